using System.Globalization;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Pages.Desk.Front;
using KilkennyInfo.Platform.Audit;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Keeping;

/// <summary>Who has read what, as a file for a spreadsheet.</summary>
public sealed class ReadsFileModel(ReadsReport report) : ReadsPage
{
    private const int Most = 100_000;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var (question, _) = ReadQuestion();
        if (question is null)
        {
            return LocalRedirect("/desk/keeping/reads" + Request.QueryString);
        }

        string[] heads = ["number", "occurred", "person", "act", "subject", "details"];
        return CsvFile.Of("reads.csv", heads, (await report.FindAsync(Person, question, Most, cancellation)).Select(entry => new[]
        {
            entry.Number.ToString(CultureInfo.InvariantCulture), AuditEntry.InstantOf(entry.OccurredUtc), entry.PersonName, entry.Act, entry.Subject, entry.Details,
        }));
    }
}
