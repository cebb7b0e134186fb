using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>What reviews have heard of a commitment, and what they decided of it.</summary>
internal sealed class ReviewFacts : ICommitmentFacts
{
    public string Section => "reviews";

    public async Task<IReadOnlyList<CommitmentFact>> OfAsync(SiteDb db, LiveSite site, int number, CancellationToken cancellation)
    {
        var reviews = await db.Set<PlanReview>().AsNoTracking().ToDictionaryAsync(review => review.Id, cancellation);
        var decisions = await db.Set<CommitmentDecision>().Where(decision => decision.Number == number).ToListAsync(cancellation);
        var themes = await db.Set<ReviewTheme>().Where(theme => theme.Commitment == number && theme.RemovedUtc == null).ToListAsync(cancellation);
        return
        [
            .. decisions.OrderByDescending(decision => decision.DecidedUtc).Select(decision => new CommitmentFact(
                Bilingual.For(language => $"{site.Data.Strings[language][$"plan.decision.{EnumCode.Of(decision.Kind)}"]}. {Either(decision.Reason, language)}"),
                DayOf(decision.DecidedUtc), IsOpen(reviews, decision.ReviewId) ? $"/desk/plan/review/decisions/{number}" : null)),
            .. themes.OrderByDescending(theme => theme.NotedUtc).Select(theme => new CommitmentFact(
                Bilingual.For(language => Either(theme.Said, language)), DayOf(theme.NotedUtc), IsOpen(reviews, theme.ReviewId) ? "/desk/plan/review/feedback" : null)),
        ];
    }

    private static bool IsOpen(Dictionary<Guid, PlanReview> reviews, Guid id) => reviews[id].EndedUtc is null;

    /// <summary>While one half is missing the other is better than nothing: colleagues read it, not the public.</summary>
    private static string Either(Func<Language, string> words, Language language) => words(language) is { Length: > 0 } own ? own : words(language.Other());

    private static DateOnly DayOf(DateTime utc) => DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero));
}
