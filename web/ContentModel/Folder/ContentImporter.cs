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

    /// <summary>Pages whose newest words are not live: said at every import and by the doctor, so that none is forgotten.</summary>
    public async Task<IReadOnlyList<string>> HeldBackAsync(CancellationToken cancellation)
    {
        const string open = """
            SELECT p."Key" FROM "Edition" e JOIN "Page" p ON p."Id" = e."PageId" WHERE e."State" = 'Open' ORDER BY p."Key"
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

        var stored = await db.Set<Page>().Include(page => page.Editions).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToDictionaryAsync(page => page.Key, cancellation);
        var live = new LivePages(stored.Values);
        var bundle = ContentBundle.Read(folder, live);
        if (bundle.Issues.Count > 0)
        {
            return new ImportReport([], [], bundle.Issues);
        }

        var import = new FolderImport(db, clock.GetUtcNow().UtcDateTime, stored, live);
        await import.TakeDataAsync(bundle.Folder, cancellation);
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
}
