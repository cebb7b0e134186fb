using System.Globalization;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Requests;

/// <summary>The requests as a file for a spreadsheet, with nothing that tells who asked.</summary>
public sealed class RequestsFileModel(RequestList requests, TimeProvider clock) : RequestsPage
{
    /// <summary>More than a county asks for in a lifetime.</summary>
    private const int Most = 100_000;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        string[] heads = ["reference", "document", "version", "language", "format", "way", "received", "due", "overdue", "state", "ended"];
        return CsvFile.Of("requests.csv", heads, (await requests.ListAsync(Only, 0, Most, cancellation)).Select(line => new[]
        {
            line.Reference, line.DocumentKey, line.Version.ToString(CultureInfo.InvariantCulture), line.Language.Code(), RequestForm.CodeOf(line.Format), RequestForm.CodeOf(line.Way),
            Iso(line.ReceivedUtc), line.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.IsOverdue(today) ? "yes" : "no", RequestForm.CodeOf(line.State), Iso(line.EndedUtc),
        }));
    }

    private static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
