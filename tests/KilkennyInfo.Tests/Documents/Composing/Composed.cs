using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Composing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Documents.Composing;

/// <summary>Documents composed from the site's real content, or from Markdown that a test wrote, without a database.</summary>
internal static class Composed
{
    public const string Origin = "https://info.example.ie";

    public static IReadOnlyList<string> Keys { get; } = [.. SiteContent.Data.Documents.Keys];

    private static readonly Lazy<LiveSite> Site = new(() => new LiveSite(
        [.. SiteContent.Bundle.Pages.Values.Select(page => new LivePage(
            page.Key, page.Settings.Type, page.Settings.ParentKey, page.Settings.Position, page.Settings.Owner, page.Settings.UpdatedOn, page.Settings.ReviewBy, 1, 1,
            DateTime.UnixEpoch, true, Bilingual.For(language => TextOf(page.Texts[language]))))],
        [], SiteContent.Data, [], new DateOnly(2026, 11, 26), "data"));

    /// <summary>A document of the site.</summary>
    public static DocumentText Of(string key, Language language, int? version = 1) => Of(SiteContent.Data.Documents[key], language, version);

    public static DocumentText Of(DocumentRecord record, Language language, int? version = 1) => Compose(
        record, language, [.. record.PageKeys.Select(page => (Site.Value.Find(page)!, SiteContent.Bundle.Pages[page].Texts[language].FrontMatter.Body))], version);

    /// <summary>One page with these words as its text.</summary>
    public static DocumentText OfMarkdown(string markdown, Language language = Language.English, IReadOnlyDictionary<string, Picture>? pictures = null) =>
        Compose(Record("customer-charter"), language, [(Site.Value.Find("customer-charter")!, markdown)], 1, pictures);

    public static DocumentRecord Record(params IReadOnlyList<string> pages) => new(
        "test", pages,
        pages.Count > 1 ? new("Lámhleabhar", "Handbook") : null, pages.Count > 1 ? new("Gach rud le chéile.", "All of it together.") : null,
        pages.Count > 1 ? new("lamhleabhar", "handbook") : null, new DateOnly(2026, 5, 11), null, null, true, 1);

    private static DocumentText Compose(
        DocumentRecord record, Language language, IReadOnlyList<(LivePage, string)> pages, int? version, IReadOnlyDictionary<string, Picture>? pictures = null) =>
        DocumentComposer.Compose(new DocumentSource(
            Site.Value, record, language, pages, path => Origin + path, "/en/documents/test", pictures ?? new Dictionary<string, Picture>(), version));

    private static LiveText TextOf(KilkennyInfo.ContentModel.Folder.TextFile text) => new(text.Slug, text.Title, text.Menu, text.Summary, text.Description, text.Change, text.Hash);
}
