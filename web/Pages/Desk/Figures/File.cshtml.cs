using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Figures;

/// <summary>The figures as a file: one line for each number of each table, with the same filters.</summary>
public sealed class FiguresFileModel(FigureReading reading, TimeProvider clock) : FiguresPage(reading, clock)
{
    private static readonly string[] Heads = ["period", "table", "row", "column", "number"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var period = Filter.Period.Code;
        return CsvFile.Of(
            $"complaint-figures-{period}.csv",
            [.. Heads.Select(head => Words[$"desk.figures.csv.{head}"])],
            from sheet in Sheets
            from line in sheet.Lines
            from cell in line.Cells.Index()
            select new[] { period, sheet.Caption, line.Name, sheet.Heads[cell.Index + 1], cell.Item.Replace(",", "", StringComparison.Ordinal) });
    }
}
