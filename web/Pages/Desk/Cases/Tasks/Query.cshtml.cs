using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The Ombudsman asks for a report.</summary>
public sealed class QueryModel(CaseReading reading, CaseAnswering answering) : CaseTaskPage(reading, CaseDeed.ReceiveQuery)
{
    [BindProperty]
    public string? Received { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    protected override void Begin() => Received = Iso(Today);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => answering.QueryReceivedAsync(Person, Id, Seen, DayOf(Received), DayOf(Due), Said, cancellation), cancellation);
}
