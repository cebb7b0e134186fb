using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>Results for those who deal with them, before the public or not.</summary>
public sealed class ResultList(SiteDatabase database)
{
    /// <summary>Those that nobody outside reads yet, by commitment and then the newest first.</summary>
    public async Task<IReadOnlyList<PlanResult>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var waiting = await db.Set<PlanResult>().Where(result => result.PublishedUtc == null).ToListAsync(cancellation);
        return [.. waiting.OrderBy(result => result.Commitment).ThenByDescending(result => result.To).ThenByDescending(result => result.RecordedUtc)];
    }

    /// <summary>Those that the public reads, the newest on top.</summary>
    public async Task<IReadOnlyList<PlanResult>> PublishedAsync(int most, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanResult>().Where(result => result.PublishedUtc != null).OrderByDescending(result => result.PublishedUtc).ThenBy(result => result.Commitment).Take(most).ToListAsync(cancellation);
    }

    /// <summary>All of them, by commitment and then the oldest first.</summary>
    public async Task<IReadOnlyList<PlanResult>> AllAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanResult>().OrderBy(result => result.Commitment).ThenBy(result => result.From).ThenBy(result => result.RecordedUtc).ThenBy(result => result.Id).ToListAsync(cancellation);
    }

    /// <summary>As the public reads them.</summary>
    public async Task<PublicResults> ToPublicAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await PublishedResults.ReadAsync(db, cancellation);
    }

    /// <summary>Those of one commitment, the newest first.</summary>
    public static async Task<IReadOnlyList<PlanResult>> OfAsync(SiteDb db, int commitment, CancellationToken cancellation)
    {
        var all = await db.Set<PlanResult>().Where(result => result.Commitment == commitment).ToListAsync(cancellation);
        return [.. all.OrderByDescending(result => result.To).ThenByDescending(result => result.RecordedUtc)];
    }

    /// <exception cref="NotThereException">There is no such result.</exception>
    public async Task<PlanResult> GetAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanResult>().SingleOrDefaultAsync(result => result.Id == id, cancellation) ?? throw new NotThereException($"There is no result {id}.");
    }
}
