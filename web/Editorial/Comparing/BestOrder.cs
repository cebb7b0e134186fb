namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// Pairs the members of two sequences, none crossing another, so that the pairs are worth the most together. Long sequences are cut into
/// equal shares, and each is paired with its own share only.
/// </summary>
internal static class BestOrder
{
    private const int ReasonableLength = 300;

    /// <param name="worth">Of a pair; 0 for one that may not be.</param>
    public static IReadOnlyList<Match> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, double> worth) =>
        [.. new Stretch(0, before.Count, 0, after.Count).Shares(ReasonableLength).SelectMany(share => Pairs(share, (left, right) => worth(before[left], after[right])))];

    private static List<Match> Pairs(Stretch share, Func<int, int, double> worth)
    {
        var (rows, columns) = (share.BeforeCount, share.AfterCount);
        var pairs = new double[rows, columns];
        var best = new double[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                pairs[row, column] = worth(share.Before + row, share.After + column);
                best[row, column] = Math.Max(Taken(row, column), Math.Max(best[row + 1, column], best[row, column + 1]));
            }
        }

        var chosen = new List<Match>();
        var (left, right) = (0, 0);
        while (left < rows && right < columns)
        {
            if (pairs[left, right] > 0 && Taken(left, right) >= best[left, right])
            {
                chosen.Add(new Match(share.Before + left++, share.After + right++));
            }
            else if (best[left + 1, right] >= best[left, right + 1])
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return chosen;

        double Taken(int row, int column) => pairs[row, column] + best[row + 1, column + 1];
    }
}
