using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.Languages.Terms;

/// <summary>
/// Irish words with their fadas kept. Search forgives a missing fada and its keys have none; here “gearan” must not pass for
/// <c>gearán</c>, though <c>ngearáin</c> must.
/// </summary>
internal static class IrishFadas
{
    private const string Short = "aeiou";
    private const string Long = "áéíóú";

    /// <summary>The letters without lenition, eclipsis and what is written before a vowel; as they are when the word has letters that are not Irish.</summary>
    public static string WithoutMutation(string word, string letters)
    {
        var bare = IrishMutations.Undo(IrishMutations.WithoutPrefix(IrishLetters.Fold(word)));
        if (bare.Length == 0 || bare.Length > letters.Length)
        {
            return letters;
        }

        // Lenition stands after the first letter, all else before it; so the rest of the word is the end of the letters.
        var core = Short.Contains(bare[0], StringComparison.Ordinal) ? letters[^bare.Length..] : bare[0] + letters[^(bare.Length - 1)..];
        return Without(core) == bare ? core : letters;
    }

    public static string Without(string letters) => string.Create(letters.Length, letters, (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = Plain(from[i]);
        }
    });

    /// <summary>Whether one can be a form of the other as far as fadas tell: where both have the same letters, they have the same fadas.</summary>
    public static bool Agree(string text, string wording)
    {
        for (var i = 0; i < Math.Min(text.Length, wording.Length) && Plain(text[i]) == Plain(wording[i]); i++)
        {
            if (text[i] != wording[i])
            {
                return EndsLong(text, wording, i) || EndsLong(wording, text, i) || wording.AsSpan(i) is "igh";
            }
        }

        return !HasLostLastFada(text);
    }

    /// <summary>
    /// A long vowel at the end may be short in a longer form: <c>lá, lae</c> and <c>ionadaí, ionadaithe</c>. The other way round it is so with
    /// the end of verbs only: <c>ceadaigh, ceadaíodh</c>.
    /// </summary>
    private static bool EndsLong(string word, string longer, int last) =>
        word.Length == last + 1 && longer.Length > word.Length && Long.Contains(word[last], StringComparison.Ordinal);

    /// <summary>No ending of a noun or adjective is a short i or u: “oifigi” wants to be <c>oifigí</c>, “scrudu” <c>scrúdú</c>.</summary>
    private static bool HasLostLastFada(string text) => text is [.., 'i' or 'u'] and not [.., 'a', 'o', 'i'];

    private static char Plain(char letter) => Long.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var vowel ? Short[vowel] : letter;
}
