using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>Another text, owner or day for an action; or, when it is done, a look at what came of it.</summary>
public sealed class ChangeActionModel(MeetingReading reading, MeetingActions actions) : ActionPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.action.title";

    private readonly MeetingReading _reading = reading;

    public ActionForm Form { get; private set; } = new();

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Form = ActionForm.Of(Row.Action);
    }

    public async Task<IActionResult> OnPostAsync(ActionForm form, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Form = form;
        var issues = await actions.ChangeAsync(Person, Id, form.ToTyped(DayOf(form.Due)), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(ActionList, "desk.plan.meetings.saved");
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        People = await _reading.ColleaguesAsync(cancellation);
    }
}
