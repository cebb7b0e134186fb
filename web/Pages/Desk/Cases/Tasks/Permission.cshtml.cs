using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The person whom it is about has said in writing that the other may complain for them.</summary>
public sealed class PermissionModel(CaseReading reading, CaseWork work) : CaseTaskPage(reading, CaseDeed.Permission)
{
    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => work.PermissionReceivedAsync(Person, Id, Seen, Said, cancellation), cancellation);
}
