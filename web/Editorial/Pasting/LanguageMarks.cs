using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Keeps the marks of words in the other language that say something. Office programs mark every word, most often with the language
/// of the keyboard: where most words of a paste, or all of a paragraph, are marked as the other language, that is no mark of a person.
/// </summary>
internal static class LanguageMarks
{
    /// <summary>These mean something in a mark of words, or end it: they may not stand in it.</summary>
    private const string NotInMark = "[]{}|\\<>*_`&";

    public static void Settle(IReadOnlyList<Line> lines, Language language)
    {
        var other = language.Other();
        var letters = lines.Sum(line => line.Glyphs.Count(IsLetter));
        var marked = lines.Sum(line => line.Glyphs.Count(glyph => IsLetter(glyph) && glyph.Look.Language == other));
        foreach (var line in lines.Where(line => line.Glyphs.Exists(glyph => glyph.Look.Language is not null)))
        {
            var isTrusted = marked * 2 <= letters && line.Glyphs.Exists(glyph => IsLetter(glyph) && glyph.Look.Language != other);
            line.Replace(isTrusted ? Kept(line, other) : Unmarked(line.Glyphs));
        }
    }

    /// <summary>Each run of marked words that can stand in a mark; a break ends a run.</summary>
    private static List<Glyph> Kept(Line line, Language other)
    {
        var kept = new List<Glyph>(line.Glyphs.Count);
        for (var start = 0; start < line.Glyphs.Count;)
        {
            var look = line.Glyphs[start].Look;
            var end = start + 1;
            while (end < line.Glyphs.Count && line.Glyphs[end].Look == look)
            {
                end++;
            }

            kept.AddRange(look.Language == other ? Fitted(line.Glyphs[start..end]) : Unmarked(line.Glyphs[start..end]));
            start = end;
        }

        return kept;
    }

    /// <summary>Marks around the words, which belong to the sentence they stand in, are not of the other language.</summary>
    private static List<Glyph> Fitted(List<Glyph> run)
    {
        var (first, last) = (run.FindIndex(IsLetter), run.FindLastIndex(glyph => IsLetter(glyph) || char.IsDigit(glyph.Sign)));
        if (first < 0)
        {
            return Unmarked(run);
        }

        var words = run[first..(last + 1)];
        return [.. Unmarked(run[..first]), .. words.TrueForAll(MayBeMarked) ? words : Unmarked(words), .. Unmarked(run[(last + 1)..])];
    }

    private static List<Glyph> Unmarked(List<Glyph> glyphs) => glyphs.ConvertAll(glyph => glyph.With(glyph.Look with { Language = null }));

    private static bool IsLetter(Glyph glyph) => char.IsLetter(glyph.Sign);

    private static bool MayBeMarked(Glyph glyph) => glyph.Atom is null && !glyph.IsBreak && !NotInMark.Contains(glyph.Sign, StringComparison.Ordinal);
}
