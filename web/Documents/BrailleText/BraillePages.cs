using System.Globalization;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>
/// Lays blocks out on pages of 25 lines of 40 cells, the last line for the number of the page at its right. A heading stays with two
/// lines of what follows, and no page ends or begins with a single line of a block where that can be helped.
/// </summary>
internal sealed class BraillePages
{
    public const int Width = 40;
    public const int Height = 25;

    private const int TextLines = Height - 1;
    private const string NumberSign = "\u283C";
    private const string Digits = "\u281A\u2801\u2803\u2809\u2819\u2811\u280B\u281B\u2813\u280A";

    private readonly List<List<string>> _pages = [];
    private List<string> _page = [];

    /// <summary>Each page has <see cref="Height"/> lines of at most <see cref="Width"/> cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<BrailleBlock> blocks)
    {
        var pages = new BraillePages();
        var lines = blocks.Select(block => BrailleLines.Of(block, Width)).ToList();
        for (var at = 0; at < blocks.Count; at++)
        {
            pages.Gap(at == 0 ? 0 : Math.Max(blocks[at - 1].Shape.After, blocks[at].Shape.Before), Together(blocks, lines, at));
            pages.Add(lines[at]);
        }

        pages.Turn();
        return pages._pages;
    }

    /// <summary>The lines from this block on that belong on one page.</summary>
    private static int Together(IReadOnlyList<BrailleBlock> blocks, List<IReadOnlyList<string>> lines, int at)
    {
        var together = 0;
        while (blocks[at].Shape.KeepWithNext && at + 1 < blocks.Count)
        {
            together += lines[at].Count + Math.Max(blocks[at].Shape.After, blocks[at + 1].Shape.Before);
            at++;
        }

        return together + (lines[at].Count <= 3 ? lines[at].Count : 2);
    }

    private void Gap(int blanks, int together)
    {
        if (_page.Count > 0 && _page.Count + blanks + Math.Min(together, TextLines) > TextLines)
        {
            Turn();
        }

        if (_page.Count > 0)
        {
            _page.AddRange(Enumerable.Repeat("", blanks));
        }
    }

    private void Add(IReadOnlyList<string> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var leavesOne = _page.Count == TextLines - 1 && at == lines.Count - 2 && at > 1;
            if (_page.Count == TextLines || leavesOne)
            {
                Turn();
            }

            _page.Add(lines[at]);
        }
    }

    private void Turn()
    {
        _page.AddRange(Enumerable.Repeat("", TextLines - _page.Count));
        _page.Add(Number(_pages.Count + 1).PadLeft(Width, BrailleTranslator.Blank));
        _pages.Add(_page);
        _page = [];
    }

    private static string Number(int page) =>
        NumberSign + string.Concat(page.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));
}
