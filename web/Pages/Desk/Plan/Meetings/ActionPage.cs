using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>A page about one action that the person may see.</summary>
public abstract class ActionPage(MeetingReading reading) : MeetingsPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public ActionRow Row { get; private set; } = null!;

    public Line ActionsLine => new(Words["desk.plan.meetings.actions"], ActionList);

    protected async Task LoadAsync(string titleKey, CancellationToken cancellation)
    {
        Title = Words[titleKey];
        Row = (await reading.ActionsAsync(Person, cancellation)).FirstOrDefault(row => row.Action.Id == Id) ?? throw new NotThereException($"There is no action {Id} for {Person.Name} to see.");
    }
}
