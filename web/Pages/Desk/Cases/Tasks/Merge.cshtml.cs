using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The same complaint has come twice: it goes on as part of the other one.</summary>
public sealed class MergeModel(CaseReading reading, CaseEnding ending) : CaseTaskPage(reading, CaseDeed.Merge)
{
    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => ending.MergeAsync(Person, Id, Seen, Into, Reason, cancellation), cancellation);
}
