using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>What the Strategic Policy Committees said of the plan, and what is answered (commitments 86 and 89).</summary>
public sealed class ReviewCommittees(ReviewActs acts)
{
    /// <param name="id">Of the view that changes; none for a new one.</param>
    public Task<IReadOnlyList<Issue>> KeepAsync(Person by, Guid? id, TypedCommitteeView typed, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MaySpeakForCommittees(by), by, "record what a committee says");
        typed = typed.Tidied();
        return acts.ActAsync(by, id is null ? "plan.committee-noted" : "plan.committee-changed", open =>
        {
            var issues = open.Review.Step(ReviewStep.Committees).IsOver ? [Issue.Whole("desk.plan.review.step-over")] : typed.Check(open.Today);
            if (issues.Count == 0)
            {
                typed.ApplyTo(id is { } known ? Find(open, known) : Add(open, by, typed));
            }

            return Task.FromResult(issues);
        }, cancellation);
    }

    private static CommitteeView Add(OpenReview open, Person by, TypedCommitteeView typed)
    {
        var view = new CommitteeView
        {
            Id = Guid.CreateVersion7(open.Now),
            ReviewId = open.Id,
            IrishCommittee = typed.Committee.Irish,
            EnglishCommittee = typed.Committee.English,
            MetOn = typed.MetOn!.Value,
            NotedUtc = open.Now,
            NotedBy = by.Name,
        };
        open.Db.Add(view);
        return view;
    }

    private static CommitteeView Find(OpenReview open, Guid id) => open.Committees.SingleOrDefault(view => view.Id == id) ?? throw new NotThereException($"The review has no view of a committee {id}.");
}

/// <summary>What a committee said, as the fields of its form hold it.</summary>
public sealed record TypedCommitteeView(Bilingual<string> Committee, DateOnly? MetOn, Bilingual<string> View, Bilingual<string> Response)
{
    public TypedCommitteeView Tidied() => this with { Committee = Committee.Select(words => TypedWords.KeptLine(words) ?? ""), View = View.Select(TypedWords.Tidy), Response = Response.Select(TypedWords.Tidy) };

    public IReadOnlyList<Issue> Check(DateOnly today) =>
    [
        .. LanguageExtensions.Both.Where(language => Committee[language].Length == 0).Select(language => new Issue($"{language.Code()}-committee", "desk.plan.committee.name.missing")),
        .. MetOn is null ? [new Issue("met-on", "desk.plan.committee.day.missing")] : Array.Empty<Issue>(),
        .. MetOn > today ? [new Issue("met-on", "desk.plan.committee.day.future")] : Array.Empty<Issue>(),
        .. LanguageExtensions.Both.SelectMany(TooLong),
    ];

    internal void ApplyTo(CommitteeView view)
    {
        (view.IrishCommittee, view.EnglishCommittee, view.MetOn) = (Committee.Irish, Committee.English, MetOn!.Value);
        (view.IrishView, view.EnglishView) = (View.Irish, View.English);
        (view.IrishResponse, view.EnglishResponse) = (Response.Irish, Response.English);
    }

    private IEnumerable<Issue> TooLong(Language language)
    {
        (string Field, string Words, int Most)[] sides =
        [
            ("committee", Committee[language], PlanReview.NameMaxLength), ("view", View[language], PlanReview.WordsMaxLength), ("response", Response[language], PlanReview.WordsMaxLength),
        ];
        return sides.Where(side => side.Words.Length > side.Most).Select(side => Issue.TooLong($"{language.Code()}-{side.Field}", side.Words, side.Most));
    }
}
