using System.Buffers;

namespace KilkennyInfo.Languages.PlainLanguage.English;

/// <summary>The rules of <see cref="Syllables"/> on silent e and on vowels that stand together and are spoken apart.</summary>
internal static class SyllableRules
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] SilentE = WordSet.Words("ely ement ements eful efully eness eless elessly elessness");

    // First parts of compounds whose e is silent: something, therefore, timetable.
    private static readonly string[] FirstParts = WordSet.Words("""
        base care cease else every fire frame guide here home house life like line make name note pipe place race safe side some state stone store
        take there time trade type use waste where white wide
        """);

    // Beginnings in which a prefix meets a vowel: re-apply, co-operate.
    private static readonly string[] PrefixesBeforeVowel = WordSet.Words("""
        coexi coinc cooper coord deact preem preex proact reapp reass reent reeva reexa reinf reins reinv reopen retroact
        """);

    /// <summary>Whether the second of two vowels, at <paramref name="at"/>, begins a syllable.</summary>
    public static bool AreApart(string word, int at)
    {
        var rest = word.AsSpan(at);
        if (rest is "ing" or "ings")
        {
            return true;
        }

        var before = at >= 2 ? word[at - 2] : ' ';
        return (word[at - 1], word[at]) switch
        {
            ('i', 'a') => before is 'c' or 't' ? rest.StartsWith("at") : before is not ('g' or 's') && !rest.StartsWith("age"),
            ('i', 'o') => IsApartInIo(rest, before),
            ('i', 'u') or ('i', 'i') => true,
            ('i', 'e') => rest.StartsWith("et") || rest is "er" or "ers" or "est" || (rest.StartsWith("en") && before is not ('c' or 'n' or 't')),
            ('u', 'a') => before is not ('g' or 'q'),
            ('u', 'e') => (rest.StartsWith("en") || rest.StartsWith("el")) && before is not ('g' or 'q'),
            ('u', 'i') => rest.StartsWith("ity"),
            ('u', 'o') => before is not 'q',
            ('e', 'a') => word.AsSpan(0, at).EndsWith("cre") && rest.StartsWith("at") || (at == 2 && word.StartsWith("react", StringComparison.Ordinal)),
            ('e', 'o') => IsApartInEo(word, at, before),
            ('e', 'u') => rest.StartsWith("um") || rest.StartsWith("us"),
            ('a', 'o') => true,
            ('o', 'e') => rest.StartsWith("et") || rest.StartsWith("em"),
            ('y', _) => Syllables.IsVowelAt(word, at - 2) && rest is not ("e" or "ed" or "es"),
            _ => false,
        };
    }

    /// <summary>Apart in period, ratio and various; together in nation, fashion, precious, million and behaviour.</summary>
    private static bool IsApartInIo(ReadOnlySpan<char> rest, char before)
    {
        if (rest.StartsWith("our"))
        {
            return false;
        }

        return before is 'c' or 'g' or 'h' or 's' or 't' or 'x'
            ? !rest.StartsWith("on") && !rest.StartsWith("ou")
            : !(before is 'l' or 'n' && rest.StartsWith("on"));
    }

    /// <summary>Apart in geography, video and courteous; together in surgeon, people and courageous.</summary>
    private static bool IsApartInEo(string word, int at, char before)
    {
        var rest = word.AsSpan(at);
        if (rest.StartsWith("ou"))
        {
            return before is not ('c' or 'g');
        }

        return (before is not 'g' || at == 2) && !rest.StartsWith("op") && !rest.StartsWith("oy");
    }

    /// <summary>What an ending adds (the m of tourism) or takes away (the e of service, services, closed).</summary>
    public static int Ending(string word) => word switch
    {
        [.., 's', 'm'] or [.., 's', 'm', 's'] or [.., 't', 'h', 'm'] or [.., 't', 'h', 'm', 's'] => 1,
        [.., 'q' or 'g', 'u', 'e'] or [.., 'q' or 'g', 'u', 'e', 's' or 'd'] => -1,
        [.., 'i', 'c', 'a', 'l', 'l', 'y'] => -1,
        [.., 'e', 'd'] when word is not [.., 't' or 'd', 'e', 'd'] => -Silent(word, word.Length - 2),
        [.., 'e', 's'] when !Hisses(word[..^2]) => -Silent(word, word.Length - 2),
        [.., 'e'] => -Silent(word, word.Length - 1),
        _ => 0,
    };

    /// <summary>1 when the e at this place is silent: a consonant is before it, and none that is spoken as a syllable (table, centre).</summary>
    private static int Silent(string word, int at) => at > 0 && !Syllables.IsVowelAt(word, at - 1) && !IsSyllabic(word.AsSpan(0, at)) ? 1 : 0;

    private static bool Hisses(string stem) => stem is [.., 'c' or 'g' or 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'];

    private static bool IsSyllabic(ReadOnlySpan<char> stem) =>
        stem is [.., 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 's' or 't' or 'z', 'l'] or [.., 'b' or 'c' or 't', 'r'];

    /// <summary>Silent e inside a word, and a vowel that a prefix sets apart, which counts against it.</summary>
    public static int SilentInside(string word)
    {
        var apart = PrefixesBeforeVowel.Any(start => word.StartsWith(start, StringComparison.Ordinal)) ? 1 : 0;
        var silent = SilentE.Any(ending => word.EndsWith(ending, StringComparison.Ordinal) && IsSilentAfter(word, word.Length - ending.Length));
        return silent || FirstParts.Any(first => IsFirstPart(first, word)) ? 1 - apart : -apart;
    }

    private static bool IsSilentAfter(string word, int stem) => word.AsSpan(0, stem).ContainsAny(Vowels) && Silent(word, stem) == 1;

    /// <summary>What follows is a part of its own: the d, n and r of stated, likened and timer are none.</summary>
    private static bool IsFirstPart(string first, string word) =>
        word.StartsWith(first, StringComparison.Ordinal)
        && (first is "every" || (word.Length >= first.Length + 2 && IsOwnPart(word[first.Length..])));

    private static bool IsOwnPart(string rest) => rest is not "st" and not ['d' or 'n' or 'r', ..] && !rest.AsSpan(0, 1).ContainsAny(Vowels);
}
