using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>The meetings of the working group: whether there was one in each quarter, who came, what was agreed.</summary>
public sealed class PlanMeetingsView(PublicSite publicSite, LiveSite site, Language language) : PlanView(publicSite, site, language, PlanAddresses.Meetings)
{
    private readonly PublicMeetings? _part = PlanJson.Of<PublicMeetings>(site, PlanParts.Meetings);

    public IReadOnlyList<PublicMeeting> Meetings => _part?.Meetings ?? [];

    /// <summary>A quarter that is not over is no missed one; whether missed ones are told is a setting.</summary>
    public IEnumerable<PublicQuarter> Quarters => (_part?.Quarters ?? []).Where(quarter => quarter.Held || !quarter.IsOver || Settings.TellsMissedMeetings);

    public string StateOf(PublicQuarter quarter) => quarter switch
    {
        { Held: true } => Words["plan.meetings.held"],
        { IsOver: true } => Words["plan.meetings.missed"],
        _ => Words["plan.meetings.to-come"],
    };

    /// <summary>By its day; a second one on the same day is told apart by its number.</summary>
    public string AnchorOf(PublicMeeting meeting)
    {
        var onThatDay = Meetings.Where(other => other.HeldOn == meeting.HeldOn).ToList();
        return $"{(Language is Language.Irish ? "cruinniu" : "meeting")}-{Iso(meeting.HeldOn)}{(onThatDay.Count > 1 ? "-" + PlanWords.Figure(onThatDay.Count - onThatDay.IndexOf(meeting)) : "")}";
    }

    public string RoleOf(PublicAttendance attendance) => Words[$"plan.meetings.role.{attendance.RoleKey}"];

    public string MinutesOf(PublicMeeting meeting) => meeting.Minutes is { } minutes ? MinutesHtml.Of(minutes[Language], AnchorOf(meeting), Site, Language) : "";
}
