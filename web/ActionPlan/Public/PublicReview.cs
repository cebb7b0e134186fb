using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Public;

/// <summary>The review of the plan that is under way, or the last one, as everybody may see it.</summary>
/// <param name="Year">The year in which it opened.</param>
/// <param name="Step">Where it stands.</param>
/// <param name="DueOn">The day by which the whole of it is to be done.</param>
/// <param name="EndedOn">None while it is under way.</param>
public sealed record PublicReview(int Year, ReviewStep Step, DateOnly OpenedOn, DateOnly DueOn, IReadOnlyList<PublicReviewStep> Steps, DateOnly? EndedOn = null);

/// <param name="SkipReason">Given for a step that was skipped: nothing is skipped silently.</param>
public sealed record PublicReviewStep(ReviewStep Step, DateOnly DueOn, ReviewStepState State, DateOnly? EndedOn, Bilingual<string>? SkipReason);

/// <summary>The steps of a yearly review, in their order. Stored by name.</summary>
public enum ReviewStep
{
    /// <summary>What people said is gathered by principle, and each theme is decided.</summary>
    Feedback,

    /// <summary>What became of each commitment is recorded.</summary>
    Results,

    /// <summary>The working group looks at both.</summary>
    WorkingGroup,

    /// <summary>The Strategic Policy Committees say what they think.</summary>
    Committees,

    /// <summary>The next version is written from the decisions.</summary>
    Draft,

    /// <summary>The pairs pass their gates.</summary>
    Approvals,

    /// <summary>The next version, the report and “You said, we did” go live in one act.</summary>
    Publication,
}

public enum ReviewStepState
{
    ToCome,
    UnderWay,
    Done,
    Skipped,
    Late,
}
