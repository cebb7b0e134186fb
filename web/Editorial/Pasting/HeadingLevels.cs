namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Headings as texts of this site have them: the highest is level 2, none is skipped, the lowest is level 4.</summary>
internal static class HeadingLevels
{
    private const int Highest = 2;
    private const int Lowest = 4;

    public static List<Block> Settle(List<Block> blocks, PasteNotes notes)
    {
        var shift = Highest - blocks.OfType<Heading>().Select(heading => heading.Level).DefaultIfEmpty(Highest).Min();
        var above = new Stack<int>();
        var settled = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            settled.Add(block is Heading heading ? heading with { Level = LevelOf(heading.Level, above) } : block);
            if (block is Heading was && ((Heading)settled[^1]).Level != was.Level + shift)
            {
                notes.Add(PasteNote.HeadingLevelsChanged);
            }
        }

        return settled;
    }

    /// <param name="above">The headings, as pasted, that the next one stands under.</param>
    private static int LevelOf(int level, Stack<int> above)
    {
        while (above.TryPeek(out var last) && last >= level)
        {
            above.Pop();
        }

        above.Push(level);
        return Math.Min(Highest + above.Count - 1, Lowest);
    }
}
