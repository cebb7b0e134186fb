using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>Takes away the complaints that were left for later and whose time is over.</summary>
internal sealed class ForgottenDrafts(SiteDatabase database) : IForget
{
    /// <summary>Asked every hour whether or not there are drafts, so in plain SQL (docs/decisions/0011).</summary>
    public async Task ForgetAsync(DateTime now, CancellationToken cancellation)
    {
        var due = await database.QueryAsync("SELECT COUNT(*) FROM \"ComplaintDraft\" WHERE \"ExpiresUtc\" <= @now", row => row.GetInt64(0), cancellation, ("@now", now));
        if (due.Single() > 0)
        {
            await database.WriteAsync(db => db.Set<ComplaintDraft>().Where(draft => draft.ExpiresUtc <= now).ExecuteDeleteAsync(cancellation), cancellation);
        }
    }
}
