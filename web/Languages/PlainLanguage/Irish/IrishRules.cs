namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>What only Irish texts are looked at for.</summary>
internal static class IrishRules
{
    /// <summary>This site’s own pages lie between 31 and 42; texts in the language of regulations above 50.</summary>
    private const int HighestLix = 45;

    /// <summary>At most 8 on this site’s own pages.</summary>
    private const int MostAutonomousPercent = 20;

    public static IEnumerable<PlainNote> Look(ReadText text, PlainMeasures measures) =>
        LookAtWhole(measures)
            .Concat(text.Passages.SelectMany(passage => passage.Sentences.SelectMany(sentence => LookAtSentence(passage, sentence))))
            .Concat(MachinePhrases.Look(text));

    private static IEnumerable<PlainNote> LookAtWhole(PlainMeasures measures)
    {
        if (measures is { HasEnough: true, Lix: > HighestLix and var lix })
        {
            yield return PlainNote.OnWholeText(PlainRules.LongWords, "lix", lix, HighestLix);
        }

        if (measures is { HasEnough: true, AutonomousShare: { } share } && share * 100 > MostAutonomousPercent)
        {
            yield return PlainNote.OnWholeText(PlainRules.AutonomousShare, "percent", share * 100, MostAutonomousPercent);
        }
    }

    private static IEnumerable<PlainNote> LookAtSentence(ReadPassage passage, Sentence sentence)
    {
        foreach (var (verb, doer) in AutonomousDoers.Find(sentence))
        {
            yield return new PlainNote(
                PlainRules.AutonomousDoer, passage.Index, passage.Excerpt(verb, doer), ("verb", verb.Written), ("doer", doer.Written));
        }

        foreach (var (first, last, nouns) in NounChains.Find(sentence))
        {
            yield return new PlainNote(PlainRules.NounChain, passage.Index, passage.Excerpt(first, last), ("nouns", PlainNote.Figure(nouns)));
        }

        foreach (var (first, last) in EnglishLeft.Find(sentence))
        {
            yield return new PlainNote(PlainRules.EnglishLeft, passage.Index, passage.Excerpt(first, last));
        }

        foreach (var note in sentence.Words.SelectMany(word => LookAtWord(passage, word)))
        {
            yield return note;
        }
    }

    private static IEnumerable<PlainNote> LookAtWord(ReadPassage passage, TextWord word)
    {
        if (GraveAccents.Mend(word.Written) is { } acute)
        {
            yield return new PlainNote(PlainRules.GraveAccent, passage.Index, word.Written, ("right", acute));
        }

        if (ScottishWords.Mend(word.Lower) is { } irish)
        {
            yield return new PlainNote(PlainRules.ScottishWord, passage.Index, word.Written, ("right", irish));
        }

        if (MissingFadas.Mend(word.Written) is { } mended)
        {
            yield return new PlainNote(PlainRules.MissingFada, passage.Index, word.Written, ("right", mended));
        }

        if (ReaderPlural.Is(word))
        {
            yield return new PlainNote(PlainRules.ReaderPlural, passage.Index, word.Written);
        }
    }
}
