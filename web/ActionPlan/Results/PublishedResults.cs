using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>The results that are before the public, and the part of the plan in which it reads them.</summary>
public static class PublishedResults
{
    /// <summary>The newest first: by the last day that they speak of, then by when they were published and recorded.</summary>
    public static async Task<PublicResults> ReadAsync(SiteDb db, CancellationToken cancellation)
    {
        var published = await db.Set<PlanResult>().Where(result => result.PublishedUtc != null).ToListAsync(cancellation);
        return new PublicResults([.. published.OrderByDescending(result => result.To).ThenByDescending(result => result.PublishedUtc).ThenByDescending(result => result.RecordedUtc).ThenBy(result => result.Id).Select(Public)]);
    }

    /// <summary>In the transaction of the act that changes what is published.</summary>
    public static async Task PutAsync(SiteDb db, DateTime now, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var results = await ReadAsync(db, cancellation);
        await PlanParts.PutAsync(db, PlanParts.Results, results.Results.Count == 0 ? null : PlanJson.Write(results), now, cancellation);
    }

    private static PublicResult Public(PlanResult result)
    {
        var shown = result.ToPublic();
        return shown with { Figure = shown.Figure is { } figure ? ResultWords.Plain(figure) : null };
    }
}
