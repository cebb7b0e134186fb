using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>Documents in force, by what their files say; a hit opens the document's page at the section that has the words.</summary>
public sealed class PublishedDocuments(PublicSite publicSite, DocumentReading reading) : ISearchSource
{
    public string Name => "documents";

    public object Version => publicSite.Current;

    public IReadOnlyList<SourceEntry> List()
    {
        var site = publicSite.Current.Site;
        return [.. site.Documents.All.Where(document => document.IsInForce).Select(document => new SourceEntry(document.Key, StampOf(document), cancellation => LoadAsync(site, document, cancellation)))];
    }

    private async Task<SearchItem> LoadAsync(LiveSite site, LiveDocument document, CancellationToken cancellation) => new(
        document.Key, SearchKind.Document, SearchItem.Html, document.Newest.Texts.Irish.UpdatedOn,
        new Bilingual<SearchText>(await LoadAsync(site, document, Language.Irish, cancellation), await LoadAsync(site, document, Language.English, cancellation)))
    {
        SameAsPage = site.Data.Documents.TryGetValue(document.Key, out var record) && record.PageKeys is [var page] ? page : null,
    };

    private async Task<SearchText> LoadAsync(LiveSite site, LiveDocument document, Language language, CancellationToken cancellation)
    {
        var text = document.Newest.Texts[language];
        var sections = DocumentSections.Of(await reading.TextAsync(document.Newest, language, cancellation)).Select(section => new SearchSection(section.Anchor.Length > 0 ? "doc-in-" + section.Anchor : "", section.Heading, section.Words));
        return new SearchText(
            document.AddressOf(language), text.Title, site.Data.Strings[language]["documents.title"], text.Summary,
            [.. sections, .. (await reading.UploadTextsAsync(document.Newest, language, cancellation)).Select(words => new SearchSection("", "", words))]);
    }

    private static string StampOf(LiveDocument document) => Stamp.Of(
        LanguageExtensions.Both.SelectMany(language => new[] { document.AddressOf(language), document.Newest.Texts[language].Title, document.Newest.Texts[language].Summary })
            .Append(document.Newest.Number.ToString(CultureInfo.InvariantCulture)).Concat(document.Newest.Renditions.Where(rendition => rendition.UploadId is not null).Select(rendition => rendition.Sha256)));
}
