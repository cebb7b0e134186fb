using System.Text;

namespace KilkennyInfo.Platform;

/// <summary>
/// Words as people type them into a form: they stay as they were written; letters are put together in one way, and what is no letter
/// for any database goes.
/// </summary>
public static class TypedWords
{
    private static readonly char[] LineBreaks = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    public static string Tidy(string words)
    {
        var tidy = new StringBuilder(words.Length);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' || !(Rune.IsControl(rune) || IsNoncharacter(rune.Value)))
            {
                tidy.Append(rune);
            }
        }

        return tidy.ToString().Normalize().Trim();
    }

    public static bool AreNone(string words) => Tidy(words).Length == 0;

    /// <summary>None when nothing was typed.</summary>
    public static string? Kept(string words) => Tidy(words) is { Length: > 0 } tidy ? tidy : null;

    /// <summary>What stands on one line, such as a name: it may go into the head of a mail, where a second line would be something else.</summary>
    public static string? KeptLine(string words) => Kept(string.Join(' ', words.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    /// <summary>Set aside by Unicode for ever; putting letters together fails on them.</summary>
    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
