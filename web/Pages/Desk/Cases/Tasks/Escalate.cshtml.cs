using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Takes the complaint to the next stage for somebody who said so by telephone, by letter or at the counter.</summary>
public sealed class EscalateModel(CaseReading reading, CaseAnswering answering) : CaseTaskPage(reading, CaseDeed.Escalate)
{
    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Received { get; set; }

    [BindProperty(Name = "words")]
    public string? Said { get; set; }

    /// <summary>Where it goes.</summary>
    public string NextStage => Escalation.NextStage(State, Policy) is { } next ? next.Name[Language] : "";

    protected override void Begin() => Received = Iso(Today);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => answering.EscalateAsync(Person, Id, Seen, CaseCode.Parse<ContactWay>(Way), DayOf(Received), Said, cancellation), cancellation);
}
