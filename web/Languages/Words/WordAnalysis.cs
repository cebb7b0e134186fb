namespace KilkennyInfo.Languages.Words;

/// <summary>
/// The index keys of a word: what search compares instead of the word itself, so that every form of a word is found by every other.
/// Two words are taken for forms of one another when they have a key in common. A word may have several keys when it may come from several words.
/// </summary>
public static class WordAnalysis
{
    /// <param name="word">One word as it stands in a text, mutated, capitalised or with an apostrophe (<c>d’oifig</c>, <c>hÉireann</c>, <c>Council’s</c>).</param>
    /// <returns>
    /// Lower-case keys without fadas or spaces, the likeliest first, none twice; empty only when the word has neither letter nor digit.
    /// A form typed without its fadas has the keys of the form with them. Never throws, whatever the text.
    /// </returns>
    public static IReadOnlyList<string> Keys(Language language, string word) =>
        language is Language.Irish ? IrishWords.Keys(word) : EnglishWords.Keys(word);
}
