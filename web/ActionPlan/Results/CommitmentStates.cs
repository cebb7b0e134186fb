using KilkennyInfo.ActionPlan.Public;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>How commitments stand by what is published of them.</summary>
public static class CommitmentStates
{
    /// <summary>The Council promises to look at the plan every year, so what rests on something older has to be looked at.</summary>
    public const int StaleAfterMonths = 12;

    /// <param name="published">The newest first, as in <see cref="PublicResults"/>.</param>
    public static CommitmentState Of(int commitment, PublicResults published, DateOnly today) => Of(published.NewestOf(commitment), today);

    private static CommitmentState Of(PublicResult? newest, DateOnly today) => newest is null
        ? CommitmentState.Unknown
        : new CommitmentState(newest.Progress, today.DayNumber - newest.To.DayNumber, newest.To.AddMonths(StaleAfterMonths) < today);
}

/// <param name="Progress">None while there is no result yet.</param>
/// <param name="EvidenceAge">Days since the last one that the newest result speaks of; none while there is none.</param>
/// <param name="IsStale">What it rests on is more than a year old.</param>
public sealed record CommitmentState(Progress? Progress, int? EvidenceAge, bool IsStale)
{
    public static CommitmentState Unknown { get; } = new(null, null, false);

    public bool IsRed => Progress is Results.Progress.NotKept;

    /// <summary>It is not kept, nothing is known of it, or what is known is old.</summary>
    public bool NeedsAttention => IsRed || IsStale || Progress is null;
}
