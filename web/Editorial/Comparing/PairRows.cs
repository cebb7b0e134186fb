using System.Text.RegularExpressions;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>A block and the one that stands for it in the other language; at least one is there.</summary>
public sealed record PairRow(TextBlock? Irish, TextBlock? English)
{
    public TextBlock? this[Language language] => language is Language.Irish ? Irish : English;
}

/// <summary>
/// Lays the two texts of a page side by side, row by row. Where both have the same outline, as every live pair has, block stands by block.
/// Where they have not, as while one text is being worked on, blocks of the same kind are laid together in their order, by what is the same
/// in every language: levels of headings, figures, references, addresses of links, and about how long a block is.
/// </summary>
public static partial class PairRows
{
    public static IReadOnlyList<PairRow> Align(IReadOnlyList<TextBlock> irish, IReadOnlyList<TextBlock> english)
    {
        if (HaveSameOutline(irish, english))
        {
            return [.. irish.Zip(english, (left, right) => new PairRow(left, right))];
        }

        return RowsOf(irish, english, BestOrder.Of([.. irish.Select(Traits.Of)], [.. english.Select(Traits.Of)], WorthOf));
    }

    internal static bool HaveSameOutline(IReadOnlyList<TextBlock> irish, IReadOnlyList<TextBlock> english) =>
        irish.Count == english.Count && irish.Zip(english).All(pair => pair.First.HasShapeOf(pair.Second));

    private static List<PairRow> RowsOf(IReadOnlyList<TextBlock> irish, IReadOnlyList<TextBlock> english, IReadOnlyList<Match> matches)
    {
        var rows = new List<PairRow>();
        var (left, right) = (0, 0);
        foreach (var match in matches.Append(new Match(irish.Count, english.Count)))
        {
            rows.AddRange(irish.Skip(left).Take(match.Before - left).Select(block => new PairRow(block, null)));
            rows.AddRange(english.Skip(right).Take(match.After - right).Select(block => new PairRow(null, block)));
            if (match.Before < irish.Count)
            {
                rows.Add(new PairRow(irish[match.Before], english[match.After]));
            }

            (left, right) = (match.Before + 1, match.After + 1);
        }

        return rows;
    }

    /// <summary>Weights found good by taking blocks out of one text of the site's own pages: a test says how often the rest still finds its own.</summary>
    private static double WorthOf(Traits irish, Traits english)
    {
        var shape = ShapeWorth(irish.Block, english.Block);
        return shape == 0 ? 0 : shape + (1.5 * irish.SharedFacts(english)) + irish.LengthRatio(english);
    }

    private static double ShapeWorth(TextBlock irish, TextBlock english) => (irish.Kind, english.Kind) switch
    {
        _ when irish.HasShapeOf(english) => irish.Kind is BlockKind.Heading or BlockKind.Part || irish.Kind.IsField() ? 3 : 1,
        var (left, right) when left == right => 0.5,
        (BlockKind.ListItem, BlockKind.NumberedItem) or (BlockKind.NumberedItem, BlockKind.ListItem) => 0.25,
        _ => 0,
    };

    /// <summary>What of a block is the same in every language.</summary>
    private sealed record Traits(TextBlock Block, string[] Facts)
    {
        public static Traits Of(TextBlock block) => new(block, [.. Fact().Matches(block.Source).Select(match => match.Value)]);

        /// <summary>From 0 to 1; in between where neither has any, which says little.</summary>
        public double SharedFacts(Traits other)
        {
            if (Facts.Length + other.Facts.Length == 0)
            {
                return 0.5;
            }

            var left = other.Facts.ToList();
            return 2.0 * Facts.Count(left.Remove) / (Facts.Length + other.Facts.Length);
        }

        public double LengthRatio(Traits other)
        {
            var (ours, theirs) = (Block.Words.Length, other.Block.Words.Length);
            return ours == theirs ? 1 : (double)Math.Min(ours, theirs) / Math.Max(ours, theirs);
        }
    }

    [GeneratedRegex(@"\{[a-z]+:[a-z0-9-]+\}|page:[a-z0-9-]+|(?:media:|https://)[^\s()]+|[0-9]+(?:[.,:][0-9]+)*")]
    private static partial Regex Fact();
}
