using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>A block of a page in both languages, each then and now; at least one is there.</summary>
/// <param name="IsOneSided">It changed in one language and not in the other.</param>
public sealed record PairedChange(ComparedRow? Irish, ComparedRow? English, bool IsOneSided)
{
    public ComparedRow? this[Language language] => language is Language.Irish ? Irish : English;
}

/// <summary>Lays the comparisons of both languages between two revisions side by side and marks what changed in one language only.</summary>
public static class OneSided
{
    /// <param name="irish">The comparison of the Irish texts of the two revisions.</param>
    /// <param name="before">The pair of the first revision.</param>
    /// <param name="after">The pair of the second revision.</param>
    /// <returns>Every row of both comparisons once, in the order of the Irish one.</returns>
    public static IReadOnlyList<PairedChange> Mark(
        IReadOnlyList<ComparedRow> irish, IReadOnlyList<ComparedRow> english, IReadOnlyList<PairRow> before, IReadOnlyList<PairRow> after)
    {
        var links = new RowLinks(irish, english, before, after);
        var paired = new List<PairedChange>();
        var next = 0;
        foreach (var (place, row) in irish.Index())
        {
            var partner = links.Find(Language.Irish, place);
            AddEnglishOnly(partner ?? next);
            paired.Add(Pair(row, partner is { } found ? english[found] : null));
        }

        AddEnglishOnly(english.Count);
        return paired;

        void AddEnglishOnly(int end)
        {
            for (; next < end; next++)
            {
                if (links.Find(Language.English, next) is null)
                {
                    paired.Add(Pair(null, english[next]));
                }
            }
        }
    }

    private static PairedChange Pair(ComparedRow? irish, ComparedRow? english) => new(irish, english, HasChanged(irish) != HasChanged(english));

    private static bool HasChanged(ComparedRow? row) => row is { Kind: not RowKind.Same };
}
