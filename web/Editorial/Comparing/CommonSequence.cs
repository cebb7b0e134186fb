using DiffPlex;
using DiffPlex.Chunkers;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// The longest sequence of pieces that two sequences have in common, in the same order. The work of an exact answer grows with the square of
/// what differs, so sequences beyond a reasonable length are cut at pieces that both have equally often and, where there are none, into equal shares;
/// then the answer is still right and no longer always the longest.
/// </summary>
internal sealed class CommonSequence
{
    private const int ReasonableLength = 1000;
    private const int MaxCuts = 8;

    private readonly IReadOnlyList<string> _before;
    private readonly IReadOnlyList<string> _after;
    private readonly List<Match> _matches = [];

    private CommonSequence(IReadOnlyList<string> before, IReadOnlyList<string> after) => (_before, _after) = (before, after);

    public static IReadOnlyList<Match> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        // Pieces that only one side has can match nothing, and they would cost the most.
        var left = IndicesIn(before, after);
        var right = IndicesIn(after, before);
        var common = new CommonSequence([.. left.Select(index => before[index])], [.. right.Select(index => after[index])]);
        common.MatchStretch(new Stretch(0, left.Count, 0, right.Count), 0);
        return [.. common._matches.Select(match => new Match(left[match.Before], right[match.After]))];
    }

    private static List<int> IndicesIn(IReadOnlyList<string> pieces, IReadOnlyList<string> others)
    {
        var known = others.ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, pieces.Count).Where(index => known.Contains(pieces[index]))];
    }

    private void MatchStretch(Stretch stretch, int cuts)
    {
        var head = 0;
        while (head < stretch.Shorter && _before[stretch.Before + head] == _after[stretch.After + head])
        {
            _matches.Add(new Match(stretch.Before + head, stretch.After + head));
            head++;
        }

        var rest = stretch.From(head);
        var tail = 0;
        while (tail < rest.Shorter && _before[rest.BeforeEnd - tail - 1] == _after[rest.AfterEnd - tail - 1])
        {
            tail++;
        }

        MatchMiddle(rest.Without(tail), cuts);
        _matches.AddRange(Enumerable.Range(0, tail).Select(index => new Match(rest.BeforeEnd - tail + index, rest.AfterEnd - tail + index)));
    }

    private void MatchMiddle(Stretch stretch, int cuts)
    {
        if (stretch.Shorter == 0)
        {
            return;
        }

        if (stretch.Longer <= ReasonableLength)
        {
            MatchExactly(stretch);
            return;
        }

        var anchors = cuts < MaxCuts ? EvenPieces.InOrder(_before, _after, stretch) : [];
        var parts = anchors.Count > 0 ? stretch.CutAt(anchors) : stretch.Shares(ReasonableLength);
        foreach (var part in parts)
        {
            MatchStretch(part, cuts + 1);
        }
    }

    private void MatchExactly(Stretch stretch)
    {
        // The library compares texts. One character for each piece makes a text of any sequence.
        var letters = new Dictionary<string, char>(StringComparer.Ordinal);
        string TextOf(IReadOnlyList<string> pieces, int start, int count) => string.Create(count, 0, (text, _) =>
        {
            for (var index = 0; index < count; index++)
            {
                var piece = pieces[start + index];
                text[index] = letters.TryGetValue(piece, out var letter) ? letter : letters[piece] = (char)letters.Count;
            }
        });
        var diff = Differ.Instance.CreateDiffs(
            TextOf(_before, stretch.Before, stretch.BeforeCount), TextOf(_after, stretch.After, stretch.AfterCount), false, false, CharacterChunker.Instance);
        var (before, after) = (stretch.Before, stretch.After);
        foreach (var block in diff.DiffBlocks)
        {
            AddUpTo(stretch.Before + block.DeleteStartA);
            (before, after) = (before + block.DeleteCountA, after + block.InsertCountB);
        }

        AddUpTo(stretch.BeforeEnd);

        void AddUpTo(int end)
        {
            while (before < end)
            {
                _matches.Add(new Match(before++, after++));
            }
        }
    }
}
