namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Finds the items of a list that somebody made by typing bullets, each on a line or in a paragraph of its own.</summary>
internal static class Bullets
{
    /// <param name="other">What is made of the words that stand before the first bullet.</param>
    public static IEnumerable<Block> Read(Line line, Func<Line, Block> other)
    {
        var start = 0;
        for (var at = 0; at <= line.Glyphs.Count; at++)
        {
            var isNext = at == line.Glyphs.Count || (at > 0 && line.Glyphs[at - 1].IsBreak && IsBulletAt(line, at));
            if (isNext && at > start)
            {
                yield return BlockOf(line, start, at, other);
                start = at;
            }
        }
    }

    private static Block BlockOf(Line line, int start, int end, Func<Line, Block> other)
    {
        var isItem = IsBulletAt(line, start);
        var words = line.Part((isItem ? start + 1 : start)..end).Settled().First().WithoutSoftBreaks();
        return isItem ? new ItemParagraph(words, 1, IsOrdered: false, Number: null, IsMore: false) : other(words);
    }

    private static bool IsBulletAt(Line line, int at) =>
        Signs.IsBullet(line.Glyphs[at].Sign)
        && at + 1 < line.Glyphs.Count
        && (line.Glyphs[at + 1].Sign == ' ' ? at + 2 < line.Glyphs.Count : line.Glyphs[at].Sign == Signs.Bullet && char.IsLetterOrDigit(line.Glyphs[at + 1].Sign));
}
