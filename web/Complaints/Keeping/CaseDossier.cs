using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>Everything of one case, gathered for whoever is given it. Gathering it is a reading, and is written down as one.</summary>
/// <param name="Papers">Letters first, then files, each by number.</param>
public sealed record CaseDossier(ReadCase Case, IReadOnlyList<CasePaper> Papers)
{
    public IEnumerable<CasePaper> Of(PaperKind kind) => Papers.Where(paper => paper.Kind == kind);
}

/// <summary>Gathers cases for those who may read them.</summary>
public sealed class CaseGathering(CaseReading reading, IEnumerable<ICasePapers> sources)
{
    /// <param name="what">For the audit log: <c>pack</c>, <c>export</c>.</param>
    public async Task<CaseDossier> OpenAsync(Person by, Guid id, string what, CancellationToken cancellation)
    {
        var read = await reading.OpenAsync(by, id, what, cancellation);
        var papers = new List<CasePaper>();
        foreach (var source in sources)
        {
            papers.AddRange(await source.ListAsync(id, cancellation));
        }

        return new CaseDossier(read, [.. papers.OrderBy(paper => paper.Kind).ThenBy(paper => paper.Number)]);
    }
}
