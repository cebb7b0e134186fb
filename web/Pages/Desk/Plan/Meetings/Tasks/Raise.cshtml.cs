using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>Puts an item of the agenda one place further up.</summary>
public sealed class RaiseModel(MeetingReading reading, MeetingAgenda agenda) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.raise.title";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid item, CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var issues = await agenda.RaiseAsync(Person, Id, item, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "#agenda", "desk.plan.meetings.raised");
    }
}
