using KilkennyInfo.ActionPlan.Meetings;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>One meeting with all that belongs to it, and what this person can do with it.</summary>
public sealed class OneModel(MeetingReading reading) : MeetingPage(reading)
{
    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.plan.meetings.one", cancellation);
}
