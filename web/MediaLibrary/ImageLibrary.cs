using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Media;
using KilkennyInfo.Platform;
using KilkennyInfo.Wording;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.MediaLibrary;

/// <summary>One image of the library in a list.</summary>
/// <param name="Length">Of the file, in bytes.</param>
/// <param name="Words">None for an image of which the library says nothing yet.</param>
/// <param name="Pages">How many pages show it.</param>
public sealed record ImageLine(string Name, int Length, ImageWords? Words, int Pages);

/// <summary>One image with all that is known of it.</summary>
/// <param name="Shown">Kind and size as the bytes tell them; none when this program cannot read them.</param>
public sealed record LibraryImage(string Name, int Length, CleanImage? Shown, ImageWords? Words, IReadOnlyList<ImageUse> Uses)
{
    public bool IsUsed => Uses.Count > 0;
}

/// <summary>The images that pages may show, with their words and where they are used.</summary>
public sealed class ImageLibrary(SiteDatabase database, CurrentSite site)
{
    /// <param name="search">A part of the name or of the words in either language.</param>
    public async Task<IReadOnlyList<ImageLine>> FindAsync(string? search, CancellationToken cancellation)
    {
        var (words, known) = (TypedLine.Clean(search), site().Data.Images);
        await using var db = database.OpenForReading();
        var files = await db.Set<DataFile>().Where(file => file.Path.StartsWith(DataFile.MediaFolder)).Select(file => new { file.Path, file.Bytes.Length }).ToListAsync(cancellation);
        var uses = await ImageUses.LoadAsync(db, cancellation);
        return
        [
            .. files.Select(file => (Name: file.Path[DataFile.MediaFolder.Length..], file.Length))
                .Where(file => words.Length == 0 || file.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || TextsOf(known.GetValueOrDefault(file.Name)).Any(text => WordingList.Has(text, words)))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => new ImageLine(file.Name, file.Length, known.GetValueOrDefault(file.Name), uses[file.Name].Select(use => use.PageKey).Distinct().Count())),
        ];
    }

    /// <exception cref="NotThereException">There is no such image.</exception>
    public async Task<LibraryImage> GetAsync(string name, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var file = await db.Set<DataFile>().SingleOrDefaultAsync(file => file.Path == DataFile.MediaFolder + name, cancellation) ?? throw new NotThereException($"There is no image “{name}”.");
        return new LibraryImage(name, file.Bytes.Length, ImageUpload.Read(file.Bytes) as CleanImage, site().Data.Images.GetValueOrDefault(name), [.. (await ImageUses.LoadAsync(db, cancellation))[name]]);
    }

    private static IEnumerable<string> TextsOf(ImageWords? words) =>
        new[] { words?.Alt, words?.Caption, words?.Credit }.OfType<Bilingual<string>>().SelectMany(pair => new[] { pair.Irish, pair.English });
}
