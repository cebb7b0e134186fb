using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>
/// Takes away what was written and by whom, twelve months after a comment came, as the privacy notice says. What it was about and what
/// came of it stays for the figures, and so does what was put before the public.
/// </summary>
internal sealed class ForgottenComments(SiteDatabase database) : IForget
{
    internal const int MonthsAfterReceipt = 12;

    /// <summary>A pair that was taken back after its comment was forgotten is nobody’s any more either.</summary>
    private const string Due = """
        SELECT COUNT(*) FROM "Comment" WHERE "ReceivedUtc" < @before
        AND ("ForgottenUtc" IS NULL OR ("PublishedUtc" IS NULL AND ("YouSaidGa" IS NOT NULL OR "YouSaidEn" IS NOT NULL OR "WeDidGa" IS NOT NULL OR "WeDidEn" IS NOT NULL)))
        """;

    /// <summary>Asked every hour whether or not there are comments, so in plain SQL (docs/decisions/0011).</summary>
    public async Task ForgetAsync(DateTime now, CancellationToken cancellation)
    {
        var before = now.AddMonths(-MonthsAfterReceipt);
        var due = await database.QueryAsync(Due, row => row.GetInt64(0), cancellation, ("@before", before));
        if (due.Single() > 0)
        {
            await database.WriteAsync(db => ForgetAsync(db, before, now, cancellation), cancellation);
        }
    }

    private static async Task<int> ForgetAsync(SiteDb db, DateTime before, DateTime now, CancellationToken cancellation)
    {
        var old = await db.Set<Comment>().AsTracking()
            .Where(comment => comment.ReceivedUtc < before && (comment.ForgottenUtc == null || (comment.PublishedUtc == null
                && (comment.YouSaidGa != null || comment.YouSaidEn != null || comment.WeDidGa != null || comment.WeDidEn != null))))
            .ToListAsync(cancellation);
        old.ForEach(comment => comment.Forget(now));
        return await db.SaveChangesAsync(cancellation);
    }
}
