using System.Globalization;
using System.Text;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>One line of words as somebody typed it, and what must not be in it.</summary>
public static class TypedLine
{
    /// <summary>As it is kept: letters composed, one space between words and none around them. A line end is a space.</summary>
    public static string Clean(string? words)
    {
        var line = string.Join(' ', (words ?? "").Split((char[])['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return IsWellFormed(line) ? line.Normalize(NormalizationForm.FormC) : line;
    }

    /// <summary>Typed one below another: the lines that have something in them.</summary>
    public static IReadOnlyList<string> CleanLines(string? lines) => [.. (lines ?? "").Split('\n').Select(Clean).Where(line => line.Length > 0)];

    /// <param name="words">Cleaned.</param>
    /// <param name="rules">Rules of <see cref="LiteralChecks"/> that count here; none for all of them.</param>
    public static IEnumerable<Issue> Check(string field, string words, int maxLength, Language language, params string[] rules)
    {
        if (words.Length > maxLength)
        {
            yield return Issue.TooLong(field, words, maxLength);
        }

        if (Unseen(words) is { } unseen)
        {
            yield return new Issue(field, "desk.words.character", ("character", unseen));
        }

        foreach (var fault in LiteralChecks.Find(words, language).Where(fault => rules.Length == 0 || rules.Contains(fault.Rule)))
        {
            yield return new Issue(field, $"desk.rule.{fault.Rule}", [.. fault.Values]);
        }
    }

    public static IEnumerable<Issue> Require(string field, string words, string missing) => words.Length == 0 ? [new Issue(field, missing)] : [];

    /// <summary>The first character that nobody sees, or that is none: it would make two wordings differ that look the same.</summary>
    private static string? Unseen(string words)
    {
        if (!IsWellFormed(words))
        {
            return "U+FFFD";
        }

        foreach (var letter in words.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return $"U+{letter.Value:X4}";
            }
        }

        return null;
    }

    /// <summary>Half a letter, as only a program sends it, cannot be composed.</summary>
    private static bool IsWellFormed(string words) => !words.EnumerateRunes().Contains(Rune.ReplacementChar);
}
