namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// Says which block of a text became which block of the text after it. First come those that are the same in the same order, then those
/// that are the same elsewhere, then, between two that stayed, those that are alike; what is left there in the same number and of the same
/// kinds on both sides was written anew, one for the other.
/// </summary>
internal sealed class BlockMatching
{
    private readonly IReadOnlyList<TextBlock> _before;
    private readonly IReadOnlyList<TextBlock> _after;
    private readonly Likeness _likeness = new();
    private readonly List<Match> _inOrder = [];

    public BlockMatching(IReadOnlyList<TextBlock> before, IReadOnlyList<TextBlock> after)
    {
        (_before, _after) = (before, after);
        var same = CommonSequence.Of([.. before.Select(block => block.Hash)], [.. after.Select(block => block.Hash)]);
        Moved = MovedBlocks.Find(before, after, same);
        var gone = Moved.Values.ToHashSet();
        var (left, right) = (0, 0);
        foreach (var match in same.Append(new Match(before.Count, after.Count)))
        {
            MatchGap([.. Enumerable.Range(left, match.Before - left).Where(index => !gone.Contains(index))],
                [.. Enumerable.Range(right, match.After - right).Where(index => !Moved.ContainsKey(index))]);
            if (match.Before < before.Count)
            {
                _inOrder.Add(match);
            }

            (left, right) = (match.Before + 1, match.After + 1);
        }
    }

    /// <summary>Same or changed blocks, in the order that both texts have them in.</summary>
    public IReadOnlyList<Match> InOrder => _inOrder;

    /// <summary>By its place in the text after: the place that a moved block had before.</summary>
    public IReadOnlyDictionary<int, int> Moved { get; }

    private void MatchGap(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        if (before.Count == 0 || after.Count == 0)
        {
            return;
        }

        var (left, right) = (0, 0);
        var alike = BestOrder.Of([.. before.Select(index => _likeness.BagOf(_before[index]))], [.. after.Select(index => _likeness.BagOf(_after[index]))], _likeness.Of);
        foreach (var match in alike.Append(new Match(before.Count, after.Count)))
        {
            MatchRewritten([.. before.Skip(left).Take(match.Before - left)], [.. after.Skip(right).Take(match.After - right)]);
            if (match.Before < before.Count)
            {
                _inOrder.Add(new Match(before[match.Before], after[match.After]));
            }

            (left, right) = (match.Before + 1, match.After + 1);
        }
    }

    private void MatchRewritten(List<int> before, List<int> after)
    {
        var pairs = before.Zip(after).ToList();
        if (before.Count == after.Count && pairs.TrueForAll(pair => (_before[pair.First].Kind, _before[pair.First].Level) == (_after[pair.Second].Kind, _after[pair.Second].Level)))
        {
            _inOrder.AddRange(pairs.Select(pair => new Match(pair.First, pair.Second)));
        }
    }
}
