using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>A page about one meeting.</summary>
public abstract class MeetingPage(MeetingReading reading) : MeetingsPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public MeetingRecord Record { get; private set; } = null!;

    public Meeting Meeting => Record.Meeting;

    public string Root => RootOf(Id);

    public bool IsOpen => Meeting.State is not MeetingState.CalledOff;

    public Line MeetingLine => new(Words.Format("desk.plan.meetings.one", ("day", Date(Meeting.Day))), Root);

    public (string Words, Language Language) NameOf(AgendaItem item) => Record.Names.Shown(item, Language);

    public string KindOf(AgendaItem item) => Words[$"desk.plan.meetings.kind.{EnumCode.Of(item.Kind)}"];

    /// <summary>What the site knows of the item besides its name; none when that is all.</summary>
    public string? FactsOf(AgendaItem item) => item switch
    {
        { Count: { } count } => Words.Count("desk.plan.meetings.comments", count),
        { ActionId: { } id } when Record.Known.GetValueOrDefault(id) is { } action => action.DoneOn is { } done
            ? Words.Format("desk.plan.meetings.action.done-on", ("day", Date(done)))
            : Words.Format("desk.plan.meetings.action.facts", ("owner", OwnerOf(action)), ("day", Date(action.DueOn))),
        _ => null,
    };

    protected async Task LoadAsync(string titleKey, CancellationToken cancellation)
    {
        Record = await reading.ReadAsync(Id, cancellation);
        Title = Words.Format(titleKey, ("day", Date(Meeting.Day)));
    }

    protected AgendaItem Find(Guid item) => Record.Items.FirstOrDefault(one => one.Id == item) ?? throw new NotThereException($"There is no item {item} on the agenda of the meeting {Id}.");
}
