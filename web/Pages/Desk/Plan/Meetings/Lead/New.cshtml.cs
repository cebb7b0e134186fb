using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Lead;

/// <summary>Calls a meeting.</summary>
public sealed class NewModel(MeetingCalling calling) : MeetingsPage
{
    public PlanForm Form { get; private set; } = new();

    public void OnGet() => Title = Words["desk.plan.meetings.call.title"];

    public async Task<IActionResult> OnPostAsync(PlanForm form, CancellationToken cancellation)
    {
        (Title, Form) = (Words["desk.plan.meetings.call.title"], form);
        var (id, issues) = await calling.CallAsync(Person, PlanOf(form), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(RootOf(id), "desk.plan.meetings.called");
    }

    internal static MeetingPlan PlanOf(PlanForm form)
    {
        var (starts, ends) = (TimeOf(form.Starts), TimeOf(form.Ends));
        var isBad = (starts is null && !string.IsNullOrWhiteSpace(form.Starts)) || (ends is null && !string.IsNullOrWhiteSpace(form.Ends));
        return new MeetingPlan(DayOf(form.Day), starts, ends, form.Place ?? "", isBad);
    }
}
