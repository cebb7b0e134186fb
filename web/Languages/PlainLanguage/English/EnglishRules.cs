namespace KilkennyInfo.Languages.PlainLanguage.English;

/// <summary>What only English texts are looked at for: how easy they read, and passives.</summary>
internal static class EnglishRules
{
    private const int LowestEase = 60;
    private const int MostPassivePercent = 15;

    public static IEnumerable<PlainNote> Look(ReadText text, PlainMeasures measures)
    {
        if (measures is { HasEnough: true, ReadingEase: < LowestEase and var ease })
        {
            yield return PlainNote.OnWholeText(PlainRules.ReadingEase, "ease", ease, LowestEase);
        }

        if (measures is { HasEnough: true, PassiveShare: { } share } && share * 100 > MostPassivePercent)
        {
            yield return PlainNote.OnWholeText(PlainRules.PassiveShare, "percent", share * 100, MostPassivePercent);
        }

        foreach (var passage in text.Passages)
        {
            foreach (var (first, last) in passage.Sentences.SelectMany(PassiveVoice.Find))
            {
                yield return new PlainNote(PlainRules.PassiveSentence, passage.Index, passage.Excerpt(first, last));
            }
        }
    }
}
