using KilkennyInfo.Languages.PlainLanguage.English;
using KilkennyInfo.Languages.PlainLanguage.Irish;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>
/// Looks at a text as a plain-language reviewer does and says what it sees. It advises: people decide, and each language has its own rules.
/// </summary>
public static class PlainChecks
{
    /// <summary>Never throws, whatever the passages hold.</summary>
    /// <param name="words">The list of words to do without; those of the other language are passed over.</param>
    public static PlainReport Look(Language language, IReadOnlyList<Passage> passages, IReadOnlyList<PlainWord> words)
    {
        var text = ReadText.Of(language, passages);
        var measures = PlainMeasures.Of(text);
        var own = language is Language.Irish ? IrishRules.Look(text, measures) : EnglishRules.Look(text, measures);
        var notes = LengthRules.Look(text, measures).Concat(BlockCapitals.Look(text)).Concat(own).Concat(new WordList(language, words).Look(text));
        return new PlainReport(measures, [.. notes.OrderBy(note => note.Passage)]);
    }
}
