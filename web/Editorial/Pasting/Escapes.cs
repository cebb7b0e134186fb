namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Which signs would mean something in Markdown of this site where they stand, and so need a backslash to be just themselves.</summary>
internal static class Escapes
{
    /// <summary>As in CommonMark: a longer run of digits is no number of a list, a longer word no name of a character.</summary>
    private const int MostDigits = 9;
    private const int LongestEntity = 33;

    public static bool NeedsEscape(IReadOnlyList<Glyph> glyphs, int index, bool beginsBlock) => glyphs[index].Sign switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '{' or '|' => true,
        '_' => !(IsWordBeside(glyphs, index, index - 1) && IsWordBeside(glyphs, index, index + 1)),
        '!' => index + 1 < glyphs.Count && OpensBracket(glyphs[index + 1]),
        '&' => IsEntity(glyphs, index),
        '(' => index > 0 && glyphs[index - 1].Atom is NoteMark,
        ':' when index > 0 && glyphs[index - 1].Atom is NoteMark => IsLineStart(glyphs, index - 1),
        '#' or '>' or '-' or '+' or '=' or '~' or ':' => beginsBlock && IsLineStart(glyphs, index) && StartsBlock(glyphs, index),
        '.' or ')' => beginsBlock && EndsListNumber(glyphs, index),
        _ => false,
    };

    /// <summary>Backslashes and names of characters are read in a caption too, and nothing else is.</summary>
    public static string Caption(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal);

    private static bool StartsBlock(IReadOnlyList<Glyph> glyphs, int index)
    {
        var end = index;
        while (end < glyphs.Count && SignAt(glyphs, end) == glyphs[index].Sign)
        {
            end++;
        }

        var isFollowedBySpace = end == glyphs.Count || glyphs[end].IsSpace;
        return (glyphs[index].Sign, end - index) switch
        {
            ('>', _) => true,
            ('#', <= 6) => isFollowedBySpace,
            ('-', _) => isFollowedBySpace,
            ('=', _) => index > 0 && isFollowedBySpace,
            ('+', 1) => isFollowedBySpace,
            ('~' or ':', >= 3) => true,
            _ => false,
        };
    }

    private static bool EndsListNumber(IReadOnlyList<Glyph> glyphs, int index)
    {
        var start = index;
        while (start > 0 && index - start <= MostDigits && char.IsAsciiDigit(SignAt(glyphs, start - 1)))
        {
            start--;
        }

        return index - start is > 0 and <= MostDigits && IsLineStart(glyphs, start) && (index + 1 == glyphs.Count || glyphs[index + 1].IsSpace);
    }

    private static bool IsEntity(IReadOnlyList<Glyph> glyphs, int index)
    {
        for (var end = index + 1; end < glyphs.Count && end - index <= LongestEntity; end++)
        {
            if (SignAt(glyphs, end) == ';')
            {
                return end > index + 1;
            }

            if (!char.IsAsciiLetterOrDigit(SignAt(glyphs, end)) && SignAt(glyphs, end) != '#')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The sign is the first of its line, and no star or bracket comes before it.</summary>
    private static bool IsLineStart(IReadOnlyList<Glyph> glyphs, int index)
    {
        if (index > 0 && !glyphs[index - 1].IsBreak)
        {
            return false;
        }

        var (before, look) = (index == 0 ? Look.Plain : glyphs[index - 1].Look, glyphs[index].Look);
        return look.IsBold == before.IsBold && look.IsItalic == before.IsItalic && look.Link == before.Link && look.Language == before.Language;
    }

    private static bool OpensBracket(Glyph glyph) => glyph.Look.Link is not null || glyph.Look.Language is not null || glyph.Atom is NoteMark;

    private static bool IsWordBeside(IReadOnlyList<Glyph> glyphs, int index, int beside) =>
        beside >= 0 && beside < glyphs.Count && glyphs[beside].Look == glyphs[index].Look && char.IsLetterOrDigit(SignAt(glyphs, beside));

    private static char SignAt(IReadOnlyList<Glyph> glyphs, int index) => glyphs[index].Atom is null ? glyphs[index].Sign : '\0';
}
