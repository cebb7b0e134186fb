using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Says which service the complaint is about.</summary>
public sealed class RouteModel(CaseReading reading, CaseHanding handing) : CaseTaskPage(reading, CaseDeed.Route)
{
    [BindProperty]
    public string? Service { get; set; }

    protected override void Begin() => Service = Complaint.ServiceKey;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => handing.RouteAsync(Person, Id, Seen, Service, cancellation), cancellation);
}
