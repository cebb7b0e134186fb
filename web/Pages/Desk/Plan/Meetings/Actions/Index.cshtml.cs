using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Actions;

/// <summary>The actions of all meetings. Whoever has nothing to do with the plan sees those that are their own.</summary>
public sealed class ActionsModel(MeetingReading reading) : MeetingsPage
{
    /// <summary>The first is shown unasked.</summary>
    public static IReadOnlyList<string> All { get; } = ["open", "mine", "overdue", "all"];

    [FromQuery]
    public string? Show { get; set; }

    public string Which => All.Contains(Show ?? "") ? Show! : All[0];

    public IReadOnlyList<ActionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.meetings.actions"];
        Rows = [.. (await reading.ActionsAsync(Person, cancellation)).Where(IsWanted)];
    }

    private bool IsWanted(ActionRow row) => Which switch
    {
        "mine" => row.IsMine,
        "overdue" => row.IsOverdue,
        "all" => true,
        _ => row.Action.DoneOn is null,
    };
}
