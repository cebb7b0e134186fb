using System.Globalization;
using KilkennyInfo.Complaints;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Searching;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>The page of the figures, by what it tells and how it counts; the numbers themselves are no words to look for.</summary>
public sealed class FigureSearch(PublicSite publicSite) : ISearchSource
{
    private static readonly string[] Tables = ["quarters", "acknowledged", "answered", "stages", "outcomes", "remedies", "services", "grounds", "languages", "channels"];

    public string Name => "complaint-figures";

    public object Version => publicSite.Current;

    public IReadOnlyList<SourceEntry> List()
    {
        var site = publicSite.Current.Site;
        if (!FigurePlaces.IsThere(site))
        {
            return [];
        }

        var item = new SearchItem("complaint-figures", SearchKind.Page, SearchItem.Html, UpdatedOn(site), Bilingual.For(language => TextOf(site, language)));
        return [new SourceEntry(item.Key, StampOf(item), _ => Task.FromResult(item))];
    }

    /// <summary>When the figures were last made anew; before there are any, when the procedure was.</summary>
    public static DateOnly UpdatedOn(LiveSite site) => site.Figures.Count > 0
        ? site.Figures.Max(year => DublinTime.DayOf(new DateTimeOffset(year.MadeUtc, TimeSpan.Zero))) : site.Find(site.Data.Settings.ComplaintsKey)!.UpdatedOn;

    private static SearchText TextOf(LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        var tables = string.Join(" · ", Tables.Select(table => words[$"figures.table.{table}"]));
        return new SearchText(
            CaseAddresses.Figures(language), words["figures.title"], site.Find(site.Data.Settings.ComplaintsKey)!.Texts[language].ShortTitle, words["figures.summary"],
            [new SearchSection("", "", tables), new SearchSection("figures-method", words["figures.method"], string.Join('\n', FigureMethod.Keys.Select(key => words[$"figures.method.{key}"])))]);
    }

    private static string StampOf(SearchItem item) => Stamp.Of(LanguageExtensions.Both.Select(language => item.Texts[language])
        .SelectMany(text => new[] { text.Url, text.Title, text.Trail, text.Summary, text.Sections[0].Body, text.Sections[1].Body }).Append(item.UpdatedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
