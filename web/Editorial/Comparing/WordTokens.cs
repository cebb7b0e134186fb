using System.Text.RegularExpressions;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>
/// Cuts a source into what changes as a whole: a word with the apostrophes, hyphens and accents inside it (<c>d’oifig</c>, <c>an-mhaith</c>),
/// a figure (<c>9.00</c>), a reference (<c>{fact:reply-within}</c>), a run of spaces, and every other sign by itself. Nothing is lost.
/// </summary>
internal static partial class WordTokens
{
    public static List<string> Of(string source)
    {
        var tokens = new List<string>(source.Length / 3);
        foreach (var match in Token().EnumerateMatches(source))
        {
            tokens.Add(source.Substring(match.Index, match.Length));
        }

        return tokens;
    }

    public static bool IsWord(string token)
    {
        foreach (var letter in token)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"\{(?:[a-z]+:[a-z0-9-]+|\#[^\s{}]+)\}
        | [0-9]+(?:[.,:][0-9]+)+
        | [\p{L}\p{M}\p{N}\p{Cf}]+(?:['’‘‐‑-][\p{L}\p{M}\p{N}\p{Cf}]+)*
        | \s+
        | [\uD800-\uDBFF][\uDC00-\uDFFF]
        | .",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Token();
}
