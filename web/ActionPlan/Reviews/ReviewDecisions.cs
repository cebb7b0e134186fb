using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Deciding of each commitment whether it is kept, changed or dropped, and adding new ones. Every change of a decision takes the draft
/// back: what is signed is always what was decided last.
/// </summary>
public sealed class ReviewDecisions(ReviewActs acts, CurrentSite site)
{
    /// <param name="number">Of the commitment; none for a new one, which gets a number of its own.</param>
    public Task<IReadOnlyList<Issue>> DecideAsync(Person by, int? number, TypedDecision typed, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "decide of a commitment");
        typed = typed.Tidied();
        return acts.ActAsync(by, "plan.decision-taken", open =>
        {
            var issues = Check(open, number, typed);
            if (issues.Count == 0)
            {
                var wanted = number ?? NextPlan.FreeNumber(site().Data.PlanVersions, open.Decisions);
                typed.ApplyTo(Of(open, wanted, typed.Kind), open.Now, by);
                open.Review.DraftedUtc = null;
            }

            return Task.FromResult(issues);
        }, cancellation, ("commitment", number?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("decision", EnumCode.Of(typed.Kind)));
    }

    /// <summary>Keeps every commitment that nobody has begun to decide of, all for one reason.</summary>
    public Task<IReadOnlyList<Issue>> KeepRestAsync(Person by, Bilingual<string> reason, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "decide of commitments");
        var typed = new TypedDecision(DecisionKind.Keep, reason, [], new("", ""), null, "").Tidied();
        return acts.ActAsync(by, "plan.rest-kept", open =>
        {
            IReadOnlyList<Issue> issues = [.. NotNow(open), .. typed.Check(mustBeWhole: true)];
            foreach (var number in issues.Count > 0 ? [] : open.Plan.Commitments.Select(commitment => commitment.Number).Where(number => open.Decisions.All(decision => decision.Number != number)).ToList())
            {
                typed.ApplyTo(Of(open, number, DecisionKind.Keep), open.Now, by);
                open.Review.DraftedUtc = null;
            }

            return Task.FromResult(issues);
        }, cancellation);
    }

    /// <summary>Takes a new commitment out again. The public has never seen its number.</summary>
    public Task<IReadOnlyList<Issue>> TakeBackAsync(Person by, int number, CancellationToken cancellation)
    {
        PlanRights.Require(PlanRights.MayLead(by), by, "decide of a commitment");
        return acts.ActAsync(by, "plan.decision-taken-back", open =>
        {
            var decision = open.Decisions.SingleOrDefault(one => one.Number == number && one.Kind is DecisionKind.Add) ?? throw new NotThereException($"Commitment {number} is no new one.");
            var issues = NotNow(open);
            if (issues.Count == 0)
            {
                open.Db.Remove(decision);
                open.Review.DraftedUtc = null;
            }

            return Task.FromResult(issues);
        }, cancellation, ("commitment", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private IReadOnlyList<Issue> Check(OpenReview open, int? number, TypedDecision typed)
    {
        var isOld = number is { } known && open.Plan.Find(known) is not null;
        if (number is not null && !isOld && open.Decisions.All(decision => decision.Number != number))
        {
            throw new NotThereException($"There is no commitment {number} to decide of.");
        }

        return
        [
            .. NotNow(open),
            .. typed.Check(mustBeWhole: false),
            .. isOld == typed.Kind is DecisionKind.Add ? [new Issue("kind", "desk.plan.decision.kind.wrong")] : Array.Empty<Issue>(),
            .. typed.Themes.Count > CommitmentDecision.MostThemes ? [new Issue("themes", "desk.plan.decision.themes.many")] : Array.Empty<Issue>(),
            .. typed.Themes.Any(theme => open.Themes.All(one => one.Id != theme)) ? [new Issue("themes", "desk.plan.decision.themes.unknown")] : Array.Empty<Issue>(),
            .. typed.Owner.Length > 0 && site().Data.Unit(typed.Owner) is null ? [new Issue("owner", "desk.settings.owner.missing")] : Array.Empty<Issue>(),
        ];
    }

    private static IReadOnlyList<Issue> NotNow(OpenReview open) => open.Review.Step(ReviewStep.Draft).IsOver ? [Issue.Whole("desk.plan.review.step-over")] : [];

    private static CommitmentDecision Of(OpenReview open, int number, DecisionKind kind)
    {
        if (open.Decisions.SingleOrDefault(one => one.Number == number) is { } known)
        {
            return known;
        }

        var decision = new CommitmentDecision { ReviewId = open.Id, Number = number, Kind = kind, DecidedUtc = open.Now, DecidedBy = "" };
        open.Db.Add(decision);
        open.Decisions.Add(decision);
        return decision;
    }
}

/// <summary>A decision as the fields of its form hold it.</summary>
/// <param name="Themes">The feedback it relies on.</param>
/// <param name="Sentence">New words, of a change or a new commitment.</param>
/// <param name="Owner">Of a new one; empty for the plan’s own.</param>
public sealed record TypedDecision(DecisionKind Kind, Bilingual<string> Reason, IReadOnlyList<Guid> Themes, Bilingual<string> Sentence, int? Principle, string Owner)
{
    public TypedDecision Tidied() => this with { Reason = Reason.Select(TypedWords.Tidy), Sentence = Sentence.Select(words => TypedWords.KeptLine(words) ?? ""), Owner = Owner.Trim() };

    /// <param name="mustBeWhole">Half a pair may be kept for later, but not where many commitments get the same.</param>
    public IReadOnlyList<Issue> Check(bool mustBeWhole) =>
    [
        .. Principle is < 1 or > PlanVersion.MostPrinciples ? [new Issue("principle", "desk.plan.theme.principle.wrong")] : Array.Empty<Issue>(),
        .. mustBeWhole ? LanguageExtensions.Both.Where(language => Reason[language].Length == 0).Select(language => new Issue($"{language.Code()}-reason", "desk.plan.decision.reason.missing")) : [],
        .. LanguageExtensions.Both.Where(language => Reason[language].Length > ReviewTheme.WordsMaxLength).Select(language => Issue.TooLong($"{language.Code()}-reason", Reason[language], ReviewTheme.WordsMaxLength)),
        .. LanguageExtensions.Both.Where(language => Sentence[language].Length > Commitment.SentenceMaxLength).Select(language => Issue.TooLong($"{language.Code()}-sentence", Sentence[language], Commitment.SentenceMaxLength)),
    ];

    internal void ApplyTo(CommitmentDecision decision, DateTime now, Person by)
    {
        (decision.Kind, decision.Themes) = (Kind, string.Join(' ', Themes.Distinct()));
        (decision.IrishReason, decision.EnglishReason) = (Reason.Irish, Reason.English);
        var hasWords = Kind is DecisionKind.Change or DecisionKind.Add;
        (decision.IrishSentence, decision.EnglishSentence) = hasWords ? (Sentence.Irish, Sentence.English) : ("", "");
        (decision.Principle, decision.Owner) = Kind is DecisionKind.Add ? (Principle, Owner) : (null, "");
        (decision.DecidedUtc, decision.DecidedBy) = (now, by.Name);
    }
}
