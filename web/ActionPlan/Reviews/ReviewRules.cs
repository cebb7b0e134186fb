using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// When a review opens, when each of its steps is due, what comes before what. The plan promises a review every year (commitments 88 and
/// 89); it opens a month before the year is over. The steps’ own days are a proposal of the project (docs/decisions/0053).
/// </summary>
public static class ReviewRules
{
    public const int OpensAfterMonths = 11;
    public const int DueAfterMonths = 12;

    private static readonly Dictionary<ReviewStep, (int DaysBeforeEnd, Role Owner)> Steps = new()
    {
        [ReviewStep.Feedback] = (24, Role.WorkingGroupMember),
        [ReviewStep.Results] = (24, Role.WorkingGroupMember),
        [ReviewStep.WorkingGroup] = (17, Role.WorkingGroupChair),
        [ReviewStep.Committees] = (14, Role.SpcClerk),
        [ReviewStep.Draft] = (10, Role.WorkingGroupChair),
        [ReviewStep.Approvals] = (3, Role.Publisher),
        [ReviewStep.Publication] = (0, Role.Publisher),
    };

    public static IReadOnlyList<ReviewStep> All { get; } = Enum.GetValues<ReviewStep>();

    /// <summary>What is heard may be skipped, with a reason that the public reads; what makes the next version may not.</summary>
    public static bool MayBeSkipped(ReviewStep step) => step is ReviewStep.Feedback or ReviewStep.Results or ReviewStep.WorkingGroup or ReviewStep.Committees;

    /// <summary>The steps that are over before this one can end.</summary>
    public static IEnumerable<ReviewStep> Before(ReviewStep step) => MayBeSkipped(step) ? [] : All.Where(other => other < step);

    /// <param name="from">The day on which the plan was adopted, or on which its last review ended, whichever came later.</param>
    public static DateOnly OpensOn(DateOnly from) => from.AddMonths(OpensAfterMonths);

    /// <inheritdoc cref="OpensOn" path="/param" />
    public static DateOnly DueOn(DateOnly from) => from.AddMonths(DueAfterMonths);

    /// <param name="opened">The day on which the review opened: no step is due before it.</param>
    /// <param name="due">The day by which the whole review is to be done.</param>
    public static DateOnly StepDueOn(ReviewStep step, DateOnly opened, DateOnly due)
    {
        var day = due.AddDays(-Steps[step].DaysBeforeEnd);
        return day < opened ? opened : day;
    }

    public static Role OwnerOf(ReviewStep step) => Steps[step].Owner;

    /// <summary>Where a review stands: the first step that is not over.</summary>
    public static ReviewStep StandsAt(PlanReview review) => review.Steps.OrderBy(step => step.Step).FirstOrDefault(step => !step.IsOver)?.Step ?? ReviewStep.Publication;

    public static ReviewStepState StateOf(PlanReview review, ReviewStepRecord step, DateOnly today) => step switch
    {
        { IsSkipped: true } => ReviewStepState.Skipped,
        { IsOver: true } => ReviewStepState.Done,
        _ when step.DueOn < today => ReviewStepState.Late,
        _ => review.IsReady(step.Step) ? ReviewStepState.UnderWay : ReviewStepState.ToCome,
    };
}
