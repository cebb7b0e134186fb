using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Requests;

/// <summary>Takes away who asked, six months after their request has ended, as the privacy notice says. That somebody asked stays for the figures.</summary>
internal sealed class ForgottenRequests(SiteDatabase database) : IForget
{
    internal const int MonthsAfterTheEnd = 6;

    private const string Due = """
        SELECT COUNT(*) FROM "FormatRequest" WHERE "EndedUtc" < @before
        AND ("Name" IS NOT NULL OR "Email" IS NOT NULL OR "Phone" IS NOT NULL OR "Address" IS NOT NULL OR "Detail" IS NOT NULL)
        """;

    /// <summary>Asked every hour whether or not there are requests, so in plain SQL (docs/decisions/0011).</summary>
    public async Task ForgetAsync(DateTime now, CancellationToken cancellation)
    {
        var before = now.AddMonths(-MonthsAfterTheEnd);
        var due = await database.QueryAsync(Due, row => row.GetInt64(0), cancellation, ("@before", before));
        if (due.Single() > 0)
        {
            await database.WriteAsync(db => ForgetAsync(db, before, cancellation), cancellation);
        }
    }

    private static async Task<int> ForgetAsync(SiteDb db, DateTime before, CancellationToken cancellation)
    {
        var ended = await db.Set<FormatRequest>().AsTracking().Where(request => request.EndedUtc < before).ToListAsync(cancellation);
        ended.ForEach(request => request.ForgetPerson());
        return await db.SaveChangesAsync(cancellation);
    }
}
