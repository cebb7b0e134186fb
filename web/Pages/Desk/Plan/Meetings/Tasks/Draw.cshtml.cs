using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>Draws the agenda from what is overdue, red or newly commented.</summary>
public sealed class DrawModel(MeetingReading reading, MeetingAgenda agenda) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.draw.title";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        var before = Record.Items.Count;
        var issues = await agenda.DrawAsync(Person, Id, cancellation);
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        await LoadAsync(TitleKey, cancellation);
        return DoneTo(Root + "#agenda", "desk.plan.meetings.drawn", ("count", $"{Record.Items.Count - before}"));
    }
}
