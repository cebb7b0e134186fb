using System.Globalization;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Bold and italics that Markdown can say. Its stars open only before a word and close only after one, so a mark beside an edge moves
/// out; and where two kinds meet within a word, or a link is bold in part, the words are plain.
/// </summary>
internal static class Emphasis
{
    public static void Settle(Line line)
    {
        if (!line.Glyphs.Exists(glyph => glyph.Look.IsEmphasised))
        {
            return;
        }

        var glyphs = line.Glyphs;
        Each(glyphs, (one, next) => one.Look.Link == next.Look.Link && one.Look.Link is not null, (start, end) => MakeEven(glyphs, start, end));
        Each(glyphs, (one, next) => one.Look.IsBold && next.Look.IsBold, (start, end) => FitBold(glyphs, start, end));
        Each(glyphs, (one, next) => one.Look.IsItalic && next.Look.IsItalic && one.Look.IsBold == next.Look.IsBold, (start, end) => FitItalic(glyphs, start, end));
    }

    /// <summary>Goes through the stretches of glyphs that belong together.</summary>
    private static void Each(List<Glyph> glyphs, Func<Glyph, Glyph, bool> belong, Action<int, int> act)
    {
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            while (end < glyphs.Count && belong(glyphs[end - 1], glyphs[end]))
            {
                end++;
            }

            act(start, end);
            start = end;
        }
    }

    private static void MakeEven(List<Glyph> glyphs, int start, int end)
    {
        if (glyphs[start].Look.Link is null)
        {
            return;
        }

        var stretch = glyphs[start..end];
        var isBold = stretch.TrueForAll(glyph => glyph.Look.IsBold);
        var isItalic = stretch.TrueForAll(glyph => glyph.Look.IsItalic);
        Restyle(glyphs, start, end, look => look with { IsBold = isBold, IsItalic = isItalic });
    }

    private static void FitBold(List<Glyph> glyphs, int start, int end)
    {
        if (glyphs[start].Look.IsBold)
        {
            var (fitStart, fitEnd) = Fit(glyphs, start, end);
            static Look Plain(Look look) => look with { IsBold = false, IsItalic = false };
            Restyle(glyphs, start, fitStart, Plain);
            Restyle(glyphs, fitEnd, end, Plain);
        }
    }

    private static void FitItalic(List<Glyph> glyphs, int start, int end)
    {
        if (glyphs[start].Look.IsItalic)
        {
            var (fitStart, fitEnd) = Fit(glyphs, start, end);
            if (IsTorn(glyphs, fitStart, fitEnd))
            {
                fitEnd = fitStart;
            }

            static Look Plain(Look look) => look with { IsItalic = false };
            Restyle(glyphs, start, fitStart, Plain);
            Restyle(glyphs, fitEnd, end, Plain);
        }
    }

    /// <summary>The part of a stretch that stars can stand around: nothing, if it has no letter or digit.</summary>
    private static (int Start, int End) Fit(List<Glyph> glyphs, int start, int end)
    {
        while (start < end && !Opens(start == 0 ? null : glyphs[start - 1], glyphs[start]))
        {
            start = EndOfUnit(glyphs, start, end);
        }

        while (start < end && !Opens(end == glyphs.Count ? null : glyphs[end], glyphs[end - 1]))
        {
            end = StartOfUnit(glyphs, start, end);
        }

        var hasWords = glyphs[start..end].Exists(glyph => glyph.Atom is not null || char.IsLetterOrDigit(glyph.Sign));
        return hasWords ? (start, end) : (end, end);
    }

    /// <summary>The same question at both ends: may stars stand between a sign outside and a sign inside?</summary>
    private static bool Opens(Glyph? outside, Glyph inside) =>
        !inside.IsSpace && (IsWord(inside) || outside is not { } sign || sign.IsSpace || IsMark(sign));

    /// <summary>Italics in bold words, or right beside them, that begin or end within a word.</summary>
    private static bool IsTorn(List<Glyph> glyphs, int start, int end)
    {
        bool Tears(int inside, int outside) => outside >= 0 && outside < glyphs.Count && (glyphs[inside].Look.IsBold, glyphs[outside].Look.IsBold) switch
        {
            (true, true) => !glyphs[outside].IsSpace && !IsMark(glyphs[outside]),
            (false, true) => true,
            _ => false,
        };
        return start < end && (Tears(start, start - 1) || Tears(end - 1, end));
    }

    /// <summary>A link goes in or out as a whole, and so do words of the other language.</summary>
    private static int EndOfUnit(List<Glyph> glyphs, int start, int end)
    {
        var next = start + 1;
        while (next < end && IsWrapped(glyphs[start]) && SameWrapping(glyphs[start], glyphs[next]))
        {
            next++;
        }

        return next;
    }

    private static int StartOfUnit(List<Glyph> glyphs, int start, int end)
    {
        var first = end - 1;
        while (first > start && IsWrapped(glyphs[end - 1]) && SameWrapping(glyphs[end - 1], glyphs[first - 1]))
        {
            first--;
        }

        return first;
    }

    private static bool IsWrapped(Glyph glyph) => glyph.Look.Link is not null || glyph.Look.Language is not null;

    private static bool SameWrapping(Glyph one, Glyph other) => one.Look.Link == other.Look.Link && one.Look.Language == other.Look.Language;

    /// <summary>Certainly no mark to Markdown; of signs such as € its versions think differently.</summary>
    private static bool IsWord(Glyph glyph) => glyph.Atom is null && !IsWrapped(glyph) && char.GetUnicodeCategory(glyph.Sign) <= UnicodeCategory.OtherNumber;

    /// <summary>Certainly a mark to Markdown: what is wrapped begins and ends with a bracket.</summary>
    private static bool IsMark(Glyph glyph) =>
        glyph.Atom is not null || IsWrapped(glyph) || char.IsPunctuation(glyph.Sign) || (char.IsAscii(glyph.Sign) && char.IsSymbol(glyph.Sign));

    private static void Restyle(List<Glyph> glyphs, int start, int end, Func<Look, Look> restyle)
    {
        for (var index = start; index < end; index++)
        {
            glyphs[index] = glyphs[index].With(restyle(glyphs[index].Look));
        }
    }
}
