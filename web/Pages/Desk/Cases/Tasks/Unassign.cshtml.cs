using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Takes the case back from its handler, so that somebody else can be asked.</summary>
public sealed class UnassignModel(CaseReading reading, CaseHanding handing) : CaseTaskPage(reading, CaseDeed.Unassign)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => handing.UnassignAsync(Person, Id, Seen, Reason, cancellation), cancellation);
}
