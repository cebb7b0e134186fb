using System.Text;
using KilkennyInfo.Documents.Pdf.Fonts;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>
/// Measures text and breaks it into lines at spaces, and after the hyphens and slashes of long words. Words are never hyphenated; one that
/// is longer than a line is cut.
/// </summary>
internal sealed class LineBreaker(Typefaces typefaces)
{
    /// <summary>Letters that must stand before and after a hyphen for a break there: “t-athair” is one word.</summary>
    private const int LettersAroundHyphen = 3;

    private const double Tolerance = 0.01;

    /// <summary>Some word did not fit into its line and was cut.</summary>
    public bool HasCutWords { get; private set; }

    public IReadOnlyList<Line> Break(IReadOnlyList<TextRun> runs, double width)
    {
        var lines = new List<Line>();
        var line = new LineInMaking(lines);
        foreach (var chunk in Chunks(runs, width))
        {
            if (line.Width + chunk.Width > width + Tolerance && line.HasText)
            {
                line.End();
            }
            if (chunk.Width > width + Tolerance)
            {
                HasCutWords = true;
                Cut(chunk, width, line);
            }
            else
            {
                line.Add(chunk);
            }
            if (chunk.EndsLine)
            {
                line.End();
            }
        }
        if (line.HasText || lines.Count == 0)
        {
            line.End();
        }
        return lines;
    }

    /// <summary>How wide the text is when only its own line breaks are kept.</summary>
    public double NaturalWidth(IReadOnlyList<TextRun> runs)
    {
        var (widest, current) = (0.0, 0.0);
        foreach (var chunk in Chunks(runs, double.MaxValue))
        {
            widest = Math.Max(widest, current + chunk.Width);
            current = chunk.EndsLine ? 0 : current + chunk.Width + chunk.Space;
        }
        return widest;
    }

    /// <summary>How wide the text's longest word is.</summary>
    public double WordWidth(IReadOnlyList<TextRun> runs) => Chunks(runs, double.MaxValue).Select(chunk => chunk.Width).DefaultIfEmpty().Max();

    public double Measure(TextRun run) => Measure(run, 0, run.Text.Length);

    private double Measure(TextRun run, int start, int length)
    {
        var width = 0.0;
        foreach (var rune in run.Text.AsSpan(start, length).EnumerateRunes())
        {
            width += Advance(run, rune);
        }
        return width;
    }

    private double Advance(TextRun run, Rune rune) => typefaces.Find(run.Face, rune.Value).Advance * run.Size;

    /// <summary>The parts of the text between which lines may end.</summary>
    private IEnumerable<Chunk> Chunks(IReadOnlyList<TextRun> runs, double width)
    {
        var chunk = new Chunk();
        foreach (var run in runs)
        {
            var isUnbroken = run.IsUnbroken && Measure(run) <= width;
            var start = 0;
            for (var at = 0; at < run.Text.Length; at++)
            {
                var isSpace = run.Text[at] == ' ' && !isUnbroken;
                if (isSpace || (!isUnbroken && MayEndAfter(run.Text, at)))
                {
                    Extend(chunk, run, start, at + 1, isSpace);
                    yield return chunk;
                    (chunk, start) = (new Chunk(), at + 1);
                }
            }
            Extend(chunk, run, start, run.Text.Length, endsWithSpace: false);
            if (run.EndsLine)
            {
                yield return chunk with { EndsLine = true };
                chunk = new Chunk();
            }
        }
        if (chunk.Pieces.Count > 0)
        {
            yield return chunk;
        }
    }

    private void Extend(Chunk chunk, TextRun run, int start, int end, bool endsWithSpace)
    {
        if (end > start)
        {
            var width = Measure(run, start, end - start);
            chunk.Space = endsWithSpace ? Advance(run, new Rune(' ')) : 0;
            chunk.Width += width - chunk.Space;
            chunk.Pieces.Add(new Piece(run, start, end - start, 0, width));
        }
    }

    private static bool MayEndAfter(string text, int at) => text[at] switch
    {
        '-' or '\u2010' => Letters(text, at - 1, -1) >= LettersAroundHyphen && Letters(text, at + 1, 1) >= LettersAroundHyphen,
        '/' => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at + 1]),
        '\u2013' or '\u2014' => at + 1 < text.Length && char.IsLetter(text[at + 1]),
        _ => false,
    };

    private static int Letters(string text, int from, int step)
    {
        var count = 0;
        for (var at = from; at >= 0 && at < text.Length && char.IsLetter(text[at]); at += step)
        {
            count++;
        }
        return count;
    }

    private void Cut(Chunk chunk, double width, LineInMaking line)
    {
        foreach (var piece in chunk.Pieces)
        {
            var (start, end) = (piece.Start, piece.Start + piece.Length);
            while (start < end)
            {
                var (length, taken) = Fitting(piece.Run, start, end, width - line.Width, atLeastOne: !line.HasText);
                if (length > 0)
                {
                    line.Add(new Chunk { Width = taken, Pieces = { new Piece(piece.Run, start, length, 0, taken) } });
                    start += length;
                }
                if (start < end)
                {
                    line.End();
                }
            }
        }
    }

    private (int Length, double Width) Fitting(TextRun run, int start, int end, double room, bool atLeastOne)
    {
        var (length, width) = (0, 0.0);
        foreach (var rune in run.Text.AsSpan(start, end - start).EnumerateRunes())
        {
            var advance = Advance(run, rune);
            if (width + advance > room && rune.Value != ' ' && !(atLeastOne && length == 0))
            {
                break;
            }
            (length, width) = (length + rune.Utf16SequenceLength, width + advance);
        }
        return (length, width);
    }

    /// <summary>Text that stands on one line, and the space after it, which may hang over the edge.</summary>
    private sealed record Chunk
    {
        public List<Piece> Pieces { get; } = [];
        public double Width { get; set; }
        public double Space { get; set; }
        public bool EndsLine { get; init; }
    }

    private sealed class LineInMaking(List<Line> lines)
    {
        private readonly List<Piece> _pieces = [];
        private double _space;

        /// <summary>With the space after the last word.</summary>
        public double Width { get; private set; }

        public bool HasText => _pieces.Count > 0;

        public void Add(Chunk chunk)
        {
            foreach (var piece in chunk.Pieces)
            {
                if (_pieces.Count > 0 && _pieces[^1] is var last && ReferenceEquals(last.Run, piece.Run) && last.Start + last.Length == piece.Start)
                {
                    _pieces[^1] = last with { Length = last.Length + piece.Length, Width = last.Width + piece.Width };
                }
                else
                {
                    _pieces.Add(piece with { Left = Width });
                }
                Width += piece.Width;
            }
            _space = chunk.Space;
        }

        public void End()
        {
            lines.Add(new Line([.. _pieces], Width - _space));
            _pieces.Clear();
            (Width, _space) = (0, 0);
        }
    }
}
