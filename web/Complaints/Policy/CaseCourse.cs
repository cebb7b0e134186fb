using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.Complaints.Policy;

/// <summary>What the days of a case are worked out from: nothing else moves them. A notice of delay is not among it, since it changes what a person can expect and never what was promised.</summary>
/// <param name="ReceivedOn">The day stamped on a letter, or the day in Dublin on which the form came.</param>
/// <param name="Stages">The steps that the case has reached, one at least, in their order.</param>
public sealed record CaseCourse(DateOnly ReceivedOn, IReadOnlyList<StageBeginning> Stages, IReadOnlyList<CasePause> Pauses)
{
    /// <summary>The step at which the case stands.</summary>
    public StageBeginning Current => Stages[^1];

    /// <summary>A case that has just come.</summary>
    public static CaseCourse Begun(DateOnly receivedOn, PolicyStage stage) => new(receivedOn, [new StageBeginning(stage.Key, receivedOn)], []);

    /// <summary>The same case, taken further on a day.</summary>
    public CaseCourse Reaching(PolicyStage stage, DateOnly receivedOn) => this with { Stages = [.. Stages, new StageBeginning(stage.Key, receivedOn)] };
}

/// <summary>A step that a case has reached.</summary>
/// <param name="On">The day on which the complaint, or the wish to take it further, was received.</param>
public sealed record StageBeginning(string StageKey, DateOnly On);

/// <summary>A time in which the days of a case did not count. It counts as such only where the policy knows the reason.</summary>
/// <param name="From">The first day that does not count.</param>
/// <param name="Until">The first day that counts again; none while the pause lasts.</param>
public sealed record CasePause(string ReasonKey, DateOnly From, DateOnly? Until);
