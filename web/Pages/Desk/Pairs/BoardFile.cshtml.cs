using System.Globalization;
using KilkennyInfo.Editorial.Work;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>The board as a file for a spreadsheet, with the same filters.</summary>
public sealed class BoardFileModel(PairsBoard board) : BoardPage(board)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var rows = Chosen(await AllAsync(cancellation));
        string[] heads = ["key", "title-ga", "title-en", "live-since", "work", "behind", "out-of-step-since", "blockers", "warnings", "advice", "review-by", "owner"];
        return CsvFile.Of("pages.csv", heads, rows.Select(row => new[]
        {
            row.Key, row.Titles.Irish, row.Titles.English, Iso(row.PublishedUtc), KeyOf(row.Progress), string.Join(' ', row.Behind.Select(language => language.Code())), Iso(row.OutOfStepSinceUtc),
            Figure(row.Findings.Blockers), Figure(row.Findings.Warnings), Figure(row.Findings.Advice), row.ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Owner,
        }));
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
