using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Plan.Review;

/// <summary>A page of the room in which the plan is reviewed.</summary>
public abstract class ReviewPage : PlanPage
{
    public const string Root = "/desk/plan/review";

    public string StepName(ReviewStep step) => Data.Strings[Language][$"plan.review.step.{EnumCode.Of(step)}"];

    public string StateName(ReviewStepState state) => Data.Strings[Language][$"plan.review.state.{EnumCode.Of(state)}"];

    /// <summary>Who sees to the step: a person by name, else everyone with the role.</summary>
    public string OwnerOf(ReviewStepRecord step) => step.Owner ?? RoleName(step.OwnerRole);

    public static string AddressOf(ReviewStep step) => $"{Root}/steps/{EnumCode.Of(step)}";

    public string DecisionName(DecisionKind kind) => Data.Strings[Language][$"plan.decision.{EnumCode.Of(kind)}"];

    public string DispositionName(ThemeDisposition? disposition) =>
        disposition is { } known ? Data.Strings[Language][$"plan.disposition.{EnumCode.Of(known)}"] : Words["desk.plan.theme.open"];

    public static IEnumerable<int> Principles => Enumerable.Range(1, PlanVersion.MostPrinciples);
}
