using KilkennyInfo.ActionPlan.Meetings;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>The agenda as it stands on the wall of the room: large, and nothing else on it.</summary>
public sealed class RoomModel(MeetingReading reading) : MeetingPage(reading)
{
    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.plan.meetings.room.title", cancellation);
}
