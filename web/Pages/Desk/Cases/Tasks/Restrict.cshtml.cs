using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases.Tasks;

/// <summary>Narrows who sees the case, or lets everyone with the role see it again.</summary>
public sealed class RestrictModel(CaseReading reading, CaseMarks marks) : CaseTaskPage(reading, CaseDeed.Restrict)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What sending the form asks for; what the page showed, not what the case has become meanwhile.</summary>
    [BindProperty]
    public bool Restricts { get; set; }

    public override string TaskKey => Restricts ? "restrict" : "restrict-off";

    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        Restricts = !State.IsRestricted;
        Title = Words.Format($"desk.cases.task.{TaskKey}.title", ("reference", Reference));
        return Task.CompletedTask;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ActAsync(() => marks.RestrictAsync(Person, Id, Seen, Restricts, Reason, cancellation), cancellation);
}
