using System.Globalization;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Search;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Searches;

/// <summary>All that was searched for in the period, as a file for a spreadsheet.</summary>
public sealed class SearchesFileModel(SearchInsights searches) : SearchesPage
{
    /// <summary>More rows than this are a machine's work, and the commonest come first.</summary>
    private const int Most = 10_000;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var queries = await searches.MostAskedAsync(Only, Days, Most, cancellation);
        string[] heads = ["query", "language", "without-hit", "searches", "last-asked"];
        return CsvFile.Of("searches.csv", heads, queries.Select(query => new[]
        {
            query.Query, query.Language.Code(), Figure(query.WithoutHit), Figure(query.Searches),
            DublinTime.DayOf(new DateTimeOffset(query.LastHourUtc, TimeSpan.Zero)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }));
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
