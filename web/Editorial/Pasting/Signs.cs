using System.Globalization;
using System.Text;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Single characters: what of them is kept, and what a bullet looks like.</summary>
internal static class Signs
{
    public const char Bullet = '•';

    /// <summary>The smileys and arrows that office programs make of <c>:)</c> and <c>--&gt;</c>, in the font Wingdings.</summary>
    private static readonly Dictionary<char, char> Wingdings = new()
    {
        ['\uF04A'] = '☺',
        ['\uF0E0'] = '→',
        ['\uF0E8'] = '→',
        ['\uF0F0'] = '→',
        ['\uF0DF'] = '←',
        ['\uF0E7'] = '←',
    };

    /// <summary>
    /// Words as they are kept: letters composed, every space a plain one, nothing that cannot be seen. A sign of a symbol font stays
    /// only where it is a bullet.
    /// </summary>
    public static string Tidy(string words)
    {
        var tidy = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.IsBmp)
            {
                Append(tidy, (char)rune.Value);
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.Format or UnicodeCategory.Control) && (rune.Value & 0xFFFE) != 0xFFFE)
            {
                tidy.Append(rune.ToString());
            }
        }

        return tidy.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Tidy words, each space one, none at the ends.</summary>
    public static string OnOneLine(string words) => string.Join(' ', Tidy(words).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static bool IsBullet(char sign) => sign is Bullet or '‣' or '⁃' or '◦' or '▪' or '▫' or '■' or '□' or '●' or '○' or '·';

    private static void Append(StringBuilder tidy, char sign)
    {
        if (char.IsAscii(sign) && !char.IsControl(sign))
        {
            tidy.Append(sign);
        }
        else if (char.IsWhiteSpace(sign))
        {
            tidy.Append(' ');
        }
        else if (char.GetUnicodeCategory(sign) is UnicodeCategory.PrivateUse)
        {
            AppendSymbol(tidy, sign);
        }
        else if (char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format) && sign is not ((>= '\uFDD0' and <= '\uFDEF') or '\uFFFC' or >= '\uFFFE'))
        {
            tidy.Append(sign);
        }
    }

    private static void AppendSymbol(StringBuilder tidy, char sign)
    {
        if (Wingdings.TryGetValue(sign, out var known))
        {
            tidy.Append(known);
        }
        else if (sign is >= '\uF020' and <= '\uF0FF' && (tidy.Length == 0 || tidy[^1] == ' '))
        {
            tidy.Append(Bullet);
        }
    }
}
