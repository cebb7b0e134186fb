namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>What Irish grammar does to the start of a word, undone: <c>gcomhairle</c>, <c>chomhairle</c>, <c>d’oifig</c>, <c>tseirbhís</c>.</summary>
internal static class IrishMutations
{
    /// <summary>Short words that lean on the next one; the consonant before a hyphen is part of the same table.</summary>
    private static readonly string[] Prefixes = ["d'", "m'", "b'", "dh'", "t'", "n-", "t-", "h-"];

    private static readonly (string Eclipsed, int Letters)[] Eclipses =
        [("bhf", 2), ("mb", 1), ("gc", 1), ("nd", 1), ("ng", 1), ("bp", 1), ("dt", 1), ("ts", 1)];

    /// <summary>The word alone: without what is written before it with an apostrophe or a hyphen, and without such marks inside.</summary>
    public static string WithoutPrefix(string letters)
    {
        if (letters.AsSpan().IndexOfAny('\'', '-') < 0)
        {
            return letters;
        }

        var prefix = Array.Find(Prefixes, start => letters.StartsWith(start, StringComparison.Ordinal) && TakesPrefix(letters.AsSpan(start.Length)));
        return letters[(prefix?.Length ?? 0)..].Replace("'", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
    }

    /// <summary>So that <c>t-léine</c> and <c>d-dó</c> stay whole.</summary>
    private static bool TakesPrefix(ReadOnlySpan<char> rest) => rest.Length > 1 && (IsVowel(rest[0]) || rest[0] is 'f' or 's');

    public static string Undo(string word)
    {
        var eclipsed = 0;
        foreach (var (start, letters) in Eclipses)
        {
            if (word.Length > start.Length && word.StartsWith(start, StringComparison.Ordinal))
            {
                eclipsed = letters;
                break;
            }
        }

        return WithoutH(eclipsed > 0 ? word[eclipsed..] : word);
    }

    /// <summary>No h of lenition, and none before a vowel: the few words that begin with h of themselves lose it alike wherever they stand.</summary>
    private static string WithoutH(string word)
    {
        if (word.Length > 2 && word[0] is 'h' && IsVowel(word[1]))
        {
            return word[1..];
        }

        return word.Length > 2 && word[1] is 'h' && word[0] is 'b' or 'c' or 'd' or 'f' or 'g' or 'm' or 'p' or 's' or 't' ? word[0] + word[2..] : word;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
