using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>A review as those who work on it read it.</summary>
public sealed class ReviewReading(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    /// <summary>The review under way; none while there is none.</summary>
    public async Task<ReviewRoom?> OpenAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var review = await db.Set<PlanReview>().Include(one => one.Steps).SingleOrDefaultAsync(one => one.EndedUtc == null, cancellation);
        return review is null ? null : await RoomAsync(db, review, cancellation);
    }

    /// <exception cref="NotThereException">No review is under way.</exception>
    public async Task<ReviewRoom> RequireOpenAsync(CancellationToken cancellation) =>
        await OpenAsync(cancellation) ?? throw new NotThereException("No review of the plan is under way.");

    /// <summary>Reviews that are over, the newest first.</summary>
    public async Task<IReadOnlyList<PlanReview>> EndedAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanReview>().Include(one => one.Steps).Where(one => one.EndedUtc != null).OrderByDescending(one => one.EndedUtc).ToListAsync(cancellation);
    }

    /// <summary>Notes on equality and human rights since the last review, the newest first.</summary>
    public async Task<IReadOnlyList<EqualityNote>> NotesAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<EqualityNote>().Where(note => note.RemovedUtc == null).OrderByDescending(note => note.NotedOn).ThenBy(note => note.Id).ToListAsync(cancellation);
    }

    private async Task<ReviewRoom> RoomAsync(SiteDb db, PlanReview review, CancellationToken cancellation)
    {
        var open = await OpenReview.LoadAsync(db, review, site().Data.PlanVersions, clock.GetUtcNow().UtcDateTime, cancellation);
        return new ReviewRoom(
            review,
            open.Plan,
            [.. review.Steps.OrderBy(step => step.Step).Select(step => new ReviewRoomStep(step, ReviewRules.StateOf(review, step, open.Today)))],
            review.Feedback is { } json ? PlanJson.Read<FeedbackPack>(json) : null,
            open.Themes,
            open.Committees,
            open.Decisions,
            NextPlan.Undecided(open.Plan, open.Decisions));
    }
}

/// <param name="Plan">The version that is reviewed.</param>
/// <param name="Feedback">As it was gathered last; none before that.</param>
/// <param name="Undecided">Numbers of commitments of which nothing whole is decided.</param>
public sealed record ReviewRoom(
    PlanReview Review,
    PlanVersion Plan,
    IReadOnlyList<ReviewRoomStep> Steps,
    FeedbackPack? Feedback,
    IReadOnlyList<ReviewTheme> Themes,
    IReadOnlyList<CommitteeView> Committees,
    IReadOnlyList<CommitmentDecision> Decisions,
    IReadOnlyList<int> Undecided)
{
    public ReviewRoomStep Step(ReviewStep step) => Steps.Single(one => one.Record.Step == step);

    public CommitmentDecision? DecisionOf(int number) => Decisions.FirstOrDefault(decision => decision.Number == number);
}

public sealed record ReviewRoomStep(ReviewStepRecord Record, ReviewStepState State);
