namespace KilkennyInfo.Languages.PlainLanguage.English;

/// <summary>The forms in which an English word of the list may stand in a text. Forms that are no words do no harm: nobody writes them.</summary>
internal static class Inflections
{
    // Verbs that phrases of officialese begin with, whose forms no rule makes.
    private static readonly Dictionary<string, string[]> Irregular = new[]
    {
        "be am is are was were been being",
        "bear bears bore borne bearing",
        "bring brings brought bringing",
        "come comes came coming",
        "do does did done doing",
        "get gets got getting",
        "give gives gave given giving",
        "go goes went gone going",
        "have has had having",
        "hold holds held holding",
        "keep keeps kept keeping",
        "make makes made making",
        "man men",
        "seek seeks sought seeking",
        "send sends sent sending",
        "take takes took taken taking",
        "undertake undertakes undertook undertaken undertaking",
    }.Select(line => line.Split(' ')).ToDictionary(forms => forms[0]);

    public static IEnumerable<string> Of(string word)
    {
        if (Irregular.TryGetValue(word, out var forms))
        {
            return forms;
        }

        return word.Length < 3 || !word.All(char.IsLetter) ? [word] : [word, word + "'s", .. Plain(word)];
    }

    private static string[] Plain(string word) => word switch
    {
        [.., 'm', 'a', 'n'] => [word[..^2] + "en", word + "s", word + "ned", word + "ning"],
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => [word[..^1] + "ies", word[..^1] + "ied", word + "ing"],
        [.., 'i', 'e'] => [word + "s", word + "d", word[..^2] + "ying"],
        [.., not ('e' or 'o'), 'e'] => [word + "s", word + "d", word[..^1] + "ing"],
        [.., 'e'] => [word + "s", word + "d", word + "ing"],
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => [word + "es", word + "ed", word + "ing"],
        [.., 'a' or 'e' or 'i' or 'o' or 'u', 'b' or 'd' or 'g' or 'l' or 'm' or 'n' or 'p' or 'r' or 't'] =>
            [word + "s", word + "ed", word + "ing", word + word[^1] + "ed", word + word[^1] + "ing"],
        _ => [word + "s", word + "ed", word + "ing"],
    };
}
