using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>All results as rows of <see cref="ResultColumns"/>; a commitment without any has one row that says so.</summary>
public static class ResultTable
{
    public static IEnumerable<IReadOnlyList<string>> RowsOf(LiveSite site, IReadOnlyList<PlanResult> results, PublicResults published)
    {
        var byCommitment = results.ToLookup(result => result.Commitment);
        foreach (var (version, commitment) in Latest(site.Data.PlanVersions))
        {
            var head = HeadOf(version, commitment, published);
            if (!byCommitment.Contains(commitment.Number))
            {
                yield return [.. head, .. Enumerable.Repeat("", ResultColumns.All.Count - head.Count)];
            }

            foreach (var result in byCommitment[commitment.Number])
            {
                yield return [.. head, .. CellsOf(TypedResult.Of(result))];
            }
        }
    }

    /// <summary>Every commitment that ever was, as the newest version that has it says it.</summary>
    public static IEnumerable<(PlanVersion Version, Commitment Commitment)> Latest(IReadOnlyList<PlanVersion> versions) =>
        versions.SelectMany(version => version.Commitments.Select(commitment => (version, commitment))).DistinctBy(one => one.commitment.Number).OrderBy(one => one.commitment.Number);

    private static IReadOnlyList<string> HeadOf(PlanVersion version, Commitment commitment, PublicResults published) =>
    [
        ResultWords.Of(version.Number),
        ResultWords.Of(commitment.Number),
        commitment.Principle is { } principle ? ResultWords.Of(principle) : "",
        ResultCell.Out(commitment.Sentence.Irish),
        ResultCell.Out(commitment.Sentence.English),
        commitment.Owner,
        published.NewestOf(commitment.Number) is { } newest ? EnumCode.Of(newest.Progress) : "",
        ResultCell.Out(commitment.Standard?.Target.Irish ?? ""),
        ResultCell.Out(commitment.Standard?.Target.English ?? ""),
    ];

    private static IEnumerable<string> CellsOf(TypedResult result) =>
    [
        result.From, result.To, result.Progress, result.Figure, result.Unit, ResultCell.Out(result.Note.Irish), ResultCell.Out(result.Note.English), result.Evidence, ResultCell.Out(result.Reference),
    ];
}
