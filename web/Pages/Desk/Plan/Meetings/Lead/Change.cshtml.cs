using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Lead;

/// <summary>Moves a meeting to another day, time or place.</summary>
public sealed class ChangeModel(MeetingReading reading, MeetingCalling calling) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.change.title";

    public PlanForm Form { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        Form = PlanForm.Of(Meeting);
    }

    public async Task<IActionResult> OnPostAsync(PlanForm form, CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        Form = form;
        var issues = await calling.ChangeAsync(Person, Id, NewModel.PlanOf(form), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.plan.meetings.saved");
    }
}
