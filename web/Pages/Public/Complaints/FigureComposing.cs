using System.Text;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>Makes the page of a year's figures, and the file of it. Both say the same, from the same stored figures.</summary>
public sealed class FigureComposing(PublicSite publicSite, ViewRenderer views)
{
    private static readonly string[] FileHeads = ["year", "table", "row", "number", "median", "ninetieth", "note"];

    /// <param name="year">None while there are no figures at all.</param>
    public async Task<StoredResponse> ComposeAsync(LiveSite site, Language language, LiveFigures? year)
    {
        var words = site.Data.Strings[language];
        var isNewest = year is null || year == site.Figures[0];
        var view = new FigureView(publicSite, site, language, year)
        {
            Title = isNewest ? words["figures.title"] : words.Format("figures.title-for", ("year", FigureView.YearOf(year!))),
            Description = words["figures.summary"],
        };
        var html = HtmlLines.Tidy(await views.RenderAsync(publicSite.Theme.View("Figures"), view));
        return StoredResponse.Of(Encoding.UTF8.GetBytes(html), new ResponseTraits(StoredResponse.Html) { Language = language.Code() });
    }

    public StoredResponse FileOf(LiveSite site, Language language, LiveFigures year)
    {
        var words = site.Data.Strings[language];
        var view = new FigureView(publicSite, site, language, year) { Title = words["figures.title"] };
        var bytes = CsvTable.Of(
            [.. FileHeads.Select(head => words[$"figures.csv.{head}"])], view.FileRows);
        return StoredResponse.Of(bytes, new ResponseTraits(CsvTable.ContentType)
        {
            Language = language.Code(),
            MoreHeaders = [new("Content-Disposition", $"attachment; filename=\"{NameOf(language)}-{FigureView.YearOf(year)}.csv\""), new("X-Robots-Tag", "noindex")],
        });
    }

    private static string NameOf(Language language) => language is Language.Irish ? "figiuiri-gearan" : "complaint-figures";
}
