using System.Text;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>The board as a file for a spreadsheet, with the same filters and nobody's name.</summary>
public sealed class BoardFileModel(CaseBoard board) : BoardPage
{
    /// <summary>Tells spreadsheets that it is UTF-8.</summary>
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var csv = await board.CsvAsync(Person, Filter, cancellation);
        return File([.. Marked.GetPreamble(), .. Marked.GetBytes(csv)], "text/csv; charset=utf-8", "complaints.csv");
    }
}
