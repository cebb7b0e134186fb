namespace KilkennyInfo.Languages.Terms;

/// <summary>
/// English singulars and plurals. The keys of search go further and bring a noun and its verb together (complaint, complain), which
/// here would be another word.
/// </summary>
internal static class EnglishNumber
{
    private const int ShortestPlural = 4;

    private static readonly string[] TakeEs = ["s", "x", "z", "ch", "sh"];

    /// <summary>What the word may be a form of: itself, and each singular that it may be the plural of.</summary>
    public static IReadOnlyList<string> SingularsOf(string word)
    {
        if (word.Length < ShortestPlural)
        {
            return [word];
        }

        if (word.EndsWith("men", StringComparison.Ordinal))
        {
            return [word, word[..^2] + "an"];
        }

        if (word[^1] is not 's' || word[^2] is 's')
        {
            return [word];
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            return [word, word[..^3] + "y"];
        }

        return word[^2] is 'e' && Array.Exists(TakeEs, end => word.AsSpan(0, word.Length - 2).EndsWith(end)) ? [word, word[..^1], word[..^2]] : [word, word[..^1]];
    }
}
