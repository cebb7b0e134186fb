using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>Makes a draft of the minutes in both languages.</summary>
public sealed class DraftModel(MeetingReading reading, MeetingMinutes minutes) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.draft.title";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var issues = await minutes.DraftAsync(Person, Id, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/minutes", "desk.plan.meetings.drafted");
    }
}
