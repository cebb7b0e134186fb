namespace KilkennyInfo.Editorial.Comparing;

public enum RowKind
{
    Same,
    Changed,
    Added,
    Removed,

    /// <summary>The same, at another place among its neighbours.</summary>
    Moved,
}

/// <summary>A block before and after.</summary>
/// <param name="Before">None for an added block.</param>
/// <param name="After">None for a removed one.</param>
/// <param name="Words">Of a changed block what changed in it; empty for all others.</param>
public sealed record ComparedRow(RowKind Kind, TextBlock? Before, TextBlock? After, IReadOnlyList<WordChange> Words)
{
    /// <summary>The block as it is now, or as it last was.</summary>
    public TextBlock Block => After ?? Before!;
}

/// <summary>
/// Compares two versions of one text block by block. Every block of both is in exactly one row; rows stand in the order of the text after,
/// removed blocks where they were, moved ones where they are now. Spaces between blocks are no block: texts that differ in nothing else give
/// rows that are all the same.
/// </summary>
public static class TextComparison
{
    public static IReadOnlyList<ComparedRow> Compare(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after)
    {
        var matching = new BlockMatching(before, after);
        var movedFrom = matching.Moved.Values.ToHashSet();
        var rows = new List<ComparedRow>();
        var (left, right) = (0, 0);
        foreach (var match in matching.InOrder.Append(new Match(before.Count, after.Count)))
        {
            rows.AddRange(Enumerable.Range(left, match.Before - left).Where(index => !movedFrom.Contains(index))
                .Select(index => new ComparedRow(RowKind.Removed, before[index], null, [])));
            rows.AddRange(Enumerable.Range(right, match.After - right).Select(index => matching.Moved.TryGetValue(index, out var from)
                ? new ComparedRow(RowKind.Moved, before[from], after[index], []) : new ComparedRow(RowKind.Added, null, after[index], [])));
            if (match.Before < before.Count)
            {
                rows.Add(RowOf(before[match.Before], after[match.After]));
            }

            (left, right) = (match.Before + 1, match.After + 1);
        }

        return rows;
    }

    private static ComparedRow RowOf(TextBlock before, TextBlock after) => before.Hash == after.Hash
        ? new ComparedRow(RowKind.Same, before, after, [])
        : new ComparedRow(RowKind.Changed, before, after, WordDiff.Of(before.Source, after.Source));
}
