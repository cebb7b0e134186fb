namespace KilkennyInfo.Editorial.Comparing;

/// <summary>Pieces that stand equally often on both sides, most of them once: they show how two long sequences lie against each other.</summary>
internal static class EvenPieces
{
    /// <summary>As many of them as have the same order on both sides, the first of a piece taken for the first, the second for the second.</summary>
    public static IReadOnlyList<Match> InOrder(IReadOnlyList<string> before, IReadOnlyList<string> after, Stretch stretch)
    {
        var right = PlacesOf(after, stretch.After, stretch.AfterCount);
        var matches = PlacesOf(before, stretch.Before, stretch.BeforeCount)
            .Where(piece => right.TryGetValue(piece.Key, out var places) && places.Count == piece.Value.Count)
            .SelectMany(piece => piece.Value.Zip(right[piece.Key], (left, other) => new Match(left, other)))
            .OrderBy(match => match.Before).ToList();
        return LongestRising(matches);
    }

    private static Dictionary<string, List<int>> PlacesOf(IReadOnlyList<string> pieces, int start, int count) =>
        Enumerable.Range(start, count).GroupBy(index => pieces[index], StringComparer.Ordinal).ToDictionary(piece => piece.Key, piece => piece.ToList(), StringComparer.Ordinal);

    /// <summary>Patience sorting: every pile knows the match that it ends with, every match the one before it.</summary>
    private static List<Match> LongestRising(List<Match> matches)
    {
        var piles = new List<int>();
        var previous = new int[matches.Count];
        for (var index = 0; index < matches.Count; index++)
        {
            var pile = FirstPileFrom(matches[index].After);
            previous[index] = pile > 0 ? piles[pile - 1] : -1;
            if (pile == piles.Count)
            {
                piles.Add(index);
            }
            else
            {
                piles[pile] = index;
            }
        }

        var rising = new List<Match>();
        for (var index = piles.LastOrDefault(-1); index >= 0; index = previous[index])
        {
            rising.Add(matches[index]);
        }

        rising.Reverse();
        return rising;

        int FirstPileFrom(int place)
        {
            var (low, high) = (0, piles.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = matches[piles[middle]].After < place ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
