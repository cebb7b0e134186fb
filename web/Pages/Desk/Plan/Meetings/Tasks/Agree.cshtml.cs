using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Tasks;

/// <summary>A decision becomes an action with an owner and a day.</summary>
public sealed class AgreeModel(MeetingReading reading, MeetingActions actions) : MeetingPage(reading)
{
    private const string TitleKey = "desk.plan.meetings.agree.title";

    private readonly MeetingReading _reading = reading;

    /// <summary>The item of the agenda that it comes from.</summary>
    [FromQuery]
    public Guid? Item { get; set; }

    public ActionForm Form { get; private set; } = new();

    public AgendaItem? From { get; private set; }

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (From is { } item)
        {
            // Most actions are the decision itself.
            (Form.TextGa, Form.TextEn) = (item.DecisionGa, item.DecisionEn);
        }
    }

    public async Task<IActionResult> OnPostAsync(ActionForm form, CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        Form = form;
        var issues = await actions.AgreeAsync(Person, Id, Item, form.ToTyped(DayOf(form.Due)), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Item is { } item ? RoomOf(Id, item) : Root + "#actions", "desk.plan.meetings.agreed");
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        await LoadAsync(TitleKey, cancellation);
        From = Item is { } item ? Find(item) : null;
        People = await _reading.ColleaguesAsync(cancellation);
    }
}
