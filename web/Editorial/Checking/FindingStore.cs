using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>
/// Keeps what the checks found, by revision. What is missing, or was found by older rules or with other data, is made anew when somebody
/// asks; the words themselves are never touched.
/// </summary>
public sealed class FindingStore(SiteDatabase database, PairChecks checks, TimeProvider clock)
{
    private DateOnly Today => DublinTime.Today(clock);

    /// <summary>What the checks say about a revision, the gravest first, each with the waiver that counts.</summary>
    public async Task<IReadOnlyList<SeenFinding>> ListAsync(Revision revision, CancellationToken cancellation)
    {
        await EnsureAsync(revision, cancellation);
        await using var db = database.OpenForReading();
        return await ReadAsync(db, revision, cancellation);
    }

    /// <summary>As <see cref="ListAsync"/>, within a transaction; nothing is kept of a look that has to be made.</summary>
    internal async Task<IReadOnlyList<SeenFinding>> LookAsync(SiteDb db, Revision revision, CancellationToken cancellation) =>
        await db.Set<CheckRun>().AnyAsync(run => run.RevisionId == revision.Id && run.Version == checks.Version, cancellation)
            ? await ReadAsync(db, revision, cancellation) : await WithWaiversAsync(db, revision.PageId, checks.Look(revision), cancellation);

    /// <summary>How many findings nobody has waived, for each of these revisions that has been checked.</summary>
    public async Task<IReadOnlyDictionary<long, FindingCounts>> CountAsync(IReadOnlyCollection<long> revisionIds, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var today = Today;
        var open = await db.Set<Finding>().Where(finding => revisionIds.Contains(finding.RevisionId))
            .Where(finding => !db.Set<FindingWaiver>().Any(waiver =>
                waiver.Place == finding.Place && waiver.ExpiresOn >= today && db.Set<Revision>().Any(revision => revision.Id == finding.RevisionId && revision.PageId == waiver.PageId)))
            .GroupBy(finding => new { finding.RevisionId, finding.Severity }).Select(group => new { group.Key.RevisionId, group.Key.Severity, Count = group.Count() }).ToListAsync(cancellation);
        return open.GroupBy(count => count.RevisionId).ToDictionary(group => group.Key, group => new FindingCounts(
            group.Where(count => count.Severity is FindingSeverity.Blocker).Sum(count => count.Count),
            group.Where(count => count.Severity is FindingSeverity.Warning).Sum(count => count.Count),
            group.Where(count => count.Severity is FindingSeverity.Advice).Sum(count => count.Count)));
    }

    /// <summary>Checks a revision unless today’s rules and data have looked at it already.</summary>
    public async Task EnsureAsync(Revision revision, CancellationToken cancellation)
    {
        var version = checks.Version;
        await using (var db = database.OpenForReading())
        {
            if (await db.Set<CheckRun>().AnyAsync(run => run.RevisionId == revision.Id && run.Version == version, cancellation))
            {
                return;
            }
        }

        var found = checks.Look(revision); // Outside the write gate: it takes a while.
        await database.WriteAsync(async db =>
        {
            await db.Set<Finding>().Where(finding => finding.RevisionId == revision.Id).ExecuteDeleteAsync(cancellation);
            await db.Set<CheckRun>().Where(run => run.RevisionId == revision.Id).ExecuteDeleteAsync(cancellation);
            db.AddRange(found);
            db.Add(new CheckRun { RevisionId = revision.Id, Version = version });
            await db.SaveChangesAsync(cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>The newest revisions of pages that today’s rules have not looked at.</summary>
    public async Task<IReadOnlyList<Revision>> UncheckedAsync(int most, CancellationToken cancellation)
    {
        var version = checks.Version;
        await using var db = database.OpenForReading();
        return await db.Set<Revision>().Include(revision => revision.Texts)
            .Where(revision => db.Set<Edition>().Any(edition => edition.RevisionId == revision.Id && edition.State != EditionState.Superseded))
            .Where(revision => !db.Set<CheckRun>().Any(run => run.RevisionId == revision.Id && run.Version == version))
            .OrderBy(revision => revision.Id).Take(most).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<SeenFinding>> ReadAsync(SiteDb db, Revision revision, CancellationToken cancellation) =>
        await WithWaiversAsync(db, revision.PageId, await db.Set<Finding>().AsNoTracking().Where(finding => finding.RevisionId == revision.Id).ToListAsync(cancellation), cancellation);

    private async Task<IReadOnlyList<SeenFinding>> WithWaiversAsync(SiteDb db, long pageId, IEnumerable<Finding> findings, CancellationToken cancellation)
    {
        var today = Today;
        var waivers = await db.Set<FindingWaiver>().AsNoTracking().Where(waiver => waiver.PageId == pageId && waiver.ExpiresOn >= today).ToListAsync(cancellation);
        return [.. findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Id).Select(finding => new SeenFinding(finding, waivers.LastOrDefault(waiver => waiver.Place == finding.Place)))];
    }
}

/// <param name="Waiver">That counts today; none when the finding stands.</param>
public sealed record SeenFinding(Finding Finding, FindingWaiver? Waiver)
{
    public bool Blocks => Finding.Severity is FindingSeverity.Blocker && Waiver is null;
}
