using System.Collections.Frozen;

namespace KilkennyInfo.Languages.PlainLanguage.English;

/// <summary>
/// How many syllables an English word has, by rules and a table of exceptions: groups of vowels, less those that are silent, and more where
/// two vowels meet that are spoken apart.
/// </summary>
internal static class Syllables
{
    private static readonly FrozenDictionary<string, int> Exceptions = ReadExceptions();

    /// <summary>At least 1.</summary>
    /// <param name="word">In small letters; hyphens, apostrophes and a slash part it.</param>
    public static int Of(string word)
    {
        if (word is [_, .. var stem, 'n', '\'', 't'])
        {
            return OfPart(word[0] + stem) + (SpeaksN(word[0] + stem) ? 1 : 0);
        }

        var parts = word.Split('-', '\'', '/');
        return parts is [_] or [_, "s" or "d" or "m" or "re" or "ve" or "ll"]
            ? OfPart(parts[0])
            : Math.Max(1, parts.Where(part => part.Any(IsVowel)).Sum(OfPart));
    }

    /// <summary>The n of isn’t, couldn’t and haven’t is a syllable of its own, that of don’t and weren’t is not.</summary>
    private static bool SpeaksN(string stem) => stem is [.., not ('a' or 'e' or 'o')] or [.., 'v', 'e'];

    private static int OfPart(string word)
    {
        if (Known(word) is { } known)
        {
            return known;
        }

        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowelAt(word, i) && !IsVowelAt(word, i - 1))
            {
                count++;
            }
            else if (IsVowelAt(word, i) && SyllableRules.AreApart(word, i))
            {
                count++;
            }
        }

        return Math.Max(1, count + SyllableRules.Ending(word) - SyllableRules.SilentInside(word));
    }

    /// <summary>A word of the table, or its plural.</summary>
    private static int? Known(string word)
    {
        if (Exceptions.TryGetValue(word, out var count))
        {
            return count;
        }

        return word is [.. var one, 's'] && Exceptions.TryGetValue(one, out count) ? count : null;
    }

    /// <summary>A y sounds as a vowel except at the start.</summary>
    internal static bool IsVowelAt(string word, int at) => at >= 0 && at < word.Length && (IsVowel(word[at]) || (word[at] is 'y' && at > 0));

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'á' or 'é' or 'í' or 'ó' or 'ú';

    private static FrozenDictionary<string, int> ReadExceptions() => ExceptionTable.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(line => line.Skip(1).Select(word => (word, count: line[0][0] - '0')))
        .ToFrozenDictionary(entry => entry.word, entry => entry.count, StringComparer.Ordinal);

    // A number of syllables and words that have it, against the rules. Plurals come with them.
    private const string ExceptionTable = """
        1 dye dyed eye eyed fiend friend lien pier queue queued tier
        2 alien argue argued business client creature embed evening friendly friendship goodbye hereof hundred interest maybe naked ninety nineteen nuclear
        2 people persuade sacred safety science several someone soldier suicide thereof tuesday wednesday wicked
        3 anyone area businesses cashier caveat cereal element everyone idea ideal interested interesting linear museum
        3 premier recipe scientist theatre wherever whoever
        4 apostrophe elementary ideally reality scientific
        """;
}
