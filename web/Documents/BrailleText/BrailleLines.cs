namespace KilkennyInfo.Documents.BrailleText;

/// <summary>Breaks cells into lines at blanks. A word is cut only when it is longer than a whole line.</summary>
internal static class BrailleLines
{
    /// <summary>In print: an oblique, after which an address may go on on the next line.</summary>
    private const string Oblique = "\u2838\u280C";

    private const char Hyphen = '\u2824';

    public static IReadOnlyList<string> Of(BrailleBlock block, int width)
    {
        var shape = block.Shape;
        var room = shape.Centred ? width - shape.First - shape.Runover : width;
        var lines = new List<string>();
        var line = Indent(shape.Centred ? 0 : shape.First);
        var isEmpty = true;
        foreach (var word in Words(block.Cells, room - Math.Max(shape.First, shape.Runover)))
        {
            if (!isEmpty && line.Length + 1 + word.Length > room)
            {
                lines.Add(line);
                (line, isEmpty) = (Indent(shape.Centred ? 0 : shape.Runover), true);
            }

            line += isEmpty ? word : BrailleTranslator.Blank + word;
            isEmpty = false;
        }

        lines.Add(line);
        return [.. lines.Select(made => Finished(shape.Centred ? Indent((width - made.Length) / 2) + made : made))];
    }

    private static string Finished(string line) =>
        line.Replace(BrailleTranslator.HardBlank, BrailleTranslator.Blank).TrimEnd(BrailleTranslator.Blank);

    private static IEnumerable<string> Words(string cells, int longest)
    {
        foreach (var word in cells.Split(BrailleTranslator.Blank, StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (rest.Length > longest)
            {
                var cut = Cut(rest, longest);
                yield return rest[..cut];
                rest = rest[cut..];
            }

            yield return rest;
        }
    }

    /// <summary>At a blank that should not have been cut, after an oblique or a hyphen; where none of them is, at the end of the line.</summary>
    private static int Cut(string word, int longest)
    {
        var start = word[..longest];
        var blank = start.LastIndexOf(BrailleTranslator.HardBlank);
        var oblique = start.LastIndexOf(Oblique, StringComparison.Ordinal);
        var hyphen = start.LastIndexOf(Hyphen);
        return blank > 0 ? blank + 1 : oblique > 0 ? oblique + Oblique.Length : hyphen > 0 ? hyphen + 1 : longest;
    }

    private static string Indent(int cells) => new(BrailleTranslator.Blank, cells);
}
