using KilkennyInfo.ActionPlan.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Meetings.Lead;

/// <summary>When and where, as somebody types it.</summary>
public sealed class PlanForm
{
    [FromForm(Name = "day")]
    public string? Day { get; set; }

    [FromForm(Name = "starts")]
    public string? Starts { get; set; }

    [FromForm(Name = "ends")]
    public string? Ends { get; set; }

    [FromForm(Name = "place")]
    public string? Place { get; set; }

    public static PlanForm Of(Meeting meeting) => new()
    {
        Day = MeetingsPage.Iso(meeting.PlannedOn),
        Starts = MeetingsPage.Iso(meeting.StartsAt),
        Ends = MeetingsPage.Iso(meeting.EndsAt),
        Place = meeting.Place,
    };
}
