using KilkennyInfo.ContentModel.Reference.Plans;

namespace KilkennyInfo.ActionPlan.Versions;

/// <summary>What a later version of the plan made of an earlier one, commitment by commitment; a number means the same in both.</summary>
/// <param name="Changes">By number: each commitment of either version once.</param>
public sealed record PlanComparison(PlanVersion Earlier, PlanVersion Later, IReadOnlyList<CommitmentChange> Changes)
{
    public static PlanComparison Of(PlanVersion earlier, PlanVersion later)
    {
        var numbers = earlier.Commitments.Concat(later.Commitments).Select(commitment => commitment.Number).Distinct().Order();
        return new PlanComparison(earlier, later, [.. numbers.Select(number => new CommitmentChange(number, earlier.Find(number), later.Find(number)))]);
    }

    public IEnumerable<CommitmentChange> Of(CommitmentFate fate) => Changes.Where(change => change.Fate == fate);
}

/// <summary>One commitment before and after.</summary>
/// <param name="Earlier">None when it is new.</param>
/// <param name="Later">None when it was dropped.</param>
public sealed record CommitmentChange(int Number, Commitment? Earlier, Commitment? Later)
{
    public CommitmentFate Fate => (Earlier, Later) switch
    {
        (null, _) => CommitmentFate.New,
        (_, null) => CommitmentFate.Dropped,
        _ => HasOtherWords || HasOtherPrinciple || HasOtherOwner || HasOtherStandard ? CommitmentFate.Changed : CommitmentFate.Kept,
    };

    public bool HasOtherWords => Earlier?.Sentence != Later?.Sentence;

    public bool HasOtherPrinciple => Earlier?.Principle != Later?.Principle;

    public bool HasOtherOwner => Earlier?.Owner != Later?.Owner;

    public bool HasOtherStandard => Earlier?.Standard != Later?.Standard;
}

/// <summary>What became of a commitment in the next version. Shown in words.</summary>
public enum CommitmentFate
{
    Changed,
    New,
    Dropped,

    /// <summary>As it was.</summary>
    Kept,
}
