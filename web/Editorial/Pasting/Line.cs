using System.Globalization;
using System.Text;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>The words of one paragraph, sign by sign, each with its look. What a program does to formatting is simplest done to single signs.</summary>
internal sealed class Line
{
    /// <summary>The next words stand on a line of their own.</summary>
    public const char HardBreak = '\n';

    /// <summary>A line of a plain text ends here; to the reader it is a space.</summary>
    public const char SoftBreak = '\u2028';

    private const char InPlaceOfAtom = '\uFFFC';

    public Line()
    {
    }

    private Line(List<Glyph> glyphs)
    {
        Glyphs = glyphs;
    }

    public List<Glyph> Glyphs { get; private set; } = [];

    public bool IsBlank => Glyphs.TrueForAll(glyph => glyph.IsSpace);

    /// <summary>As many characters as there are glyphs.</summary>
    public string Words => string.Create(Glyphs.Count, Glyphs, (words, glyphs) =>
    {
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = glyphs[index].Sign;
        }
    });

    /// <returns>How many signs that was, without the spaces.</returns>
    public int Add(string words, Look look)
    {
        var count = 0;
        foreach (var sign in Signs.Tidy(words))
        {
            Glyphs.Add(new Glyph(sign, look));
            count += sign == ' ' ? 0 : 1;
        }

        return count;
    }

    public void Add(Atom atom, Look look) => Glyphs.Add(new Glyph(InPlaceOfAtom, look, atom));

    public void AddBreak(char sign = HardBreak) => Glyphs.Add(new Glyph(sign, Look.Plain));

    public void Replace(List<Glyph> glyphs) => Glyphs = glyphs;

    /// <returns>How many were removed; the spaces around them are one again.</returns>
    public int Remove(Predicate<Glyph> removed)
    {
        var count = Glyphs.RemoveAll(removed);
        Glyphs = count == 0 ? Glyphs : Joined(Settled()).Glyphs;
        return count;
    }

    public Line Restyled(Func<Look, Look> restyle) => new(Glyphs.ConvertAll(glyph => glyph.With(restyle(glyph.Look))));

    public Line Part(Range range) => new(Glyphs.GetRange(range.GetOffsetAndLength(Glyphs.Count).Offset, range.GetOffsetAndLength(Glyphs.Count).Length));

    /// <summary>One line of several, with a space between.</summary>
    public static Line Joined(IEnumerable<Line> lines)
    {
        var glyphs = new List<Glyph>();
        foreach (var line in lines.Where(line => !line.IsBlank))
        {
            if (glyphs.Count > 0)
            {
                glyphs.Add(new Glyph(' ', Look.Between(glyphs[^1].Look, line.Glyphs[0].Look)));
            }

            glyphs.AddRange(line.Glyphs);
        }

        return new Line(glyphs);
    }

    /// <summary>Every break a space.</summary>
    public Line OnOneLine() => WithSpaceFor(glyph => glyph.IsBreak);

    /// <summary>Every break that is a space to the reader a space.</summary>
    public Line WithoutSoftBreaks() => WithSpaceFor(glyph => glyph.Sign == SoftBreak);

    /// <summary>Words and nothing else, on one line.</summary>
    public Line Plain()
    {
        var plain = OnOneLine().Restyled(_ => Look.Plain);
        plain.Remove(glyph => glyph.Atom is not null);
        return plain;
    }

    private Line WithSpaceFor(Predicate<Glyph> replaced) => new(Glyphs.ConvertAll(glyph => replaced(glyph) ? glyph with { Sign = ' ' } : glyph));

    /// <summary>The paragraphs that these words make: an empty line parts them; spaces are single and none is at an end.</summary>
    public IEnumerable<Line> Settled()
    {
        var glyphs = new List<Glyph>();
        var space = new PendingSpace();
        foreach (var glyph in Glyphs)
        {
            if (glyph.IsSpace)
            {
                space.Add(glyph.Sign);
                continue;
            }

            if (glyphs.Count > 0 && space.IsEmptyLine)
            {
                yield return new Line(Composed(glyphs));
                glyphs = [];
            }
            else if (glyphs.Count > 0 && space.Sign is { } sign)
            {
                glyphs.Add(new Glyph(sign, Look.Between(glyphs[^1].Look, glyph.Look)));
            }

            space = new PendingSpace();
            glyphs.Add(glyph);
        }

        if (glyphs.Count > 0)
        {
            yield return new Line(Composed(glyphs));
        }
    }

    /// <summary>A letter and its accent may come from two elements; together they are one letter.</summary>
    private static List<Glyph> Composed(List<Glyph> glyphs)
    {
        if (new Line(glyphs).Words.IsNormalized())
        {
            return glyphs;
        }

        var composed = new List<Glyph>(glyphs.Count);
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            while (end < glyphs.Count && CharUnicodeInfo.GetUnicodeCategory(glyphs[end].Sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                end++;
            }

            composed.AddRange(end == start + 1 ? [glyphs[start]] : Together(glyphs[start..end]));
            start = end;
        }

        return composed;
    }

    private static IEnumerable<Glyph> Together(List<Glyph> glyphs) =>
        glyphs[0].Atom is not null ? glyphs : new Line(glyphs).Words.Normalize(NormalizationForm.FormC).Select(sign => new Glyph(sign, glyphs[0].Look));

    private struct PendingSpace
    {
        private int _breaks;

        public char? Sign { get; private set; }

        public readonly bool IsEmptyLine => _breaks > 1;

        public void Add(char sign)
        {
            _breaks += sign == ' ' ? 0 : 1;
            Sign = Sign is null or ' ' || sign == HardBreak ? sign : Sign;
        }
    }
}
