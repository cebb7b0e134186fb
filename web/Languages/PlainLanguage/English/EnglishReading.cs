namespace KilkennyInfo.Languages.PlainLanguage.English;

/// <summary>The measures of English text: Flesch (1948), Kincaid and others (1975), passives.</summary>
internal static class EnglishReading
{
    public static PlainMeasures Measure(ReadText text, PlainMeasures measures)
    {
        var (words, syllables, sentences) = (0, 0, 0);
        foreach (var sentence in text.Running)
        {
            var spoken = sentence.Words.Where((word, index) => IsRead(word, index)).ToList();
            words += spoken.Count;
            syllables += spoken.Sum(word => Syllables.Of(word.Lower));
            sentences += spoken.Count > 0 ? 1 : 0;
        }

        var passive = PlainMeasures.Share(text.Running, sentence => PassiveVoice.Find(sentence).Any());
        if (words == 0)
        {
            return measures with { PassiveShare = passive };
        }

        var (perSentence, perWord) = ((double)words / sentences, (double)syllables / words);
        return measures with
        {
            ReadingEase = 206.835 - (1.015 * perSentence) - (84.6 * perWord),
            Grade = (0.39 * perSentence) + (11.8 * perWord) - 15.59,
            PassiveShare = passive,
        };
    }

    /// <summary>Not the names of people, places, bodies and laws, which nobody can make shorter, nor short forms in capitals.</summary>
    private static bool IsRead(TextWord word, int index) =>
        word.HasLetters
        && !word.IsFigureOrAddress
        && (index == 0 ? word.Written.Length == 1 || word.Written.Any(char.IsLower) : !word.IsCapitalised || word.Lower is "i");
}
