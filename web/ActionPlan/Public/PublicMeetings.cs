using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Public;

/// <summary>The meetings of the Customer Service Working Group, as everybody may read of them.</summary>
/// <param name="Meetings">The newest first.</param>
/// <param name="Quarters">The newest first.</param>
public sealed record PublicMeetings(IReadOnlyList<PublicMeeting> Meetings, IReadOnlyList<PublicQuarter> Quarters);

/// <param name="Minutes">Markdown.</param>
public sealed record PublicMeeting(Guid Id, DateOnly HeldOn, IReadOnlyList<PublicAttendance> Attendance, Bilingual<string>? Minutes, IReadOnlyList<PublicAction> Actions);

/// <param name="RoleKey">Its words are <c>plan.meetings.role.(key)</c>.</param>
public sealed record PublicAttendance(string RoleKey, int Count);

/// <param name="Number">Counts from 1 within the meeting.</param>
public sealed record PublicAction(int Number, Bilingual<string> Text, string Owner, DateOnly DueOn, DateOnly? DoneOn);

/// <param name="Held">A meeting was held in it.</param>
public sealed record PublicQuarter(int Year, int Quarter, bool Held, bool IsOver);
