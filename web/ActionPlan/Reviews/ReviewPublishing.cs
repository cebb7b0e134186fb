using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// The end of a review: the next version of the plan, its page, the report and “You said, we did” go live in both languages in one
/// transaction, or nothing does. The version before stays as it was, and says that it is no longer in force.
/// </summary>
public sealed class ReviewPublishing(ReviewActs acts, JointPublication joint, CurrentSite site, SiteDatabase database, TimeProvider clock) : IPublicationHold
{
    /// <summary>What still stands in the way of each pair.</summary>
    public async Task<IReadOnlyList<JointObstacles>> ObstaclesAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await OpenReview.LoadAsync(db, site().Data.PlanVersions, now, cancellation);
        return open.Review.DraftedUtc is null ? [] : await joint.ObstaclesAsync(db, ReviewPages.Keys(open.Review, open.Plan), now, cancellation);
    }

    /// <returns>What stands in the way; empty when all of it is live.</returns>
    /// <exception cref="NotAllowedException">The person is no publisher.</exception>
    public Task<IReadOnlyList<Issue>> PublishAsync(Person by, TypedDates typed, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayPublish(by), by, "publish the plan");
        return acts.ActAsync(by, "plan.published", async open =>
        {
            IReadOnlyList<Issue> issues = [.. NotYet(open), .. typed.Check(open.Today)];
            return issues.Count > 0 ? issues : await PublishAsync(open, by, typed with { IsConfirmed = true }, cancellation);
        }, cancellation);
    }

    public async Task<Issue?> OfAsync(SiteDb db, string pageKey, CancellationToken cancellation)
    {
        var review = await db.Set<PlanReview>().AsNoTracking().SingleOrDefaultAsync(one => one.EndedUtc == null, cancellation);
        var plan = site().Data.PlanVersions.FirstOrDefault(version => version.Number == review?.PlanVersion);
        return review?.DraftedUtc is not null && plan is not null && ReviewPages.Keys(review, plan).Contains(pageKey) ? Issue.Whole("desk.plan.review.held") : null;
    }

    private static IEnumerable<Issue> NotYet(OpenReview open) =>
        !open.Review.IsReady(ReviewStep.Publication) ? [Issue.Whole("desk.plan.review.not-yet")]
        : open.Review.DraftedUtc is null ? [Issue.Whole("desk.plan.review.not-drafted")] : [];

    private async Task<IReadOnlyList<Issue>> PublishAsync(OpenReview open, Person by, TypedDates dates, CancellationToken cancellation)
    {
        var keys = ReviewPages.Keys(open.Review, open.Plan);
        if ((await joint.ObstaclesAsync(open.Db, keys, open.Now, cancellation)).SelectMany(pair => pair.Issues).ToList() is { Count: > 0 } obstacles)
        {
            return obstacles;
        }

        var work = await DataWork.LoadAsync(open.Db, open.Now, cancellation);
        var page = (await PageWork.LoadAsync(open.Db, open.Plan.PageKey, open.Now, cancellation)).Current;
        var next = PlanPageWords.Take(dates.Put(NextPlan.Of(open.Plan, open.Decisions, ProvenanceOf(open)), open.Today), open.Decisions, page, work.Data);
        work.SetFile(next.File, PlanVersionFile.Write(next));
        foreach (var key in keys.Skip(1).Where(key => !work.Data.Documents.ContainsKey(key)))
        {
            work.Set(DocumentRecord.File, key, YamlText.Entry(key, [YamlText.Entry("pages", YamlText.List([key]))]) + "\n");
        }

        var (data, faults) = work.LookAhead();
        IReadOnlyList<Issue> coming = [.. faults.Select(fault => Issue.Whole("desk.publish.coming", ("problem", fault.Message), ("place", fault.File))), .. await joint.ComingAsync(open.Db, keys, data, open.Now, cancellation)];
        if (coming.Count > 0)
        {
            return coming;
        }

        await work.SaveAsync(by.Id, by.Name, note: null, cancellation);
        await JointPublication.PublishAsync(open.Db, keys, by, open.Now, cancellation);
        var last = open.Review.Step(ReviewStep.Publication);
        (last.EndedUtc, last.EndedBy) = (open.Now, by.Name);
        (open.Review.EndedUtc, open.Review.NewVersion) = (open.Now, next.Number);
        return [];
    }

    private static Provenance ProvenanceOf(OpenReview open) => new(
        string.Create(CultureInfo.InvariantCulture, $"The review of {open.Review.Year}"), open.Today, IsConfirmed: true, ToConfirm: null);
}
