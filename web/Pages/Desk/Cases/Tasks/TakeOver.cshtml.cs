using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Takes the case in hand.</summary>
public sealed class TakeOverModel(CaseReading reading, CaseHanding handing) : CaseTaskPage(reading, CaseDeed.TakeOver)
{
    [BindProperty(Name = "no-conflict")]
    public bool NoConflict { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => handing.TakeOverAsync(Person, Id, Seen, NoConflict, cancellation), cancellation);
}
