using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// Takes a content folder into the database in one transaction: all of it, or nothing when one file is wrong. A second import of the
/// same folder changes nothing. A pair that is incomplete or out of step is not put live; what was live stays live.
/// </summary>
public sealed class ContentImporter(SiteDatabase database, TimeProvider clock)
{
    public const string Author = "import";

    public async Task<ImportReport> ImportAsync(string directory, CancellationToken cancellation)
    {
        var folder = ContentFolder.Read(directory);
        var folderHash = folder.Hash();
        if (await IsLastImportedAsync(folderHash, cancellation))
        {
            return new ImportReport([], await HeldBackAsync(cancellation), []);
        }

        return await database.WriteAsync(db => ImportAsync(db, folder, folderHash, cancellation), cancellation);
    }

    private static Task<bool> IsLastImportedAsync(SiteDb db, string folderHash, CancellationToken cancellation) =>
        db.Set<ImportRecord>().OrderByDescending(record => record.Id).Take(1).AnyAsync(record => record.FolderHash == folderHash, cancellation);

    /// <summary>Pages of which newer words of the folder are not live: said at every import and by the doctor, so that none is forgotten. The desk shows its own.</summary>
    public async Task<IReadOnlyList<string>> HeldBackAsync(CancellationToken cancellation)
    {
        const string open = """
            SELECT p."Key" FROM "Edition" e JOIN "Page" p ON p."Id" = e."PageId" JOIN "Revision" r ON r."Id" = e."RevisionId"
            WHERE e."State" = 'Open' AND r."AuthorId" IS NULL ORDER BY p."Key"
            """;
        return await database.QueryAsync(
            open, row => $"{row.GetString(0)}: its newest words are not live; compare the two texts, then run “confirm {row.GetString(0)}”", cancellation);
    }

    private async Task<bool> IsLastImportedAsync(string folderHash, CancellationToken cancellation)
    {
        var last = await database.QueryAsync(
            "SELECT \"FolderHash\" FROM \"ImportRecord\" ORDER BY \"Id\" DESC LIMIT 1", row => row.GetString(0), cancellation);
        return last.SingleOrDefault() == folderHash;
    }

    private async Task<ImportReport> ImportAsync(SiteDb db, ContentFolder folder, string folderHash, CancellationToken cancellation)
    {
        if (await IsLastImportedAsync(db, folderHash, cancellation))
        {
            return new ImportReport([], [], []); // Another node was quicker.
        }

        var stored = await db.Set<Page>().Include(page => page.Editions.Where(edition => edition.State != EditionState.Superseded)).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToDictionaryAsync(page => page.Key, cancellation);
        var live = new LivePages(stored.Values);
        var files = await db.Set<DataFile>().ToDictionaryAsync(file => file.Path, cancellation);
        var edits = await db.Set<DataEdit>().OrderBy(edit => edit.Id).ToListAsync(cancellation);
        var (plan, bundle) = Coming(folder, files, edits, live);
        if (bundle.Issues.Count > 0)
        {
            return new ImportReport([], [], Named(bundle.Issues, plan, folder, live));
        }

        var import = new FolderImport(db, clock.GetUtcNow().UtcDateTime, stored, live);
        import.TakeData(plan, files);
        foreach (var page in bundle.Pages.Values)
        {
            await import.TakePageAsync(page, folder.HashOfPage(page.Key), cancellation);
        }

        foreach (var key in live.Withdrawn(bundle.Pages, bundle.Data.Gone))
        {
            await import.WithdrawAsync(stored[key], cancellation);
        }

        import.NoteKeptPages(bundle.Pages);
        db.Add(new ImportRecord
        {
            OccurredUtc = clock.GetUtcNow().UtcDateTime,
            FolderHash = folderHash,
            Report = string.Join('\n', import.Changes.Concat(import.Notes)),
        });
        await db.SaveChangesAsync(cancellation);
        return new ImportReport(import.Changes, import.Notes, []);
    }

    /// <summary>What is checked is what will be live: the folder with the desk’s changes made again on it.</summary>
    private static (DataPlan Plan, ContentBundle Bundle) Coming(ContentFolder folder, Dictionary<string, DataFile> files, List<DataEdit> edits, LivePages live)
    {
        var plan = DataPlan.Make(folder, files, edits, new HashSet<string>());
        var bundle = ContentBundle.Read(folder.With(plan.Files), live);
        var missing = bundle.Issues.Where(issue => issue.Fault?.Rule == "image-missing").Select(issue => PageLink.Media(issue.Fault!.Values[0].Value)).ToHashSet();
        var needed = edits.Where(edit => edit.Key == DataEdit.WholeFile).Select(edit => edit.Path[DataFile.MediaFolder.Length..]).Where(missing.Contains).ToHashSet();
        if (needed.Count == 0)
        {
            return (plan, bundle);
        }

        plan = DataPlan.Make(folder, files, edits, needed);
        return (plan, ContentBundle.Read(folder.With(plan.Files), live));
    }

    /// <summary>A fault of a file that the desk has changed is named so, unless the folder’s own file has it too: its lines are not the folder’s.</summary>
    private static IReadOnlyList<ContentIssue> Named(IReadOnlyList<ContentIssue> issues, DataPlan plan, ContentFolder folder, LivePages live)
    {
        var changed = plan.Changed.ToHashSet();
        if (!issues.Any(issue => changed.Contains(issue.File)))
        {
            return issues;
        }

        var own = ContentBundle.Read(folder, live).Issues;
        return [.. issues.Select(issue => !changed.Contains(issue.File) ? issue
            : own.FirstOrDefault(other => other.File == issue.File && other.Message == issue.Message) ?? issue with { File = $"{issue.File} (with what the desk has changed)" })];
    }
}
