using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Opens the review when its day has come: eleven months after the plan was adopted or last reviewed. Nobody has to think of it; somebody
/// may do it before, and says why.
/// </summary>
public sealed class ReviewOpening(SiteDatabase database, CurrentSite site, FollowPublication follow, TimeProvider clock)
{
    /// <summary>The day from which the year counts, and the day on which the review opens by itself; none on a site that has no plan.</summary>
    public async Task<ReviewCalendar?> CalendarAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return site().Data.PlanInForce is { } plan ? await CalendarAsync(db, plan, cancellation) : null;
    }

    /// <summary>Does what is due. Doing it again changes nothing, on any node.</summary>
    /// <returns>Whether a review was opened.</returns>
    public async Task<bool> OpenDueAsync(CancellationToken cancellation)
    {
        if (site().Data.PlanInForce is not { } plan)
        {
            return false;
        }

        var opened = await database.WriteAsync(async db =>
        {
            var calendar = await CalendarAsync(db, plan, cancellation);
            return calendar is { IsOpen: false } && calendar.OpensOn <= DublinTime.Today(clock) && await OpenAsync(db, plan, calendar, by: null, reason: null, cancellation);
        }, cancellation);
        await (opened ? follow() : Task.CompletedTask);
        return opened;
    }

    /// <returns>What stands in the way; empty when it is open.</returns>
    /// <exception cref="NotAllowedException">The person does not lead the review.</exception>
    public async Task<IReadOnlyList<Issue>> OpenEarlyAsync(Person by, string reason, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "open a review");
        var tidy = TypedWords.Tidy(reason);
        var plan = site().Data.PlanInForce ?? throw new NotThereException("There is no plan to review.");
        var issues = await database.WriteAsync<IReadOnlyList<Issue>>(async db =>
        {
            var calendar = await CalendarAsync(db, plan, cancellation);
            IReadOnlyList<Issue> found =
            [
                .. calendar.IsOpen ? [Issue.Whole("desk.plan.review.open-already")] : Array.Empty<Issue>(),
                .. tidy.Length == 0 ? [new Issue("reason", "desk.plan.review.reason.missing")] : Array.Empty<Issue>(),
                .. tidy.Length > PlanReview.WordsMaxLength ? [Issue.TooLong("reason", tidy, PlanReview.WordsMaxLength)] : Array.Empty<Issue>(),
            ];
            if (found.Count == 0)
            {
                await OpenAsync(db, plan, calendar, by, tidy, cancellation);
            }

            return found;
        }, cancellation);
        await (issues.Count == 0 ? follow() : Task.CompletedTask);
        return issues;
    }

    private async Task<bool> OpenAsync(SiteDb db, PlanVersion plan, ReviewCalendar calendar, Person? by, string? reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DublinTime.DayOf(new DateTimeOffset(now, TimeSpan.Zero));

        // Opened before its time it has as long as one that opens by itself; one that the site slept through has at least that too.
        var due = calendar.DueOn > today && by is null ? calendar.DueOn : today.AddMonths(ReviewRules.DueAfterMonths - ReviewRules.OpensAfterMonths);
        var review = new PlanReview
        {
            Id = Guid.CreateVersion7(now),
            PlanVersion = plan.Number,
            CountsFrom = calendar.CountsFrom,
            OpenedUtc = now,
            OpenedBy = by?.Name,
            OpenReason = reason,
            DueOn = due,
        };
        review.Steps.AddRange(ReviewRules.All.Select(step => new ReviewStepRecord { Step = step, DueOn = ReviewRules.StepDueOn(step, today, due), OwnerRole = ReviewRules.OwnerOf(step) }));
        db.Add(review);
        await db.SaveChangesAsync(cancellation);
        await AuditLog.WriteAsync(db, now, by?.Id, by?.Name ?? "", by is null ? "plan.review-opened-by-itself" : "plan.review-opened", $"{review.Year}", new Dictionary<string, string?> { ["reason"] = reason }, cancellation);
        var open = await OpenReview.LoadAsync(db, review, [plan], now, cancellation);
        await open.PutPublicAsync(cancellation);
        return true;
    }

    private async Task<ReviewCalendar> CalendarAsync(SiteDb db, PlanVersion plan, CancellationToken cancellation)
    {
        var reviews = await db.Set<PlanReview>().AsNoTracking().ToListAsync(cancellation);
        var last = reviews.Select(review => review.EndedOn).Max();
        var since = await SinceAsync(db, plan, cancellation);
        var anchor = last > since ? last.Value : since;
        return new ReviewCalendar(anchor, last ?? plan.From ?? since, ReviewRules.OpensOn(anchor), ReviewRules.DueOn(anchor), reviews.Any(review => review.EndedUtc is null));
    }

    /// <summary>While nobody knows when the plan was adopted, its year counts from the day on which it came to the site (docs/decisions/0050).</summary>
    private async Task<DateOnly> SinceAsync(SiteDb db, PlanVersion plan, CancellationToken cancellation)
    {
        if (plan.Adopted is { } adopted)
        {
            return adopted;
        }

        var came = await db.Set<ContentModel.Pages.PublishEvent>().Where(published => published.DataPath == plan.File).OrderBy(published => published.Id).Select(published => (DateTime?)published.OccurredUtc).FirstOrDefaultAsync(cancellation);
        return came is { } known ? DublinTime.DayOf(new DateTimeOffset(known, TimeSpan.Zero)) : DublinTime.Today(clock);
    }
}

/// <param name="From">The day from which the year counts.</param>
/// <param name="CountsFrom">The first day whose feedback the next review takes into account.</param>
/// <param name="OpensOn">When the next review opens by itself.</param>
/// <param name="DueOn">When it is to be done.</param>
/// <param name="IsOpen">One is under way.</param>
public sealed record ReviewCalendar(DateOnly From, DateOnly CountsFrom, DateOnly OpensOn, DateOnly DueOn, bool IsOpen);
