using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>Writes all content back into a folder, byte for byte as it came in. Of each page the newest words: the open edition's, else the live one's.</summary>
public sealed class ContentExporter(SiteDatabase database)
{
    /// <returns>The number of files written.</returns>
    public async Task<int> ExportAsync(string directory, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var written = 0;
        foreach (var file in await db.Set<DataFile>().ToListAsync(cancellation))
        {
            written += await WriteAsync(directory, file.Path, file.Bytes, cancellation);
        }

        var pages = await db.Set<Page>().Include(page => page.Editions).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToListAsync(cancellation);
        foreach (var page in pages)
        {
            written += await WritePageAsync(directory, page, cancellation);
        }

        return written;
    }

    private static async Task<int> WritePageAsync(string directory, Page page, CancellationToken cancellation)
    {
        var newest = page.Editions.Where(edition => edition.State is not EditionState.Superseded).MinBy(edition => edition.State);
        if (newest is null)
        {
            return 0; // Withdrawn: its revisions stay in the database, and the folder has it no more.
        }

        var folder = PageFiles.FolderOf(page.Key);
        var written = await WriteAsync(directory, folder + "page.yaml", Encoding.UTF8.GetBytes(newest.Revision!.SettingsSource), cancellation);
        foreach (var text in newest.Revision.Texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text.FrontMatterSource + text.Body);
            written += await WriteAsync(directory, $"{folder}{text.Language.Code()}.md", bytes, cancellation);
        }

        return written;
    }

    private static async Task<int> WriteAsync(string directory, string path, byte[] bytes, CancellationToken cancellation)
    {
        var file = Path.Combine(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, cancellation);
        return 1;
    }
}
