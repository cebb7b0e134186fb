using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.Complaints.Following;

/// <summary>How the days of a case were counted, for the person whose case it is.</summary>
public static class FollowedClock
{
    /// <summary>The reply day of a case that has just come.</summary>
    public static IReadOnlyList<ClockStep> Reply(ReferenceData data, DateOnly receivedOn, string stageKey) => CaseClock.For(data, receivedOn).ExplainReply(Begun(receivedOn, stageKey), receivedOn);

    /// <summary>The day by which it is acknowledged.</summary>
    public static IReadOnlyList<ClockStep> Acknowledgement(ReferenceData data, DateOnly receivedOn, string stageKey) =>
        CaseClock.For(data, receivedOn).ExplainAcknowledgement(Begun(receivedOn, stageKey));

    internal static IReadOnlyList<ClockStep> Reply(ReferenceData data, CaseState state, DateOnly today) => CaseClock.For(data, state.ReceivedOn).ExplainReply(state.Course, today);

    private static CaseCourse Begun(DateOnly receivedOn, string stageKey) => new(receivedOn, [new StageBeginning(stageKey, receivedOn)], []);
}
