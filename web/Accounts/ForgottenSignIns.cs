using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Accounts;

/// <summary>
/// Takes away what signing in leaves behind: links that have run out at once, sessions and counts of vain tries a month after their end.
/// Who signed in when stands in the audit log. Plain SQL: it runs whether or not anybody is at the desk (docs/decisions/0011).
/// </summary>
internal sealed class ForgottenSignIns(SiteDatabase database) : IForget
{
    internal static readonly TimeSpan AfterTheEnd = TimeSpan.FromDays(30);

    public async Task ForgetAsync(DateTime now, CancellationToken cancellation)
    {
        await database.ExecuteAsync("""DELETE FROM "OneTimeLink" WHERE "ExpiresUtc" <= @now""", [[("@now", now)]], cancellation);

        // A session that nobody ended was over soon after it was last seen.
        await database.ExecuteAsync("""DELETE FROM "DeskSession" WHERE COALESCE("EndedUtc", "LastSeenUtc") < @before""", [[("@before", now - AfterTheEnd)]], cancellation);
        await database.ExecuteAsync("""DELETE FROM "VainTry" WHERE "Day" < @before""", [[("@before", DateOnly.FromDateTime(now - AfterTheEnd))]], cancellation);
    }
}
