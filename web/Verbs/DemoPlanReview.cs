using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Verbs;

/// <summary>The first review from its opening to the second version of the plan, and the second one as far as it has come in a few days.</summary>
internal sealed class DemoPlanReview(DemoPlanActs acts, DemoPlanCast cast, DemoPlanDays days, DemoPlanResults results)
{
    public void TellFirst(DemoStory story, CancellationToken cancellation)
    {
        void After(int count, Func<Task> act) => story.On(days.FirstOpened.AddDays(count), act);
        After(0, () => OpenAsync(cancellation));
        After(2, async () => DemoPlanActs.Whole(await acts.Gathering.GatherAsync(cast.Member, cancellation)));
        After(3, () => KeepThemesAsync(DemoPlanReviewTexts.FirstThemes, cancellation));
        After(5, () => EndAsync(ReviewStep.Feedback, cancellation));
        After(6, () => results.AddFirstAsync(days.From, days.FirstOpened.AddDays(-1), cancellation));
        After(7, () => EndAsync(ReviewStep.Results, cancellation));
        After(17, () => EndAsync(ReviewStep.WorkingGroup, cancellation));
        After(18, () => CommitteeAsync(cancellation));
        After(19, () => DraftAsync(cancellation));
        After(22, () => SignAsync(cancellation));
        After(23, () => EndAsync(ReviewStep.Approvals, cancellation));
        story.On(days.FirstEnded, () => PublishAsync(cancellation));
    }

    public void TellSecond(DemoStory story, CancellationToken cancellation)
    {
        story.On(days.SecondOpened, () => OpenAsync(cancellation));
        story.On(days.Today.AddDays(-2), async () =>
        {
            DemoPlanActs.Whole(await acts.Gathering.GatherAsync(cast.Member, cancellation));
            DemoPlanActs.Whole(await acts.Equality.AddAsync(cast.Member, DemoPlanReviewTexts.Equality, cancellation));
            await results.AddSecondAsync(days.FirstEnded.AddDays(1), days.SecondOpened.AddDays(-1), cancellation);
        });
        story.On(days.Today.AddDays(-1), async () =>
        {
            await KeepThemesAsync(DemoPlanReviewTexts.SecondThemes, cancellation);
            await EndAsync(ReviewStep.Results, cancellation);
            await results.AddWaitingAsync(days.SecondOpened, days.Today.AddDays(-1), cancellation);
        });
        story.On(days.Today, () => DecideAsync(46, DemoPlanReviewTexts.RingBack, cancellation));
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        if (!await acts.Opening.OpenDueAsync(cancellation))
        {
            throw new InvalidOperationException("The review of the demonstration does not open on its day.");
        }
    }

    private async Task KeepThemesAsync(IReadOnlyList<TypedTheme> themes, CancellationToken cancellation)
    {
        foreach (var theme in themes)
        {
            DemoPlanActs.Whole(await acts.Themes.KeepAsync(cast.Member, null, theme, cancellation));
        }
    }

    /// <summary>The feedback that a decision about a promise relies on: what the review under way heard of it.</summary>
    private async Task<IReadOnlyList<Guid>> ThemesOfAsync(int commitment, CancellationToken cancellation)
    {
        await using var db = acts.Database.OpenForReading();
        return await db.Set<ReviewTheme>().Where(theme => theme.Commitment == commitment && db.Set<PlanReview>().Any(review => review.Id == theme.ReviewId && review.EndedUtc == null)).Select(theme => theme.Id).ToListAsync(cancellation);
    }

    private async Task CommitteeAsync(CancellationToken cancellation)
    {
        DemoPlanActs.Whole(await acts.Committees.KeepAsync(cast.Clerk, null, DemoPlanReviewTexts.CommitteeOf(days.FirstOpened.AddDays(12)), cancellation));
        await EndAsync(ReviewStep.Committees, cancellation);
    }

    private async Task DraftAsync(CancellationToken cancellation)
    {
        await DecideAsync(5, DemoPlanReviewTexts.CharterInBoth, cancellation);
        DemoPlanActs.Whole(await acts.Decisions.KeepRestAsync(cast.Chair, DemoPlanReviewTexts.Kept, cancellation));
        DemoPlanActs.Whole(await acts.Drafting.DraftAsync(cast.Chair, cancellation));
        await EndAsync(ReviewStep.Draft, cancellation);
    }

    private async Task DecideAsync(int commitment, TypedDecision decision, CancellationToken cancellation) =>
        DemoPlanActs.Whole(await acts.Decisions.DecideAsync(cast.Chair, commitment, decision with { Themes = await ThemesOfAsync(commitment, cancellation) }, cancellation));

    private async Task SignAsync(CancellationToken cancellation)
    {
        foreach (var key in await DraftedAsync(cancellation))
        {
            var revision = await NewestAsync(key, cancellation);
            foreach (var (gate, by) in cast.Signers)
            {
                DemoPlanActs.Whole(await acts.Signing.SignAsync(key, gate.Key, by, revision, null, null, cancellation));
            }
        }
    }

    /// <summary>The pairs that go live together: the plan’s page, the report, and “You said, we did”.</summary>
    private async Task<IReadOnlyList<string>> DraftedAsync(CancellationToken cancellation) =>
        [.. (await acts.Publishing.ObstaclesAsync(cancellation)).Select(pair => pair.PageKey)];

    private async Task<long> NewestAsync(string key, CancellationToken cancellation)
    {
        await using var db = acts.Database.OpenForReading();
        return await db.Set<Revision>().Where(revision => db.Set<Page>().Any(page => page.Id == revision.PageId && page.Key == key)).OrderByDescending(revision => revision.Number).Select(revision => revision.Id).FirstAsync(cancellation);
    }

    private async Task PublishAsync(CancellationToken cancellation)
    {
        var dates = new TypedDates(DemoPlan.Iso(days.FirstEnded), DemoPlan.Iso(days.FirstEnded.AddDays(1)), DemoPlan.Iso(days.To), IsConfirmed: true);
        DemoPlanActs.Whole(await acts.Publishing.PublishAsync(cast.Publisher, dates, cancellation));
        await acts.FollowAsync();
    }

    private async Task EndAsync(ReviewStep step, CancellationToken cancellation) => DemoPlanActs.Whole(await acts.Steps.EndAsync(By(step), step, cancellation));

    private Person By(ReviewStep step) => step switch
    {
        ReviewStep.Feedback or ReviewStep.Results => cast.Member,
        ReviewStep.Committees => cast.Clerk,
        ReviewStep.Approvals => cast.Publisher,
        _ => cast.Chair,
    };
}
