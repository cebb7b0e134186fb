using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>The case must not be destroyed, however old, or may be again.</summary>
public sealed class HoldModel(CaseReading reading, CaseMarks marks) : CaseTaskPage(reading, CaseDeed.Hold)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What sending the form asks for; what the page showed, not what the case has become meanwhile.</summary>
    [BindProperty]
    public bool Holds { get; set; }

    public override string TaskKey => Holds ? "hold" : "hold-off";

    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        Holds = !State.IsHeld;
        Title = Words.Format($"desk.cases.task.{TaskKey}.title", ("reference", Reference));
        return Task.CompletedTask;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => marks.HoldAsync(Person, Id, Seen, Holds, Reason, cancellation), cancellation);
}
