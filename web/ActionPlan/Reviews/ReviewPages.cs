using System.Globalization;
using KilkennyInfo.ContentModel.Reference.Plans;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>The pages that a review makes or changes. They go live together, with the next version of the plan.</summary>
public static class ReviewPages
{
    public static string ReportKey(PlanReview review) => ReportKey(review.PlanVersion + 1);

    public static string SaidKey(PlanReview review) => SaidKey(review.PlanVersion + 1);

    /// <param name="version">Of the plan that came of the review.</param>
    public static string ReportKey(int version) => Key("plan-review", version);

    /// <inheritdoc cref="ReportKey(int)" path="/param" />
    public static string SaidKey(int version) => Key("plan-you-said", version);

    public static IReadOnlyList<string> Keys(PlanReview review, PlanVersion plan) => [plan.PageKey, ReportKey(review), SaidKey(review)];

    /// <summary>By the number of the version that comes of it, so that two reviews in one year have pages of their own.</summary>
    private static string Key(string name, int version) => string.Create(CultureInfo.InvariantCulture, $"{name}-{version}");
}
