using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>The review under way in the hands of one act, with everything that was recorded in it. Lives as long as the act's transaction.</summary>
internal sealed class OpenReview
{
    public required SiteDb Db { get; init; }

    public required PlanReview Review { get; init; }

    /// <summary>The version that is reviewed.</summary>
    public required PlanVersion Plan { get; init; }

    public required List<ReviewTheme> Themes { get; init; }

    public required List<CommitmentDecision> Decisions { get; init; }

    public required List<CommitteeView> Committees { get; init; }

    public required DateTime Now { get; init; }

    public DateOnly Today => DublinTime.DayOf(new DateTimeOffset(Now, TimeSpan.Zero));

    public Guid Id => Review.Id;

    /// <exception cref="NotThereException">No review is under way.</exception>
    public static async Task<OpenReview> LoadAsync(SiteDb db, IReadOnlyList<PlanVersion> versions, DateTime now, CancellationToken cancellation)
    {
        var review = await db.Set<PlanReview>().AsTracking().Include(one => one.Steps).SingleOrDefaultAsync(one => one.EndedUtc == null, cancellation)
            ?? throw new NotThereException("No review of the plan is under way.");
        return await LoadAsync(db, review, versions, now, cancellation);
    }

    /// <summary>A review that is over too, for reading.</summary>
    public static async Task<OpenReview> LoadAsync(SiteDb db, PlanReview review, IReadOnlyList<PlanVersion> versions, DateTime now, CancellationToken cancellation) => new()
    {
        Db = db,
        Review = review,
        Plan = versions.FirstOrDefault(version => version.Number == review.PlanVersion) ?? throw new NotThereException($"There is no version {review.PlanVersion} of the plan."),
        Themes = await db.Set<ReviewTheme>().AsTracking().Where(theme => theme.ReviewId == review.Id && theme.RemovedUtc == null).OrderBy(theme => theme.Principle).ThenBy(theme => theme.NotedUtc).ToListAsync(cancellation),
        Decisions = await db.Set<CommitmentDecision>().AsTracking().Where(decision => decision.ReviewId == review.Id).OrderBy(decision => decision.Number).ToListAsync(cancellation),
        Committees = await db.Set<CommitteeView>().AsTracking().Where(view => view.ReviewId == review.Id && view.RemovedUtc == null).OrderBy(view => view.MetOn).ToListAsync(cancellation),
        Now = now,
    };

    /// <summary>As everybody may see it.</summary>
    public PublicReview ToPublic() => new(
        Review.Year,
        ReviewRules.StandsAt(Review),
        Review.OpenedOn,
        Review.DueOn,
        [
            .. Review.Steps.OrderBy(step => step.Step).Select(step => new PublicReviewStep(
                step.Step, step.DueOn, ReviewRules.StateOf(Review, step, Today), step.EndedUtc is { } ended ? DublinTime.DayOf(new DateTimeOffset(ended, TimeSpan.Zero)) : null, step.SkipReason)),
        ],
        Review.EndedOn);

    public Task<bool> PutPublicAsync(CancellationToken cancellation) => PlanParts.PutAsync(Db, PlanParts.Review, PlanJson.Write(ToPublic()), Now, cancellation);
}
