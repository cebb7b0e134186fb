using KilkennyInfo.ActionPlan.Meetings;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>All meetings of the working group, and whether each quarter has had one.</summary>
public sealed class MeetingsModel(MeetingReading reading) : MeetingsPage
{
    public MeetingOverview Overview { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.meetings.title"];
        Overview = await reading.OverviewAsync(cancellation);
    }
}
