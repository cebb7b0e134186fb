using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>
/// Keeps texts from the parser that would keep it busy for minutes. Some of what Markdown allows takes time that grows with the square of
/// its length: an open bracket is looked back for from every closed one, and every row of a table gets all its cells. What the council
/// writes is far below each limit; at a limit a text takes about half a second to parse.
/// </summary>
internal static class TextLimits
{
    private const int MostLines = 20_000;

    /// <summary>Lists and quotations inside one another, as far as the beginning of a line shows them.</summary>
    private const int DeepestLine = 30;

    /// <summary>Markdig renders nothing deeper than 128.</summary>
    private const int DeepestTree = 100;

    private const int MostFences = 500;

    /// <summary>Marks of a piece times its characters, over all pieces: about five nanoseconds each.</summary>
    private const long MostWork = 100_000_000;

    private const long MostCells = 50_000;

    private const int ColumnsOfATab = 4;
    private const int ColumnsOfALevel = 2;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_");

    /// <summary>What stands against parsing a text; none when it can be parsed.</summary>
    public static TextFlaw? Of(string body)
    {
        if (body.Length > MarkdownText.MaxLength)
        {
            return TextFlaw.TooLong;
        }

        var count = new Count();
        foreach (var line in new Lines(body))
        {
            count.Add(body.AsSpan()[line]);
        }

        return count.Flaw();
    }

    /// <summary>Could this not be rendered? A short text can open a hundred things that it never closes.</summary>
    public static bool IsTooDeep(MarkdownDocument document)
    {
        var waiting = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > DeepestTree)
            {
                return true;
            }

            foreach (var child in ChildrenOf(next.Node))
            {
                waiting.Push((child, next.Depth + 1));
            }
        }

        return false;
    }

    private static IEnumerable<MarkdownObject> ChildrenOf(MarkdownObject node) => node switch
    {
        ContainerBlock container => container,
        LeafBlock { Inline: { } inline } => [inline],
        ContainerInline container => container,
        _ => [],
    };

    /// <summary>How many lists and quotations begin on a line or go on there, at the least what Markdown makes of it.</summary>
    private static int DepthOf(ReadOnlySpan<char> line)
    {
        var (columns, markers) = (0, 0);
        for (var at = 0; at < line.Length; at++)
        {
            var marker = MarkerAt(line[at..]);
            if (marker == 0 && line[at] is not (' ' or '\t'))
            {
                break;
            }

            columns += marker > 0 ? 0 : line[at] == '\t' ? ColumnsOfATab : 1;
            markers += marker > 0 ? 1 : 0;
            at += Math.Max(0, marker - 1);
        }

        return markers == 0 ? 0 : markers + (columns / ColumnsOfALevel);
    }

    /// <returns>The length of the marker of a quotation or of a list item; 0 where there is none.</returns>
    private static int MarkerAt(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '>')
        {
            return 1;
        }

        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        var length = rest[0] is '-' or '*' or '+' ? 1 : digits > 0 && rest[digits] is '.' or ')' ? digits + 1 : 0;
        return length > 0 && (length == rest.Length || rest[length] is ' ' or '\t') ? length : 0;
    }

    /// <summary>Adds up the lines of a text; pieces end where a line is empty.</summary>
    private sealed class Count
    {
        private int _lines;
        private int _fences;
        private int _depth;
        private long _work;
        private long _cells;

        private (long Lines, long Marks, long Characters, long Columns) _piece;

        public void Add(ReadOnlySpan<char> line)
        {
            _lines++;
            if (line.IndexOfAnyExcept(' ', '\t') < 0)
            {
                EndPiece();
                return;
            }

            _fences += line.Count(":::");
            _depth = Math.Max(_depth, DepthOf(line));
            _piece = (_piece.Lines + 1, _piece.Marks + MarksIn(line), _piece.Characters + line.Length + 1, Math.Max(_piece.Columns, line.Count('|')));
        }

        public TextFlaw? Flaw()
        {
            EndPiece();
            return _lines > MostLines ? TextFlaw.TooLong
                : _depth > DeepestLine || _fences > MostFences ? TextFlaw.TooDeep
                : _work > MostWork || _cells > MostCells ? TextFlaw.TooDense
                : null;
        }

        private void EndPiece()
        {
            _work += _piece.Marks * _piece.Characters;
            _cells += _piece.Columns * _piece.Lines;
            _piece = default;
        }

        private static int MarksIn(ReadOnlySpan<char> line)
        {
            var marks = 0;
            foreach (var letter in line)
            {
                marks += Marks.Contains(letter) ? 1 : 0;
            }

            return marks;
        }
    }

    /// <summary>The lines of a text as Markdown counts them: nothing but CR, LF or both ends one.</summary>
    private ref struct Lines(string body)
    {
        private int _next;

        public Range Current { get; private set; }

        public readonly Lines GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= body.Length)
            {
                return false;
            }

            var length = body.AsSpan(_next).IndexOfAny('\r', '\n');
            var end = length < 0 ? body.Length : _next + length;
            Current = _next..end;
            _next = end + (body.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            return true;
        }
    }
}
