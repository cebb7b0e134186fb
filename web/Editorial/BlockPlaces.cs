using System.Globalization;
using System.Text.RegularExpressions;
using KilkennyInfo.Editorial.Comparing;

namespace KilkennyInfo.Editorial;

/// <summary>Where the blocks of a body stand among its characters, and the ways to write one between two others. Which way is right shows when it is read.</summary>
internal static partial class BlockPlaces
{
    public static string Replace(string body, TextBlock block, string words)
    {
        var start = StartOf(body, block);
        return body[..start] + words + body[(start + block.Source.Length)..];
    }

    /// <summary>What stands on the line before the words of a block: the dash or number of an item, the hash marks of a heading, the name of a footnote.</summary>
    public static string MarkerOf(string body, TextBlock block)
    {
        var start = StartOf(body, block);
        return block.Kind is BlockKind.Heading ? Hashes().Match(block.Source).Value : body[LineStart(body, start)..start];
    }

    /// <param name="place">The index that the new block gets.</param>
    /// <param name="marker">The marker that its like has in the other language.</param>
    public static IEnumerable<string> BodiesWith(string body, IReadOnlyList<TextBlock> blocks, int place, string marker, BlockKind kind, string words)
    {
        var above = place > 0 && !blocks[place - 1].Kind.IsField() ? blocks[place - 1] : null;
        var below = place < blocks.Count ? blocks[place] : null;
        var markers = new[] { above?.Kind == kind ? Next(MarkerOf(body, above)) : marker, marker }.Distinct().Select(one => words.StartsWith(one, StringComparison.Ordinal) ? "" : one);
        var whole = kind is BlockKind.Part && !words.Contains('\n', StringComparison.Ordinal) ? words + "\n:::" : words;
        var isTight = kind is BlockKind.ListItem or BlockKind.NumberedItem or BlockKind.TableRow && (above?.Kind == kind || below?.Kind == kind);
        string[] gaps = isTight ? ["\n", "\n\n"] : ["\n\n", "\n"];
        return
            from written in markers.Select(one => one + whole)
            from gap in gaps
            from made in isTight && above?.Kind != kind ? Before(body, below, written, gap).Concat(After(body, above, below, written, gap)) : After(body, above, below, written, gap).Concat(Before(body, below, written, gap))
            select made;
    }

    private static IEnumerable<string> After(string body, TextBlock? above, TextBlock? below, string written, string gap)
    {
        if (above is not null)
        {
            var end = StartOf(body, above) + above.Source.Length;
            yield return body[..end] + gap + written + body[end..];
            yield return body[..end] + gap + written + "\n" + body[end..];
        }

        if (below is null or { Kind: BlockKind.Footnote })
        {
            yield return body.TrimEnd('\n') + (body.Length == 0 ? "" : gap) + written + "\n";
        }
    }

    private static IEnumerable<string> Before(string body, TextBlock? below, string written, string gap)
    {
        if (below is not null)
        {
            var start = LineStart(body, StartOf(body, below));
            yield return body[..start] + written + gap + body[start..];
        }
    }

    public static IEnumerable<string> BodiesWithout(string body, TextBlock block)
    {
        var start = StartOf(body, block);
        var (from, to) = (LineStart(body, start), start + block.Source.Length);
        to += block.Kind is BlockKind.Part && PartEnd().Match(body, to) is { Success: true } end ? end.Length : 0;
        var rest = body[to..];
        var next = rest.TrimStart('\n');
        var gap = rest.Length - next.Length;
        string[] ways =
        [
            body[..from] + next, // With the empty line below it.
            body[..from] + rest[Math.Min(1, gap)..],
            body[..from].TrimEnd('\n') + (next.Length == 0 ? "\n" : rest),
        ];
        return next.Length == 0 ? ways.Reverse() : ways;
    }

    private static int StartOf(string body, TextBlock block)
    {
        var start = 0;
        for (var line = 0; line < block.Line; line++)
        {
            start = body.IndexOf('\n', start) + 1;
        }

        var place = body.IndexOf(block.Source, start, StringComparison.Ordinal);
        return place < 0 ? throw new InvalidOperationException("A block is not where it was read.") : place;
    }

    private static int LineStart(string body, int place) => place == 0 ? 0 : body.LastIndexOf('\n', place - 1) + 1;

    /// <summary>The number after that of the item above.</summary>
    private static string Next(string marker) =>
        Number().Replace(marker, number => int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < int.MaxValue ? $"{value + 1}" : number.Value);

    [GeneratedRegex(@"^#+\s+")]
    private static partial Regex Hashes();

    /// <summary>The line that closes a part made from data.</summary>
    [GeneratedRegex(@"\G[ \t]*\n:::+[ \t]*(?=\n|$)")]
    private static partial Regex PartEnd();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Number();
}
