using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>The word tables of the rules, which are text: words with white space between them.</summary>
internal static class WordSet
{
    public static FrozenSet<string> Of(string words) => Words(words).ToFrozenSet(StringComparer.Ordinal);

    public static string[] Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
