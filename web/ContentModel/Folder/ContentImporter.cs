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
        return await IsLastImportedAsync(folderHash, cancellation)
            ? ImportReport.NothingNew
            : await database.WriteAsync(db => ImportAsync(db, folder, folderHash, cancellation), cancellation);
    }

    private async Task<bool> IsLastImportedAsync(string folderHash, CancellationToken cancellation)
    {
        var last = await database.QueryAsync(
            "SELECT \"FolderHash\" FROM \"ImportRecord\" ORDER BY \"Id\" DESC LIMIT 1", row => row.GetString(0), cancellation);
        return last.SingleOrDefault() == folderHash;
    }

    private async Task<ImportReport> ImportAsync(SiteDb db, ContentFolder folder, string folderHash, CancellationToken cancellation)
    {
        var stored = await db.Set<Page>().Include(page => page.Editions).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToDictionaryAsync(page => page.Key, cancellation);
        var live = stored.Values.Where(page => page.Editions.Any(edition => edition.State is EditionState.Live)).Select(page => page.Key).ToHashSet();
        var bundle = ContentBundle.Read(folder, live);
        if (bundle.Issues.Count > 0)
        {
            return new ImportReport([], [], bundle.Issues);
        }

        var import = new FolderImport(db, clock.GetUtcNow().UtcDateTime, stored);
        await import.TakeDataAsync(bundle.Folder, cancellation);
        foreach (var page in bundle.Pages.Values)
        {
            await import.TakePageAsync(page, folder.HashOfPage(page.Key), cancellation);
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
