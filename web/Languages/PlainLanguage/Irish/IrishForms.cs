using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>
/// How the words of a list and the words of an Irish text are brought together: by their letters without mutations, and the first word of an
/// entry also by the key that search gives all forms of a word. A key is marked, so that it is never taken for letters.
/// </summary>
internal static class IrishForms
{
    private const int ShortestByKey = 3;
    private const char Mark = '=';

    // Prepositions end many phrases and join with what follows: maidir leis an, maidir lenár.
    private static readonly Dictionary<string, string[]> Joined = new[]
    {
        "le leis lena lenár", "do don dá dár", "de den dá dár", "i in sa san sna ina inár", "ó ón óna ónár", "faoi faoin faoina faoinár", "go gur gurb",
    }.Select(line => line.Split(' ')).ToDictionary(forms => forms[0]);

    public static IEnumerable<string> InText(TextWord word)
    {
        yield return word.Lower;
        if (word.Root != word.Lower)
        {
            yield return word.Root;
        }

        foreach (var key in KeysOf(word))
        {
            yield return Mark + key;
        }
    }

    /// <summary>A word that leans on d’ or another such letter is taken as it stands: d’fhonn is no fonn.</summary>
    /// <param name="isAlone">No other word of the entry would tell a form of this one from a form of another, so only the likeliest key is taken.</param>
    public static IEnumerable<string> OfFirst(TextWord part, bool isAlone)
    {
        if (part.Lower.Contains('\'', StringComparison.Ordinal))
        {
            return [part.Lower];
        }

        return [part.Root, .. KeysOf(part).Take(isAlone ? 1 : int.MaxValue).Select(key => Mark + key)];
    }

    public static IEnumerable<string> OfOther(TextWord part, bool isLast) =>
        isLast && Joined.TryGetValue(part.Lower, out var joined) ? [part.Lower, .. joined] : [part.Root];

    /// <summary>None for small words: search takes chugat for a form of chuige, and no list does.</summary>
    private static IReadOnlyList<string> KeysOf(TextWord word) =>
        word.Root.Length >= ShortestByKey && !StopWords.Contains(Language.Irish, word.Lower) ? IrishWords.Keys(word.Written) : [];
}
