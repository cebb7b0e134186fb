using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>All live pages, section by section, with the words of the parts that the theme makes from data.</summary>
public sealed class PublishedPages(PublicSite publicSite, PageComposer pages) : ISearchSource
{
    public string Name => "pages";

    public object Version => publicSite.Current;

    public IReadOnlyList<SourceEntry> List()
    {
        var site = publicSite.Current.Site;
        var around = AroundOf(site);
        return [.. site.Pages.Select(page => new SourceEntry(page.Key, StampOf(site, page, around), _ => LoadAsync(site, page)))];
    }

    private async Task<SearchItem> LoadAsync(LiveSite site, LivePage page) => new(
        page.Key, SearchKind.Page, SearchItem.Html, page.UpdatedOn,
        new Bilingual<SearchText>(await LoadAsync(site, page, Language.Irish), await LoadAsync(site, page, Language.English)));

    private async Task<SearchText> LoadAsync(LiveSite site, LivePage page, Language language)
    {
        var text = page.Texts[language];
        var body = await pages.RenderBodyAsync(site, page, language);
        return new SearchText(LiveSite.AddressOf(page, language), text.Title, TrailOf(site, page, language), text.Summary, HtmlSections.Of(body.Html))
        {
            Description = text.Description ?? "",
        };
    }

    private static string TrailOf(LiveSite site, LivePage page, Language language) =>
        string.Join(" › ", site.AncestorsOf(page).Where(above => above.Key != LiveSite.HomeKey).Select(above => above.Texts[language].ShortTitle));

    private static string StampOf(LiveSite site, LivePage page, string around) => Stamp.Of(LanguageExtensions.Both
        .SelectMany(language => new[] { page.Texts[language].Hash, page.Texts[language].Slug, TrailOf(site, page, language) })
        .Append(Stamp.Of(page.UpdatedOn)).Append(around));

    /// <summary>What a page shows besides its own words: data, the names of other pages, this year's dates.</summary>
    private static string AroundOf(LiveSite site) => Stamp.Of(site.Pages.SelectMany(page => LanguageExtensions.Both.Select(language => page.Texts[language].Title))
        .Append(site.DataHash).Append(site.Today.Year.ToString(CultureInfo.InvariantCulture)));
}
