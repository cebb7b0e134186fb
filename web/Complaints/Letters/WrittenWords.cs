using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>What somebody typed, as blocks: an empty line parts paragraphs, lines that begin with a hyphen or a bullet are a list. Nothing else in it is markup.</summary>
internal static class WrittenWords
{
    private static readonly string[] Bullets = ["- ", "– ", "• ", "* "];

    public static IReadOnlyList<Block> Blocks(string words)
    {
        var blocks = new List<Block>();
        foreach (var piece in words.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(blocks, piece.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return blocks;
    }

    /// <summary>Lines of a paragraph, one below the other.</summary>
    public static IReadOnlyList<Inline> Lines(IEnumerable<string> lines) =>
        [.. lines.SelectMany((line, at) => at == 0 ? [new Words(line)] : new Inline[] { new LineBreak(), new Words(line) })];

    private static void Add(List<Block> blocks, string[] lines)
    {
        var at = 0;
        while (at < lines.Length)
        {
            var isList = ItemOf(lines[at]) is not null;
            var run = lines[at..].TakeWhile(line => ItemOf(line) is not null == isList).ToList();
            blocks.Add(isList ? ListOf(run) : new Paragraph(Lines(run)));
            at += run.Count;
        }
    }

    private static ItemList ListOf(IEnumerable<string> lines) =>
        new(ListKind.Bullets, 1, [.. lines.Select(line => new ListItem([new Paragraph([new Words(ItemOf(line)!)])]))]);

    private static string? ItemOf(string line) => Bullets.FirstOrDefault(bullet => line.StartsWith(bullet, StringComparison.Ordinal)) is { } bullet && line.Length > bullet.Length
        ? line[bullet.Length..].Trim() : null;
}
