using System.Globalization;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings;

/// <summary>A page of the desk about the meetings of the working group: it knows what their parts are called.</summary>
public abstract class MeetingsPage : DeskPage
{
    public const string List = "/desk/plan/meetings";
    public const string ActionList = List + "/actions";

    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    public DateOnly Today => DublinTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    public bool MayRecord => PlanRights.MayRecord(Person);

    public bool MayLead => PlanRights.MayLead(Person);

    public bool MayPublish => PlanRights.MayPublish(Person);

    public Line ListLine => new(Words["desk.plan.meetings.title"], List);

    public static string RootOf(Guid id) => $"{List}/{id}";

    public static string RoomOf(Guid id, Guid item) => $"{RootOf(id)}/room/{item}";

    public static string Iso(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    public static string Iso(TimeOnly? time) => time?.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? "";

    public string NameOf(Quarter quarter) => Words.Format($"desk.plan.meetings.quarter.{quarter.Number}", ("year", quarter.Year.ToString(CultureInfo.InvariantCulture)));

    public string StateOf(QuarterState state) => state switch
    {
        { HasMeeting: true } => Words.Count("desk.plan.meetings.quarter.held", state.Held),
        { IsMissed: true } => Words["desk.plan.meetings.quarter.missed"],
        { PlannedOn: { } day } => Words.Format("desk.plan.meetings.quarter.planned", ("day", Date(day))),
        _ => $"{Words["desk.plan.meetings.quarter.needs"]} {Words.Count("desk.plan.meetings.quarter.left", state.DaysLeft ?? 0)}",
    };

    public string StateOf(Meeting meeting) => meeting.State is MeetingState.Planned && meeting.PlannedOn < Today
        ? Words["desk.plan.meetings.state.unrecorded"]
        : Words[$"desk.plan.meetings.state.{Platform.EnumCode.Of(meeting.State)}"];

    /// <summary>“5 May 2026, 10.00 am to 11.30 am”.</summary>
    public string WhenOf(Meeting meeting) => (meeting.State, meeting.StartsAt, meeting.EndsAt) switch
    {
        (MeetingState.Held, _, _) or (_, null, _) => Date(meeting.Day),
        (_, { } start, null) => Words.Format("desk.plan.meetings.when.from", ("day", Date(meeting.Day)), ("start", Clock(start))),
        (_, { } start, { } end) => Words.Format("desk.plan.meetings.when.between", ("day", Date(meeting.Day)), ("start", Clock(start)), ("end", Clock(end))),
    };

    public string RoleWords(string key) => Data.Strings[Language][$"plan.meetings.role.{key}"];

    public string OwnerOf(MeetingAction action) => action.OwnerName ?? (action.OwnerUnit is { } unit ? Data.Unit(unit)?.Name[Language] ?? unit : "");

    /// <summary>None when the words are in the language of the page.</summary>
    public string? LangOf(Language language) => language == Language ? null : language.Code();

    /// <summary>The language that the text of an action is shown in.</summary>
    public Language ShownIn(MeetingAction action) => action.Text[Language].Length > 0 ? Language : Language.Other();

    /// <summary>None when it is no day.</summary>
    protected static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>None when nothing was typed, or no time. A browser may send the seconds too.</summary>
    protected static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), [TimeFormat, "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private string Clock(TimeOnly time) => WallClock.Of(DateOnly.MinValue.ToDateTime(time), Language);
}
