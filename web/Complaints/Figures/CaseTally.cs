using System.Collections.Immutable;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>The turns of a case as its events make them: a fold like <see cref="CaseState"/>, which keeps only the newest of them.</summary>
/// <param name="EndedOn">When the case was over; none while it goes on.</param>
internal sealed record CaseTally(ImmutableList<Turn> Turns, DateOnly? EndedOn)
{
    public static CaseTally Of(IEnumerable<CaseEvent> events) => events.Aggregate(new CaseTally([], null), (tally, one) => tally.With(one));

    private CaseTally With(CaseEvent one) => one.Act switch
    {
        Received act => Begin(act.StageKey, act.On, act.ReplyBy),
        Escalated act => End(act.On).Begin(act.StageKey, act.On, act.ReplyBy),
        Reopened act => End(act.On).Begin(Turns[^1].StageKey, act.On, act.ReplyBy),
        TypeChanged act => Change(turn => turn with { StageKey = act.StageKey, DueOn = act.ReplyBy }),
        DeadlineMoved { Which: Deadline.Reply } act => Change(turn => turn with { DueOn = act.To }),
        Paused act => Change(turn => turn with { StoodStillFrom = act.From }),
        Resumed act => Change(turn => turn with { StoodStillFrom = null, DueOn = act.ReplyBy }),
        Answered act => Change(turn => turn with { AnsweredOn = act.On }),
        Closed act => End(act.On) with { EndedOn = EndedOn ?? act.On },
        Withdrawn or Merged or Referred => End(DayOf(one)) with { EndedOn = DayOf(one) },
        _ => this,
    };

    private CaseTally Begin(string stageKey, DateOnly on, DateOnly? replyBy) =>
        new(Turns.Add(new Turn(stageKey, on, replyBy, null, null, null)), null);

    private CaseTally End(DateOnly on) => Change(turn => turn with { EndedOn = on });

    /// <summary>What has come to its end stays as it was.</summary>
    private CaseTally Change(Func<Turn, Turn> change) => Turns[^1].IsOver ? this : this with { Turns = Turns.SetItem(Turns.Count - 1, change(Turns[^1])) };

    private static DateOnly DayOf(CaseEvent one) => DublinTime.DayOf(new DateTimeOffset(one.OccurredUtc, TimeSpan.Zero));
}
