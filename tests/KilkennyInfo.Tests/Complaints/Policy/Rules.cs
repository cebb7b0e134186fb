using System.Globalization;
using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Policy;

/// <summary>Rules and courses that tests of the clock count with.</summary>
internal static class Rules
{
    public const string Awaiting = "awaiting-details";
    public const string Unknown = "no-reason-of-the-policy";

    /// <summary>The rules and the calendar that are live.</summary>
    public static PolicyVersion Live { get; } = SiteContent.Data.Complaints.VersionFor(Day("2026-11-26"));

    public static CouncilCalendar Calendar { get; } = new(SiteContent.Data.Holidays, []);

    public static CaseClock Clock { get; } = new(Live, Calendar);

    /// <summary>The live rules with a reason to pause.</summary>
    public static PolicyVersion Pausing { get; } = Live with { Pauses = [new PauseReason(Awaiting, new("Ag fanacht le sonraí uait", "We wait for details from you"), 1)] };

    /// <summary>The section answers within so many working days, and can pause.</summary>
    public static PolicyVersion Working(int days) => Pausing with { Stages = [Live.Stages[0] with { Reply = new ReplyLimit(days, InWorkingDays: true) }, .. Live.Stages.Skip(1)] };

    public static CouncilCalendar ClosedOn(params string[] days) => new(SiteContent.Data.Holidays, [.. days.Select(day => new Closure(Day(day), new("Lá dúnta", "Closed day"), 1))]);

    public static CaseCourse Received(string day) => Received(Day(day));

    public static CaseCourse Received(DateOnly day) => CaseCourse.Begun(day, Live.FirstStage(CaseType.Complaint));

    public static CaseCourse Paused(this CaseCourse course, string from, string? until, string reason = Awaiting) =>
        course with { Pauses = [.. course.Pauses, new CasePause(reason, Day(from), until is null ? null : Day(until))] };

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
