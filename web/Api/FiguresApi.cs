using System.Globalization;
using System.Text.Json;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Api;

/// <summary>Tells programs the public figures of complaints: the same numbers as the page, and not shown where the page shows none.</summary>
public sealed class FiguresApi(PublicSite publicSite)
{
    private static readonly ResponseTraits Traits = new("application/json; charset=utf-8");

    /// <param name="year">The newest when none is given.</param>
    /// <returns>None when there are no figures of that year.</returns>
    public async Task<StoredResponse?> YearAsync(string? year)
    {
        var snapshot = publicSite.Current;
        var all = snapshot.Site.Figures;
        var wanted = string.IsNullOrEmpty(year) ? all.Count > 0 ? all[0] : null : all.FirstOrDefault(one => one.Year.ToString("0000", CultureInfo.InvariantCulture) == year);
        if (wanted is null && !string.IsNullOrEmpty(year))
        {
            return null;
        }

        return await snapshot.GetAsync($"api:figures:{wanted?.Year}", () => Task.FromResult(StoredResponse.Of(JsonSerializer.SerializeToUtf8Bytes(DetailOf(snapshot.Site, wanted), ReadApi.Json), Traits)));
    }

    private static ComplaintFigures DetailOf(LiveSite site, LiveFigures? wanted) =>
        new([.. site.Figures.Select(one => one.Year)], wanted is null ? null : DetailOf(site, PublicFigures.Read(wanted.Json)));

    private static YearFigures DetailOf(LiveSite site, PublicFigures figures)
    {
        var (irish, english) = (new FigureNames(site.Data, Language.Irish), new FigureNames(site.Data, Language.English));
        BothLanguages<string> Both(Func<FigureNames, string> nameIn) => new(nameIn(irish), nameIn(english));
        return new YearFigures(figures.Year, figures.AsOf, NumberOf(figures.Received),
        [
            .. figures.Tables.Select(table => new FigureTableDetail(
                table.Key, Both(names => names.TableOf(table.Key)), table.HasSeveral,
                [.. table.Rows.Select(row => new FigureRowDetail(row.Key, Both(names => names.RowOf(table.Key, row.Key)), NumberOf(row.Count), row.MedianDays, row.NinetiethDays))])),
        ]);
    }

    private static FigureNumber NumberOf(PublicCount count) => new(count.Number, count.Hidden);
}
