namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>Sentences and paragraphs that are too long, in both languages.</summary>
internal static class LengthRules
{
    private const int LongSentence = 25;
    private const int TooLongSentence = 35;
    private const int LongestMean = 20;
    private const int MostSentences = 6;
    private const int MostWords = 120;

    public static IEnumerable<PlainNote> Look(ReadText text, PlainMeasures measures)
    {
        if (measures.HasEnough && measures.MeanSentence > LongestMean)
        {
            yield return PlainNote.OnWholeText(PlainRules.MeanSentence, "mean", measures.MeanSentence, LongestMean);
        }

        foreach (var passage in text.Passages)
        {
            foreach (var sentence in passage.Sentences.Where(sentence => sentence.Count > LongSentence))
            {
                var tooLong = sentence.Count > TooLongSentence;
                yield return new PlainNote(
                    tooLong ? PlainRules.SentenceTooLong : PlainRules.SentenceLong,
                    passage.Index,
                    passage.Excerpt(sentence),
                    ("words", PlainNote.Figure(sentence.Count)),
                    ("limit", PlainNote.Figure(tooLong ? TooLongSentence : LongSentence)));
            }

            if (!passage.IsHeading && (passage.Count > MostWords || passage.Sentences.Count(sentence => sentence.IsRunning) > MostSentences))
            {
                yield return Paragraph(passage);
            }
        }
    }

    private static PlainNote Paragraph(ReadPassage passage) => new(
        PlainRules.ParagraphLong,
        passage.Index,
        passage.Excerpt(passage.Sentences[0]),
        ("sentences", PlainNote.Figure(passage.Sentences.Count(sentence => sentence.IsRunning))),
        ("words", PlainNote.Figure(passage.Count)));
}
