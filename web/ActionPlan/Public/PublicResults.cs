using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Public;

/// <summary>What became of commitments, as everybody may read it.</summary>
/// <param name="Results">The newest first.</param>
public sealed record PublicResults(IReadOnlyList<PublicResult> Results)
{
    public static PublicResults None { get; } = new([]);

    /// <summary>The one that says how a commitment stands now; none while nothing is said of it.</summary>
    public PublicResult? NewestOf(int commitment) => Results.FirstOrDefault(result => result.Commitment == commitment);
}

/// <param name="From">The first day that it speaks of.</param>
/// <param name="To">The last day that it speaks of.</param>
/// <param name="Figure">Of <paramref name="Unit"/>, one of the units of a standard.</param>
public sealed record PublicResult(
    Guid Id,
    int Commitment,
    DateOnly From,
    DateOnly To,
    Progress Progress,
    decimal? Figure,
    string? Unit,
    Bilingual<string>? Note,
    PublicEvidence? Evidence,
    DateOnly PublishedOn);

/// <param name="Reference">The key of a document, a page or a counted figure; empty for a note.</param>
public sealed record PublicEvidence(EvidenceKind Kind, string Reference);
