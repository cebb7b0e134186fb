using KilkennyInfo.Data;
using KilkennyInfo.Platform.Audit;

namespace KilkennyInfo.Accounts;

/// <summary>Writes what people do with their own accounts into the audit log, after the framework has done it.</summary>
public sealed class AccountLog(SiteDatabase database, TimeProvider clock)
{
    public Task WriteAsync(Account account, string act, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        await AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, account.Id, account.Name, act, account.Name, new Dictionary<string, string?>(), cancellation);
        return true;
    }, cancellation);
}
