using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>The version of the plan that the decisions of a review make out of the one in force.</summary>
public static class NextPlan
{
    /// <summary>Commitments that no whole decision has been taken on: with one of these there is no next version.</summary>
    public static IReadOnlyList<int> Undecided(PlanVersion current, IReadOnlyCollection<CommitmentDecision> decisions)
    {
        var decided = decisions.Where(decision => decision.IsWhole).Select(decision => decision.Number).ToHashSet();
        return [.. current.Commitments.Select(commitment => commitment.Number).Where(number => !decided.Contains(number)),
            .. decisions.Where(decision => decision.Kind is DecisionKind.Add && !decision.IsWhole).Select(decision => decision.Number)];
    }

    /// <summary>The first number that no version has ever used and no decision has taken.</summary>
    public static int FreeNumber(IEnumerable<PlanVersion> versions, IEnumerable<CommitmentDecision> decisions) =>
        1 + versions.SelectMany(version => version.Commitments).Select(commitment => commitment.Number).Concat(decisions.Select(decision => decision.Number)).DefaultIfEmpty(0).Max();

    /// <param name="decisions">A whole one for each commitment, and for each new one.</param>
    /// <returns>Without dates: those are given when it is published.</returns>
    /// <exception cref="InvalidOperationException">Something is undecided: a commitment would be lost.</exception>
    public static PlanVersion Of(PlanVersion current, IReadOnlyCollection<CommitmentDecision> decisions, Provenance provenance)
    {
        if (Undecided(current, decisions) is { Count: > 0 } undecided)
        {
            throw new InvalidOperationException($"Nothing has been decided of commitment {undecided[0]}.");
        }

        var by = decisions.ToDictionary(decision => decision.Number);
        var kept = current.Commitments.Where(commitment => by[commitment.Number].Kind is not DecisionKind.Drop).Select(commitment => After(commitment, by[commitment.Number]));
        var added = decisions.Where(decision => decision.Kind is DecisionKind.Add).Select(decision => New(decision, current.Owner));
        return current with
        {
            Number = current.Number + 1,
            Adopted = null,
            From = null,
            To = null,
            Commitments = [.. kept.Concat(added).OrderBy(commitment => commitment.Number)],
            Provenance = provenance,
        };
    }

    private static Commitment After(Commitment commitment, CommitmentDecision decision) =>
        decision.Kind is DecisionKind.Change ? commitment with { Sentence = Bilingual.For(decision.Sentence) } : commitment;

    private static Commitment New(CommitmentDecision decision, string owner) => new(
        decision.Number, decision.Principle, Bilingual.For(decision.Sentence), decision.Owner.Length > 0 ? decision.Owner : owner, null, [], []);
}
