using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>Sorting what people said into themes, and deciding what comes of each. A theme may be half written; the step ends only when all are whole.</summary>
public sealed class ReviewThemes(ReviewActs acts)
{
    /// <param name="id">Of the theme that changes; none for a new one.</param>
    public Task<IReadOnlyList<Issue>> KeepAsync(Person by, Guid? id, TypedTheme typed, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayRecord(by), by, "sort feedback");
        typed = typed.Tidied();
        return acts.ActAsync(by, id is null ? "plan.theme-noted" : "plan.theme-changed", open =>
        {
            var issues = Check(open, typed);
            if (issues.Count == 0)
            {
                typed.ApplyTo(id is { } known ? Find(open, known) : Add(open, by));
            }

            return Task.FromResult(issues);
        }, cancellation);
    }

    /// <summary>Puts a theme away; it stays in the database, and why stays in the audit log.</summary>
    public Task<IReadOnlyList<Issue>> RemoveAsync(Person by, Guid id, string reason, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayRecord(by), by, "sort feedback");
        var tidy = TypedWords.Tidy(reason);
        return acts.ActAsync(by, "plan.theme-removed", open =>
        {
            IReadOnlyList<Issue> issues = IsOver(open) is { } over ? [over] : tidy.Length == 0 ? [new Issue("reason", "desk.plan.review.reason.missing")] : [];
            if (issues.Count == 0)
            {
                Find(open, id).RemovedUtc = open.Now;
            }

            return Task.FromResult(issues);
        }, cancellation, ("reason", tidy));
    }

    private static IReadOnlyList<Issue> Check(OpenReview open, TypedTheme typed) =>
        IsOver(open) is { } over ? [over] :
        [
            .. typed.Said.Irish.Length + typed.Said.English.Length == 0 ? [new Issue("ga-said", "desk.plan.theme.said.missing")] : Array.Empty<Issue>(),
            .. typed.Principle is < 1 or > PlanVersion.MostPrinciples ? [new Issue("principle", "desk.plan.theme.principle.wrong")] : Array.Empty<Issue>(),
            .. typed.Commitment is { } number && open.Plan.Find(number) is null ? [new Issue("commitment", "desk.plan.commitment.unknown")] : Array.Empty<Issue>(),
            .. typed.Count is < 0 or > 1_000_000 ? [new Issue("count", "desk.plan.theme.count.wrong")] : Array.Empty<Issue>(),
            .. LanguageExtensions.Both.SelectMany(language => new[] { ($"{language.Code()}-said", typed.Said[language]), ($"{language.Code()}-answer", typed.Answer[language]) })
                .Where(side => side.Item2.Length > ReviewTheme.WordsMaxLength).Select(side => Issue.TooLong(side.Item1, side.Item2, ReviewTheme.WordsMaxLength)),
        ];

    private static Issue? IsOver(OpenReview open) => open.Review.Step(ReviewStep.Feedback).IsOver ? Issue.Whole("desk.plan.review.step-over") : null;

    private static ReviewTheme Add(OpenReview open, Person by)
    {
        var theme = new ReviewTheme { Id = Guid.CreateVersion7(open.Now), ReviewId = open.Id, Source = ThemeSource.Other, NotedUtc = open.Now, NotedBy = by.Name };
        open.Db.Add(theme);
        return theme;
    }

    private static ReviewTheme Find(OpenReview open, Guid id) => open.Themes.SingleOrDefault(theme => theme.Id == id) ?? throw new NotThereException($"The review has no theme {id}.");
}

/// <summary>A theme as the fields of its form hold it.</summary>
public sealed record TypedTheme(ThemeSource Source, int? Principle, int? Commitment, int? Count, Bilingual<string> Said, ThemeDisposition? Disposition, Bilingual<string> Answer)
{
    public TypedTheme Tidied() => this with { Said = Said.Select(TypedWords.Tidy), Answer = Answer.Select(TypedWords.Tidy) };

    internal void ApplyTo(ReviewTheme theme)
    {
        (theme.Source, theme.Principle, theme.Commitment, theme.Count, theme.Disposition) = (Source, Principle, Commitment, Count, Disposition);
        (theme.IrishSaid, theme.EnglishSaid) = (Said.Irish, Said.English);
        (theme.IrishAnswer, theme.EnglishAnswer) = (Answer.Irish, Answer.English);
    }
}
