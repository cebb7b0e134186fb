using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Ending the steps of a review. A step ends when what it is for is there; where it cannot be, the one who leads the review may skip it and
/// says why in both languages, and the public reads that. There is no third way.
/// </summary>
public sealed class ReviewSteps(ReviewActs acts, JointPublication joint)
{
    private const int MostNamed = 12;

    /// <returns>What is missing; empty when the step has ended.</returns>
    public Task<IReadOnlyList<Issue>> EndAsync(Person by, ReviewStep step, CancellationToken cancellation)
    {
        PlanRights.Require(MayEnd(by, step), by, $"end the step {step}");
        return acts.ActAsync(by, "plan.step-ended", async open =>
        {
            IReadOnlyList<Issue> issues = [.. NotNow(open, step), .. await MissingAsync(open, step, cancellation)];
            if (issues.Count == 0)
            {
                End(open, step, by);
            }

            return issues;
        }, cancellation, ("step", EnumCode.Of(step)));
    }

    /// <param name="reason">In both languages: the public reads it.</param>
    public Task<IReadOnlyList<Issue>> SkipAsync(Person by, ReviewStep step, Bilingual<string> reason, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "skip a step");
        var tidy = reason.Select(TypedWords.Tidy);
        return acts.ActAsync(by, "plan.step-skipped", open =>
        {
            IReadOnlyList<Issue> issues =
            [
                .. NotNow(open, step),
                .. ReviewRules.MayBeSkipped(step) ? Array.Empty<Issue>() : [Issue.Whole("desk.plan.review.not-skipped")],
                .. LanguageExtensions.Both.Where(language => tidy[language].Length == 0).Select(language => new Issue($"{language.Code()}-reason", "desk.plan.review.reason.missing")),
                .. LanguageExtensions.Both.Where(language => tidy[language].Length > PlanReview.WordsMaxLength).Select(language => Issue.TooLong($"{language.Code()}-reason", tidy[language], PlanReview.WordsMaxLength)),
            ];
            if (issues.Count == 0)
            {
                var record = open.Review.Step(step);
                (record.IrishSkipReason, record.EnglishSkipReason) = (tidy.Irish, tidy.English);
                End(open, step, by);
            }

            return Task.FromResult(issues);
        }, cancellation, ("step", EnumCode.Of(step)), ("reason", tidy.English));
    }

    /// <summary>Opens a step again that was ended or skipped too soon, and everything after it that relied on it.</summary>
    public Task<IReadOnlyList<Issue>> ReopenAsync(Person by, ReviewStep step, string reason, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "open a step again");
        var tidy = TypedWords.Tidy(reason);
        return acts.ActAsync(by, "plan.step-reopened", open =>
        {
            if (!open.Review.Step(step).IsOver || tidy.Length == 0)
            {
                return Task.FromResult<IReadOnlyList<Issue>>([tidy.Length == 0 ? new Issue("reason", "desk.plan.review.reason.missing") : Issue.Whole("desk.plan.review.step-open")]);
            }

            foreach (var record in open.Review.Steps.Where(record => record.Step == step || ReviewRules.Before(record.Step).Contains(step)))
            {
                (record.EndedUtc, record.EndedBy, record.IrishSkipReason, record.EnglishSkipReason) = (null, null, null, null);
            }

            open.Review.DraftedUtc = null;
            return Task.FromResult<IReadOnlyList<Issue>>([]);
        }, cancellation, ("step", EnumCode.Of(step)), ("reason", tidy));
    }

    /// <summary>The day and the person of a step can change; the day never goes beyond that of the whole review.</summary>
    public Task<IReadOnlyList<Issue>> AssignAsync(Person by, ReviewStep step, Guid? ownerId, DateOnly? dueOn, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "give a step to somebody");
        return acts.ActAsync(by, "plan.step-assigned", async open =>
        {
            var owner = ownerId is null ? null : await open.Db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == ownerId && account.DisabledUtc == null && account.PasswordHash != null, cancellation);
            IReadOnlyList<Issue> issues =
            [
                .. NotNow(open, step),
                .. ownerId is not null && owner is null ? [new Issue("owner", "desk.plan.review.owner.unknown")] : Array.Empty<Issue>(),
                .. dueOn is null ? [new Issue("due", "desk.plan.review.due.missing")] : Array.Empty<Issue>(),
                .. dueOn < open.Today || dueOn > Latest(open) ? [new Issue("due", "desk.plan.review.due.wrong")] : Array.Empty<Issue>(),
            ];
            if (issues.Count == 0)
            {
                var record = open.Review.Step(step);
                (record.OwnerId, record.Owner, record.DueOn) = (owner?.Id, owner?.Name, dueOn!.Value);
            }

            return issues;
        }, cancellation, ("step", EnumCode.Of(step)), ("due", dueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Nobody but a publisher says that pairs are ready, and the last step ends by publishing.</summary>
    public static bool MayEnd(Person by, ReviewStep step) => step switch
    {
        ReviewStep.Approvals or ReviewStep.Publication => PlanRights.MayPublish(by),
        ReviewStep.Committees => PlanRights.MaySpeakForCommittees(by),
        ReviewStep.Draft => PlanRights.MayLead(by),
        _ => PlanRights.MayRecord(by),
    };

    private static DateOnly Latest(OpenReview open) => open.Review.DueOn < open.Today ? open.Today.AddMonths(1) : open.Review.DueOn;

    private static IEnumerable<Issue> NotNow(OpenReview open, ReviewStep step) =>
        open.Review.Step(step).IsOver ? [Issue.Whole("desk.plan.review.step-over")]
        : step is ReviewStep.Publication ? [Issue.Whole("desk.plan.review.publish-instead")]
        : open.Review.IsReady(step) ? [] : [Issue.Whole("desk.plan.review.not-yet")];

    private static void End(OpenReview open, ReviewStep step, Person by)
    {
        var record = open.Review.Step(step);
        (record.EndedUtc, record.EndedBy) = (open.Now, by.Name);
    }

    private async Task<IReadOnlyList<Issue>> MissingAsync(OpenReview open, ReviewStep step, CancellationToken cancellation) => step switch
    {
        ReviewStep.Feedback => MissingFeedback(open),
        ReviewStep.Results => await MissingResultsAsync(open, cancellation),
        ReviewStep.WorkingGroup => await HasMetAsync(open, cancellation) ? [] : [Issue.Whole("desk.plan.review.no-meeting")],
        ReviewStep.Committees => open.Committees.Count == 0 ? [Issue.Whole("desk.plan.review.no-committee")]
            : open.Committees.All(view => view.IsAnswered) ? [] : [Issue.Whole("desk.plan.review.committee-open")],
        ReviewStep.Draft => MissingDraft(open),
        ReviewStep.Approvals => await MissingApprovalsAsync(open, cancellation),
        _ => [],
    };

    /// <summary>The working group has met since the review opened.</summary>
    private static Task<bool> HasMetAsync(OpenReview open, CancellationToken cancellation)
    {
        var opened = open.Review.OpenedOn;
        return open.Db.Set<Meeting>().AnyAsync(meeting => meeting.HeldOn >= opened, cancellation);
    }

    private static IReadOnlyList<Issue> MissingFeedback(OpenReview open)
    {
        if (open.Review.Feedback is not { } json)
        {
            return [Issue.Whole("desk.plan.review.not-gathered")];
        }

        var unheard = PlanJson.Read<FeedbackPack>(json).PrinciplesHeard.Where(principle => open.Themes.All(theme => theme.Principle != principle)).ToList();
        return
        [
            .. unheard.Count > 0 ? [Issue.Whole("desk.plan.review.unheard", ("principles", string.Join(", ", unheard)))] : Array.Empty<Issue>(),
            .. open.Themes.All(theme => theme.IsDecided) ? Array.Empty<Issue>() : [Issue.Whole("desk.plan.review.themes-open")],
        ];
    }

    /// <summary>Each commitment has a result that speaks of the time under review, and the public reads it.</summary>
    private static async Task<IReadOnlyList<Issue>> MissingResultsAsync(OpenReview open, CancellationToken cancellation)
    {
        var known = await open.Db.Set<PlanResult>().Where(result => result.PublishedUtc != null && result.To >= open.Review.CountsFrom).Select(result => result.Commitment).Distinct().ToListAsync(cancellation);
        return Named("desk.plan.review.results-open", [.. open.Plan.Commitments.Select(commitment => commitment.Number).Except(known)]);
    }

    private static IReadOnlyList<Issue> MissingDraft(OpenReview open) =>
        Named("desk.plan.review.decisions-open", NextPlan.Undecided(open.Plan, open.Decisions)) is { Count: > 0 } undecided ? undecided
        : open.Review.DraftedUtc is null ? [Issue.Whole("desk.plan.review.not-drafted")] : [];

    /// <summary>Every gate of every pair is signed, and no finding blocks one.</summary>
    private async Task<IReadOnlyList<Issue>> MissingApprovalsAsync(OpenReview open, CancellationToken cancellation) =>
        open.Review.DraftedUtc is null ? [Issue.Whole("desk.plan.review.not-drafted")]
        : (await joint.ObstaclesAsync(open.Db, ReviewPages.Keys(open.Review, open.Plan), open.Now, cancellation)).Any(pair => pair.Issues.Count > 0) ? [Issue.Whole("desk.plan.review.approvals-open")] : [];

    private static IReadOnlyList<Issue> Named(string key, IReadOnlyList<int> numbers) => numbers.Count == 0 ? []
        : [Issue.Whole(key, ("count", $"{numbers.Count}"), ("numbers", string.Join(", ", numbers.Take(MostNamed)) + (numbers.Count > MostNamed ? " …" : "")))];
}
