using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Stops the clock, for a reason that the policy of the case names.</summary>
public sealed class PauseModel(CaseReading reading, CaseWork work) : CaseTaskPage(reading, CaseDeed.Pause)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => work.PauseAsync(Person, Id, Seen, Reason, Said, cancellation), cancellation);
}
