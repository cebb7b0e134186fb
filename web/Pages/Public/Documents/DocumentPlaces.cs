using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>What stands below the addresses of documents: a page for each, and its files of today and of earlier versions.</summary>
public sealed class DocumentPlaces(DocumentFiles files, DocumentComposing pages)
{
    private const int PartsOfPage = 3;
    private const int PartsOfFile = 4;
    private const int PartsOfOldFile = 5;

    /// <param name="parts">The parts of the path: language, documents, slug, and what comes after.</param>
    /// <returns>None when nothing stands there.</returns>
    public Destination? Find(LiveSite site, Language language, string[] parts)
    {
        if (parts.Length is < PartsOfPage or > PartsOfOldFile || site.Documents.FindBySlug(language, Slug.From(parts[2])) is not { } document)
        {
            return null;
        }

        var slug = document.Newest.Texts[language].Slug;
        if (parts.Length == PartsOfPage)
        {
            return parts[2] == slug
                ? new Answer(() => pages.ComposeAsync(site, document, language))
                : new Moved(DocumentAddresses.Of(language, slug));
        }

        var version = parts.Length == PartsOfFile ? document.Newest : VersionOf(document, parts[3]);
        return version is null ? null : FindFile(document, version, language, slug, parts);
    }

    /// <summary>A file that had another name in an earlier version has the address of the file that took its place.</summary>
    private Destination? FindFile(LiveDocument document, LiveVersion version, Language language, string slug, string[] parts)
    {
        var rendition = version.Renditions.FirstOrDefault(rendition => rendition.Language == language && rendition.FileName == parts[^1]);
        if (rendition is not null)
        {
            return parts[2] == slug ? files.Of(document, version, rendition) : new Moved(AddressOf(document, version, rendition, parts.Length == PartsOfOldFile));
        }

        var before = parts.Length == PartsOfFile
            ? document.Versions.SelectMany(old => old.Renditions).FirstOrDefault(old => old.Language == language && old.FileName == parts[^1]) : null;
        return before is not null && version.Find(language, before.Format) is { } today ? new Moved(AddressOf(document, version, today, isOfVersion: false)) : null;
    }

    private static string AddressOf(LiveDocument document, LiveVersion version, LiveRendition rendition, bool isOfVersion) =>
        isOfVersion ? document.AddressOf(version, rendition) : document.AddressOf(rendition);

    private static LiveVersion? VersionOf(LiveDocument document, string part) =>
        DocumentAddresses.VersionOf(part) is { } number ? document.Versions.FirstOrDefault(version => version.Number == number) : null;
}

/// <summary>Which documents there are, and where they and their files stand.</summary>
public static class DocumentLinks
{
    /// <summary>The documents in force, in the order in which they are listed.</summary>
    public static IEnumerable<LiveDocument> InForce(this LiveSite site) => site.Data.Documents.Keys.Select(site.Documents.Find).OfType<LiveDocument>().Where(site.IsInForce);

    /// <summary>It was not taken away, and its last day, where it has one, is not over.</summary>
    public static bool IsInForce(this LiveSite site, LiveDocument document) =>
        document.IsInForce && !(site.Data.Documents.GetValueOrDefault(document.Key)?.To < site.Today);

    /// <summary>The document in force that is made from this page alone, or begins with it.</summary>
    public static LiveDocument? DocumentOf(this LiveSite site, LivePage page) =>
        site.InForce().FirstOrDefault(document => site.Data.Documents[document.Key].PageKeys[0] == page.Key);

    public static string AddressOf(this LiveDocument document, Language language) => DocumentAddresses.Of(language, document.Newest.Texts[language].Slug);

    /// <summary>The address that always leads to the version in force.</summary>
    public static string AddressOf(this LiveDocument document, LiveRendition rendition) =>
        DocumentAddresses.OfFile(rendition.Language, document.Newest.Texts[rendition.Language].Slug, rendition.FileName);

    /// <summary>The address that stays with one version.</summary>
    public static string AddressOf(this LiveDocument document, LiveVersion version, LiveRendition rendition) =>
        DocumentAddresses.OfFile(rendition.Language, document.Newest.Texts[rendition.Language].Slug, version.Number, rendition.FileName);
}
