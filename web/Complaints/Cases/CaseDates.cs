using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>The days that hold for one case: by the policy of the day on which it was received, and the Council's calendar as it is known now.</summary>
public sealed class CaseDates(ReferenceData data, DateOnly receivedOn)
{
    private readonly CaseClock _clock = CaseClock.For(data, receivedOn);

    public PolicyVersion Policy { get; } = data.Complaints.VersionFor(receivedOn);

    public DateOnly PolicyFrom => Policy.From;

    public DateOnly? AcknowledgeBy() => DatesOf(Policy.Stages[0].Key, receivedOn, []).AcknowledgeBy;

    /// <summary>None where the policy sets no limit for the stage.</summary>
    /// <param name="since">The day from which the stage's days are counted.</param>
    public DateOnly? ReplyBy(string stageKey, DateOnly since) => ReplyBy(stageKey, since, []);

    /// <summary>As above, where the days of some pauses that are over do not count.</summary>
    public DateOnly? ReplyBy(string stageKey, DateOnly since, IReadOnlyList<CasePause> pauses) => DatesOf(stageKey, since, pauses).ReplyBy;

    /// <summary>Whoever has had the section's answer, or waits for it in vain, starts with the next step.</summary>
    public string FirstStage(CaseType type, bool sectionHasAnswered)
    {
        var first = Policy.FirstStage(type);
        return sectionHasAnswered && Policy.StageAfter(first.Key, type) is { IsExternal: false } next ? next.Key : first.Key;
    }

    /// <summary>The day staff should aim for: a due day on which the Council is closed is too late to work on.</summary>
    public DateOnly TargetOf(DateOnly due) => data.Calendar.OnOrBefore(due);

    private ClockDates DatesOf(string stageKey, DateOnly since, IReadOnlyList<CasePause> pauses) =>
        _clock.DatesOf(new CaseCourse(receivedOn, [new StageBeginning(stageKey, since)], pauses), since);
}
