namespace KilkennyInfo.Editorial;

/// <summary>
/// Gives pages that stand below the same page their numbers. As many keep theirs as can, since each that gets another has to be
/// published again; new numbers are tens, so that a person who writes files finds room between them.
/// </summary>
internal static class SiblingOrder
{
    public const int Step = 10;

    /// <param name="wanted">The pages in the order in which they are to stand, with the numbers that they have.</param>
    /// <returns>The numbers of all, each higher than the one before, in the same order.</returns>
    public static IReadOnlyList<int> Number(IReadOnlyList<int> wanted)
    {
        var numbers = new int[wanted.Count];
        var last = 0;
        var kept = Kept(wanted);
        for (var index = 0; index < numbers.Length; index++)
        {
            last = numbers[index] = kept.Contains(index) ? wanted[index] : NextTen(last);
        }

        return numbers;
    }

    /// <summary>The largest choice of pages that can keep their numbers with room for the others between them.</summary>
    private static HashSet<int> Kept(IReadOnlyList<int> wanted)
    {
        // The longest chain that ends with each page, and the page before it in the chain: none at the beginning, -2 where there can be none.
        var (length, before) = (new int[wanted.Count], new int[wanted.Count]);
        for (var index = 0; index < wanted.Count; index++)
        {
            (length[index], before[index]) = HasRoom(0, wanted[index], index) ? (1, -1) : (0, -2);
            for (var other = 0; other < index; other++)
            {
                if (length[other] >= Math.Max(1, length[index]) && HasRoom(wanted[other], wanted[index], index - other - 1))
                {
                    (length[index], before[index]) = (length[other] + 1, other);
                }
            }
        }

        // Of two chains as long the later one: in a list that is swapped at its front, the rest stays.
        var kept = new HashSet<int>();
        for (var index = Enumerable.Range(0, wanted.Count).Where(index => length[index] > 0).OrderBy(index => length[index]).LastOrDefault(-1); index >= 0; index = before[index])
        {
            kept.Add(index);
        }

        return kept;
    }

    /// <summary>Between two numbers there are so many tens.</summary>
    private static bool HasRoom(int low, int high, int count) => high > low && ((high - 1) / Step) - (low / Step) >= count;

    private static int NextTen(int number) => ((number / Step) + 1) * Step;
}
