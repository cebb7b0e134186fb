using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial.Guests;

/// <summary>
/// Takes away links of guests a month after they ended or ran out. Who made one for whom, and when it was opened, stands in the audit log.
/// </summary>
internal sealed class ForgottenLinks(SiteDatabase database) : IForget
{
    internal static readonly TimeSpan AfterTheEnd = TimeSpan.FromDays(30);

    public Task ForgetAsync(DateTime now, CancellationToken cancellation) => database.ExecuteAsync(
        """DELETE FROM "PairLink" WHERE "ExpiresUtc" < @before OR "EndedUtc" < @before""", [[("@before", now - AfterTheEnd)]], cancellation);
}
