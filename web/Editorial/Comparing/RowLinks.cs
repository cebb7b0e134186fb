using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// Which row of one language's comparison stands for which row of the other's, known from the pair as it was before and as it is after.
/// The pair whose texts had the same outline is believed first: while one language is ahead, only the pair before knows for sure.
/// </summary>
internal sealed class RowLinks
{
    private const int None = -1;

    private readonly int[] _englishOfIrish;
    private readonly int[] _irishOfEnglish;

    /// <param name="irish">The comparison of the Irish texts of two revisions.</param>
    /// <param name="before">The pair of the first revision.</param>
    /// <param name="after">The pair of the second revision.</param>
    public RowLinks(IReadOnlyList<ComparedRow> irish, IReadOnlyList<ComparedRow> english, IReadOnlyList<PairRow> before, IReadOnlyList<PairRow> after)
    {
        _englishOfIrish = [.. irish.Select(_ => None)];
        _irishOfEnglish = [.. english.Select(_ => None)];
        var earlier = (Rows: before, Block: (Func<ComparedRow, TextBlock?>)(row => row.Before));
        var later = (Rows: after, Block: (Func<ComparedRow, TextBlock?>)(row => row.After));
        foreach (var (rows, block) in IsWhole(before) || !IsWhole(after) ? new[] { earlier, later } : [later, earlier])
        {
            Link(rows, PlacesOf(irish, block), PlacesOf(english, block));
        }
    }

    /// <summary>The place of the row in the other language's comparison; none when nothing stands for it.</summary>
    public int? Find(Language language, int place) => (language is Language.Irish ? _englishOfIrish[place] : _irishOfEnglish[place]) is >= 0 and var found ? found : null;

    private void Link(IReadOnlyList<PairRow> rows, Dictionary<int, int> irish, Dictionary<int, int> english)
    {
        foreach (var row in rows)
        {
            if (row is { Irish: { } ours, English: { } theirs } && irish.TryGetValue(ours.Index, out var left) && english.TryGetValue(theirs.Index, out var right)
                && _englishOfIrish[left] == None && _irishOfEnglish[right] == None)
            {
                (_englishOfIrish[left], _irishOfEnglish[right]) = (right, left);
            }
        }
    }

    private static bool IsWhole(IReadOnlyList<PairRow> rows) => rows.All(row => row is { Irish: { } irish, English: { } english } && irish.HasShapeOf(english));

    private static Dictionary<int, int> PlacesOf(IReadOnlyList<ComparedRow> rows, Func<ComparedRow, TextBlock?> block) =>
        rows.Index().Where(row => block(row.Item) is not null).ToDictionary(row => block(row.Item)!.Index, row => row.Index);
}
