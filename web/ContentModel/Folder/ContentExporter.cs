using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// Writes all content back into a folder, byte for byte as it came in. Of each page the newest words that a folder can hold: those of the
/// open edition, unless an import would refuse them, else those that are live.
/// </summary>
public sealed class ContentExporter(SiteDatabase database)
{
    public async Task<ExportReport> ExportAsync(string directory, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var written = 0;
        var files = await db.Set<DataFile>().ToListAsync(cancellation);
        foreach (var file in files)
        {
            written += await WriteAsync(directory, file.Path, file.Bytes, cancellation);
        }

        // Of a withdrawn page the revisions stay in the database, and the folder has it no more.
        var pages = await db.Set<Page>().Where(page => page.Editions.Any(edition => edition.State != EditionState.Superseded))
            .Include(page => page.Editions.Where(edition => edition.State != EditionState.Superseded)).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToListAsync(cancellation);
        var choice = ExportChoice.Make(pages, files);
        foreach (var (path, source) in choice.Sources.Values.SelectMany(page => page))
        {
            written += await WriteAsync(directory, path, Encoding.UTF8.GetBytes(source), cancellation);
        }

        return new ExportReport(written, choice.Notes);
    }

    private static async Task<int> WriteAsync(string directory, string path, byte[] bytes, CancellationToken cancellation)
    {
        var file = Path.Combine(directory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, cancellation);
        return 1;
    }
}

/// <param name="Files">How many files were written.</param>
/// <param name="Notes">A line for each page whose newest words were not.</param>
public sealed record ExportReport(int Files, IReadOnlyList<string> Notes);
