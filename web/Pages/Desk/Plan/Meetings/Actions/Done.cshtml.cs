using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Actions;

/// <summary>What a meeting has decided is done.</summary>
public sealed class DoneModel(MeetingReading reading, MeetingActions actions) : ActionPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.action.done.title";

    [BindProperty]
    public string? Done { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Done = Iso(Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        var issues = await actions.DoneAsync(Person, Id, DayOf(Done), Note, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(ActionList, "desk.plan.meetings.action.ended");
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        if (!Row.MayEnd)
        {
            throw new NotAllowedException($"{Person.Name} does not own this action.");
        }
    }
}
