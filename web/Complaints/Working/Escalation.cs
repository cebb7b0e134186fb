using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// When a person may take their complaint to the next stage of the Council: after an answer that is not the last word, or when the answer
/// is late. The same whether they do it themselves or somebody at the desk does it for them.
/// </summary>
public static class Escalation
{
    /// <summary>The stage that comes next; none when an outside body does.</summary>
    public static PolicyStage? NextStage(CaseState state, PolicyVersion policy) =>
        policy.StageAfter(state.StageKey, state.Type) is { IsExternal: false } next ? next : null;

    public static bool IsPossible(CaseState state, PolicyVersion policy, DateOnly today) => state.ErasedUtc is null && Refusal(state, policy, today) is null;

    /// <summary>The days of a stage that begins on a day; none without a name to answer to.</summary>
    public static Escalated To(PolicyStage stage, CaseState state, CaseDates dates, DateOnly on) => new(stage.Key, on, state.IsAnonymous ? null : dates.ReplyBy(stage.Key, on));

    /// <returns>The end of the key of a sentence; none when it is possible.</returns>
    internal static string? Refusal(CaseState state, PolicyVersion policy, DateOnly today)
    {
        if (NextStage(state, policy) is null)
        {
            return "last-stage";
        }

        if (state.IsOpen)
        {
            return state.Status is not CaseStatus.Paused && state.ReplyBy < today ? null : "not-answered";
        }

        if (!CaseOutcomes.IsAnswer(state.OutcomeKey) || AnsweredOnThisStage(state) is not { } answeredOn)
        {
            return "not-answered";
        }

        return state.IsFinal ? "final" : policy.EscalateWithinMonths is { } months && today > answeredOn.AddMonths(months) ? "too-late" : null;
    }

    private static DateOnly? AnsweredOnThisStage(CaseState state) => state.AnsweredOn >= state.StageSince ? state.AnsweredOn : null;
}
