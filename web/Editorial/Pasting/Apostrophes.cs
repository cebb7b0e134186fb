using System.Text.RegularExpressions;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Irish d’, m’ and b’ before a vowel or fh, typed with the straight sign of a keyboard.</summary>
internal static partial class Apostrophes
{
    public static void Settle(Line line, Language language)
    {
        foreach (Match match in Straight().Matches(line.Words))
        {
            var place = match.Index + 1;
            var glyph = line.Glyphs[place];
            if ((glyph.Look.Language ?? language) == Language.Irish)
            {
                line.Glyphs[place] = glyph with { Sign = '’' };
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[dmbDMB]'(?=[aeiouáéíóúAEIOUÁÉÍÓÚ]|[fF][hH])")]
    private static partial Regex Straight();
}
