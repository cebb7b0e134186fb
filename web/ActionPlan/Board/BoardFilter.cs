using KilkennyInfo.ActionPlan.Results;

namespace KilkennyInfo.ActionPlan.Board;

/// <summary>Which commitments somebody wants to see; what is not said does not matter.</summary>
/// <param name="Principle">1 to 12, or 0 for those of none.</param>
/// <param name="Owner">The key of a contact unit.</param>
public sealed record BoardFilter(int? Principle = null, Progress? Progress = null, bool WithoutResult = false, string? Owner = null, bool NeedsAttention = false)
{
    /// <summary>As an address says “those of no principle”.</summary>
    public const int NoPrinciple = 0;

    public bool Takes(BoardRow row) =>
        (Principle is null || Principle == (row.Commitment.Principle ?? NoPrinciple))
        && (Progress is null || Progress == row.State.Progress)
        && (!WithoutResult || row.State.Progress is null)
        && (string.IsNullOrEmpty(Owner) || Owner == row.Commitment.Owner)
        && (!NeedsAttention || row.NeedsAttention);
}
