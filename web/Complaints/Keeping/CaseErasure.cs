using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Takes away everything of a case that tells of a person: their details, what anybody said, and whatever other parts of the program keep.
/// The header and the acts stay: they name nobody who complained, and the figures are counted from them.
/// </summary>
public sealed class CaseErasure(IEnumerable<IEraseOfCase> others)
{
    public const string Details = "details";
    public const string Words = "words";

    /// <summary>Whose tables hold what is erased.</summary>
    public IReadOnlyList<Type> Entities => [typeof(ComplaintDetails), typeof(CaseEvent), .. others.SelectMany(other => other.Entities)];

    internal async Task<(IReadOnlyDictionary<string, int> Counts, IReadOnlyList<(IEraseOfCase Other, IReadOnlyList<string> Files)> Files)> EraseAsync(
        SiteDb db, Complaint complaint, CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            [Details] = await db.Set<ComplaintDetails>().Where(one => one.ComplaintId == complaint.Id).ExecuteDeleteAsync(cancellation),
            [Words] = await db.Set<CaseEvent>().Where(one => one.ComplaintId == complaint.Id && one.Words != null)
                .ExecuteUpdateAsync(one => one.SetProperty(line => line.Words, (string?)null), cancellation),
        };
        var files = new List<(IEraseOfCase, IReadOnlyList<string>)>();
        foreach (var other in others)
        {
            var erased = await other.EraseAsync(db, complaint.Id, cancellation);
            counts[other.Kind] = erased.Count;
            files.Add((other, erased.Files));
        }

        return (counts, files);
    }
}
