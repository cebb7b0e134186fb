using System.Globalization;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>The format matrix as a file for a spreadsheet: one line for each document, language and format, with the same filters.</summary>
public sealed class MatrixFileModel(FormatMatrix matrix) : MatrixPage(matrix)
{
    private static readonly string[] Heads =
        ["document", "title", "version", "language", "format", "state", "bytes", "since", "age-days", "findings", "checked", "checker", "reviewer", "reviewed", "until", "coming", "sha256", "missing"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return CsvFile.Of("documents.csv", Heads, from document in Chosen from cell in document.Cells where IsChosen(cell) select RowOf(document, cell));
    }

    private string[] RowOf(MatrixDocument document, MatrixCell cell) =>
    [
        document.Key,
        document.Title[cell.Language],
        (cell.Upload?.Version ?? document.Version)?.ToString(CultureInfo.InvariantCulture) ?? "",
        cell.Language.Code(),
        cell.Format.Code,
        KeyOf(cell.State),
        cell.Bytes?.ToString(CultureInfo.InvariantCulture) ?? "",
        Iso(cell.SinceUtc),
        cell.SinceUtc is { } since ? Figure(DaysSince(since)) : "",
        cell.Findings is { } findings ? Figure(findings) : "",
        Iso(cell.Upload is { } upload ? upload.CheckedUtc : cell.File?.CheckedUtc),
        (cell.Upload is not null ? cell.Upload.CheckTool : cell.File?.CheckTool) ?? "",
        cell.Reviewer ?? "",
        Iso(cell.Upload?.ReviewedUtc),
        cell is { State: MatrixState.LetThrough, Upload.WaivedUntil: { } until } ? until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        cell.Coming is { } coming ? KeyOf(MatrixCell.StateOf(coming)) : "",
        cell.Upload?.Sha256 ?? "",
        cell.Missing?.Reason ?? "",
    ];

    private static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
