using System.Collections.Frozen;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Live;

/// <summary>The documents that can be had as files, with every version that was ever published. It never changes; a publication makes a new one.</summary>
public sealed class LiveDocuments
{
    private readonly FrozenDictionary<string, LiveDocument> _byKey;

    public LiveDocuments(IReadOnlyList<LiveDocument> all)
    {
        All = all;
        _byKey = all.ToFrozenDictionary(document => document.Key);
    }

    public static LiveDocuments None { get; } = new([]);

    public IReadOnlyList<LiveDocument> All { get; }

    public LiveDocument? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The document that has this slug, or had it in an earlier version.</summary>
    public LiveDocument? FindBySlug(Language language, string slug) =>
        All.FirstOrDefault(document => document.Newest.Texts[language].Slug == slug)
        ?? All.FirstOrDefault(document => document.Versions.Any(version => version.Texts[language].Slug == slug));
}

/// <param name="Versions">The newest first; never empty.</param>
public sealed record LiveDocument(string Key, IReadOnlyList<LiveVersion> Versions)
{
    public LiveVersion Newest => Versions[0];

    /// <summary>Its newest version holds today. One that was taken away without a successor can still be had, and says so.</summary>
    public bool IsInForce => Newest.SupersededUtc is null;
}

/// <param name="Number">Counts from 1 within the document.</param>
/// <param name="SupersededUtc">When another version took its place, or the document was taken away; none for the one in force.</param>
/// <param name="Renditions">Those that are there to be had, in the order in which formats are offered.</param>
public sealed record LiveVersion(
    long Id, int Number, DateTime CreatedUtc, DateTime? SupersededUtc, Bilingual<LiveVersionText> Texts, IReadOnlyList<LiveRendition> Renditions)
{
    public LiveRendition? Find(Language language, string format) => Renditions.FirstOrDefault(rendition => rendition.Language == language && rendition.Format == format);
}

public sealed record LiveVersionText(string Slug, string Title, string Summary, DateOnly UpdatedOn, int WordCount);

/// <param name="Format">The code of the format.</param>
/// <param name="FileName">As the reader gets it, in the language of the file.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Check">What a checker said of the very bytes; none where no checker reads the format.</param>
/// <param name="UploadId">Given for a file that was made elsewhere and signed by a reviewer.</param>
public sealed record LiveRendition(
    Language Language,
    string Format,
    string FileName,
    string Sha256,
    long Bytes,
    int? Pages,
    TimeSpan? Length,
    DateTime MadeUtc,
    LiveCheck? Check,
    Guid? UploadId);

/// <param name="Tool">The checker and the version of its rules.</param>
public sealed record LiveCheck(string Tool, int Findings, DateTime CheckedUtc)
{
    public bool Passed => Findings == 0;
}
