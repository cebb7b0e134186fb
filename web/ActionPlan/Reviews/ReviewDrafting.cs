using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Writes the pairs of a review out of its decisions: the plan’s page with the decisions made in its words, the report, and “You said, we
/// did”. They are open editions like any other: editors better the words, and the gates are signed for exactly what they say.
/// </summary>
public sealed class ReviewDrafting(ReviewActs acts, CurrentSite site)
{
    /// <summary>May be done again after a decision has changed: all three pairs are made anew, and what editors have bettered in them goes.</summary>
    /// <returns>What is missing; empty when the pairs are there.</returns>
    public Task<IReadOnlyList<Issue>> DraftAsync(Person by, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "write the draft");
        return acts.ActAsync(by, "plan.drafted", async open =>
        {
            if (Refused(open) is { } issue)
            {
                return [issue];
            }

            try
            {
                await DraftPlanAsync(open, by, cancellation);
            }
            catch (CommitmentNotFoundException missing)
            {
                return [Issue.Whole("desk.plan.review.not-on-page", ("number", $"{missing.Number}"))];
            }

            var report = new ReviewReport(site().Data, open, await ResultsAsync(open, cancellation), await NotesAsync(open, cancellation));
            foreach (var (key, text) in new (string, Func<Language, TypedText>)[] { (ReviewPages.ReportKey(open.Review), report.Report), (ReviewPages.SaidKey(open.Review), report.YouSaid) })
            {
                await DraftedPairs.PutAsync(open.Db, by, new DraftedPair(key, "article", open.Plan.PageKey, open.Plan.Owner, (language, before) => text(language) with { Slug = before.Slug.Length > 0 ? before.Slug : text(language).Slug }), open.Now, cancellation);
            }

            open.Review.DraftedUtc = open.Now;
            return [];
        }, cancellation);
    }

    private static Issue? Refused(OpenReview open) =>
        open.Review.Step(ReviewStep.Draft).IsOver ? Issue.Whole("desk.plan.review.step-over")
        : !open.Review.IsReady(ReviewStep.Draft) ? Issue.Whole("desk.plan.review.not-yet")
        : NextPlan.Undecided(open.Plan, open.Decisions) is { Count: > 0 } undecided ? Issue.Whole("desk.plan.review.decisions-open", ("count", $"{undecided.Count}"), ("numbers", string.Join(", ", undecided.Take(12))))
        : null;

    /// <summary>Made anew from what is live, so that a decision that was changed leaves nothing behind.</summary>
    private async Task DraftPlanAsync(OpenReview open, Person by, CancellationToken cancellation)
    {
        var edition = await open.Db.Set<Edition>().AsNoTracking().Include(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .SingleAsync(edition => edition.State == EditionState.Live && open.Db.Set<Page>().Any(page => page.Id == edition.PageId && page.Key == open.Plan.PageKey), cancellation);
        var live = edition.Revision!;
        var bodies = Bilingual.For(language => WritingIn(language).Apply(live.Text(language).Body, open.Decisions));
        await DraftedPairs.PutAsync(
            open.Db, by, new DraftedPair(open.Plan.PageKey, live.Type, live.ParentKey ?? LiveSite.HomeKey, live.Owner, (language, before) => before with { Body = bodies[language], Change = ChangeOf(open, language) }), open.Now, cancellation);
    }

    private PlanWriting WritingIn(Language language)
    {
        var words = site().Data.Strings[language];
        return new PlanWriting(language, words["plan.dropped"], words["plan.new"]);
    }

    private string ChangeOf(OpenReview open, Language language) => site().Data.Strings[language].Format("plan.report.change", ("version", $"{open.Plan.Number + 1}"));

    private static async Task<IReadOnlyList<PlanResult>> ResultsAsync(OpenReview open, CancellationToken cancellation) =>
        await open.Db.Set<PlanResult>().AsNoTracking().Where(result => result.PublishedUtc != null && result.To >= open.Review.CountsFrom)
            .OrderByDescending(result => result.To).ThenByDescending(result => result.PublishedUtc).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<EqualityNote>> NotesAsync(OpenReview open, CancellationToken cancellation) =>
        await open.Db.Set<EqualityNote>().AsNoTracking().Where(note => note.RemovedUtc == null && note.NotedOn >= open.Review.CountsFrom).OrderBy(note => note.NotedOn).ToListAsync(cancellation);
}
