using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Publishing;

/// <summary>Puts the minutes before the public, both languages at once, or takes them back.</summary>
public sealed class PublishModel(MeetingReading reading, MeetingMinutes minutes) : MeetingPage(reading)
{
    public const string TakeBack = "take-back";

    private const string TitleKey = "desk.plan.meetings.publish.title";

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(TitleKey, cancellation);

    /// <param name="how">What the form that was sent was for: somebody else may have done it meanwhile.</param>
    public async Task<IActionResult> OnPostAsync(string? how, int seen, CancellationToken cancellation)
    {
        var issues = how == TakeBack ? await minutes.TakeBackAsync(Person, Id, cancellation) : await minutes.PublishAsync(Person, Id, seen, cancellation);
        await LoadAsync(TitleKey, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, how == TakeBack ? "desk.plan.meetings.taken-back" : "desk.plan.meetings.published");
    }
}
