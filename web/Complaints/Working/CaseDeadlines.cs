using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.Complaints.Working;

/// <summary>A day that a case has still to keep.</summary>
/// <param name="DueOn">The last day of the promise.</param>
/// <param name="TargetOn">For staff: the due day, or the last working day before it when the Council is closed then.</param>
/// <param name="Since">When it began to run.</param>
public sealed record CaseDeadline(Deadline Which, DateOnly DueOn, DateOnly TargetOn, DateOnly Since);

/// <summary>The days that a case has still to keep: none of those that were kept, or that stand still.</summary>
public static class CaseDeadlines
{
    public static IEnumerable<CaseDeadline> Of(CaseState state, CouncilCalendar calendar)
    {
        if (state is { IsOpen: true, AcknowledgedOn: null, AcknowledgeBy: { } acknowledge })
        {
            yield return new CaseDeadline(Deadline.Acknowledge, acknowledge, Target(acknowledge, calendar), state.ReceivedOn);
        }

        if (state is { Status: CaseStatus.New or CaseStatus.Open, ReplyBy: { } reply })
        {
            yield return new CaseDeadline(Deadline.Reply, reply, Target(reply, calendar), state.StageSince);
        }

        foreach (var due in state.OpenQueries.GroupBy(query => query.DueOn))
        {
            yield return new CaseDeadline(Deadline.OmbudsmanQuery, due.Key, Target(due.Key, calendar), due.Min(query => query.ReceivedOn));
        }
    }

    public static DateOnly Target(DateOnly due, CouncilCalendar calendar) => calendar.IsWorkingDay(due) ? due : calendar.PreviousWorkingDay(due);
}
