namespace KilkennyInfo.Editorial.Comparing;

/// <summary>Finds blocks that went from one place and came, the very same, at another.</summary>
internal static class MovedBlocks
{
    /// <returns>By its place after, the place before.</returns>
    public static IReadOnlyDictionary<int, int> Find(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after, IReadOnlyList<Match> stayed)
    {
        var gone = Rest(before, stayed.Select(match => match.Before)).GroupBy(index => before[index].Hash).ToDictionary(group => group.Key, group => group.ToList());
        var moved = new Dictionary<int, int>();

        // From the end, since the line that opens a box says nothing by itself: it moved if what stands in the box did.
        foreach (var place in Rest(after, stayed.Select(match => match.After)).AsEnumerable().Reverse())
        {
            if (!gone.TryGetValue(after[place].Hash, out var places))
            {
                continue;
            }

            var from = after[place].Words.Length > 0 ? places.LastOrDefault(-1) : moved.GetValueOrDefault(place + 1, 0) - 1;
            if (places.Remove(from))
            {
                moved[place] = from;
            }
        }

        return moved;
    }

    private static List<int> Rest(IReadOnlyList<TextBlock> blocks, IEnumerable<int> stayed)
    {
        var known = stayed.ToHashSet();
        return [.. Enumerable.Range(0, blocks.Count).Where(index => !known.Contains(index))];
    }
}
