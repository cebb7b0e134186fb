using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Lead;

/// <summary>Calls a meeting off, and says why.</summary>
public sealed class CallOffModel(MeetingReading reading, MeetingCalling calling) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.call-off.title";

    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var issues = await calling.CallOffAsync(Person, Id, Reason, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.plan.meetings.called-off");
    }
}
