using KilkennyInfo.Data;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>Something that the agenda of a meeting draws itself from. It says what is there now; whether that is new is not its business.</summary>
public interface IAgendaSource
{
    Task<IReadOnlyList<AgendaMatter>> FindAsync(SiteDb db, AgendaSpan span, CancellationToken cancellation);
}

/// <summary>For which meeting an agenda is drawn.</summary>
/// <param name="MeetingId">Its own actions are no matter for it.</param>
/// <param name="On">The day of the meeting.</param>
/// <param name="SinceUtc">What has come in after this instant was on no earlier agenda; none when there was no earlier meeting.</param>
public sealed record AgendaSpan(Guid MeetingId, DateOnly On, DateTime? SinceUtc);

/// <summary>One thing that belongs on the agenda.</summary>
/// <param name="Key">Names the thing: the same thing has the same key whenever it is found.</param>
/// <param name="Count">How many comments, where it is about those.</param>
public sealed record AgendaMatter(AgendaKind Kind, string Key, int? Commitment = null, int? Principle = null, Guid? ActionId = null, int? Count = null);
