using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Platform.Audit;

/// <summary>The audit log for those who read it: in sheets, the newest entries first, and recounted.</summary>
public sealed class AuditReading(SiteDatabase database)
{
    public const int SheetLength = 50;

    /// <param name="before">Only what is older than this entry; none for the newest sheet.</param>
    /// <param name="after">Only what is newer than this entry, the next sheet up from it.</param>
    public async Task<AuditSheet> ListAsync(AuditFilter filter, long? before, long? after, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var all = await filter.NarrowAsync(db.Set<AuditEntry>(), cancellation);
        var count = await all.LongCountAsync(cancellation);
        if (after is not null)
        {
            var newer = await all.Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(SheetLength + 1).ToListAsync(cancellation);
            if (newer.Count > SheetLength)
            {
                return new AuditSheet([.. newer.Take(SheetLength).Reverse()], count, HasNewer: true, HasOlder: true);
            }

            // Fewer than a sheet: the newest one is shown full.
            before = null;
        }

        var entries = await all.Where(entry => before == null || entry.Number < before).OrderByDescending(entry => entry.Number).Take(SheetLength + 1).ToListAsync(cancellation);
        var hasNewer = before is not null && await all.AnyAsync(entry => entry.Number >= before, cancellation);
        return new AuditSheet([.. entries.Take(SheetLength)], count, hasNewer, entries.Count > SheetLength);
    }

    /// <summary>Reads only, and leaves writers alone: what is written meanwhile is counted too or not, and is whole either way.</summary>
    public async Task<AuditRecount> RecountAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await AuditLog.RecountAsync(db, cancellation);
    }
}

/// <summary>Some entries, the newest first.</summary>
/// <param name="Count">How many fit the filter altogether.</param>
public sealed record AuditSheet(IReadOnlyList<AuditEntry> Entries, long Count, bool HasNewer, bool HasOlder);
