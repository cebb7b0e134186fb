using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>An action was not done after all.</summary>
public sealed class ReopenModel(MeetingReading reading, MeetingActions actions) : ActionPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.action.reopen";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var issues = await actions.ReopenAsync(Person, Id, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(ActionList, "desk.plan.meetings.action.reopened");
    }
}
