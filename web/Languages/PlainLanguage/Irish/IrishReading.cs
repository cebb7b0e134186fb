namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>The measures of Irish text: LIX (Björnsson, 1968) and the autonomous verb forms.</summary>
internal static class IrishReading
{
    private const int LongWord = 7;

    public static PlainMeasures Measure(ReadText text, PlainMeasures measures)
    {
        var read = text.Running.SelectMany(sentence => sentence.Words).Where(word => word.HasLetters && !word.IsFigureOrAddress).ToList();
        var autonomous = PlainMeasures.Share(text.Running, AutonomousVerbs.Has);
        if (read.Count == 0)
        {
            return measures with { AutonomousShare = autonomous };
        }

        var longWords = read.Count(word => word.Root.Length >= LongWord);
        return measures with
        {
            Lix = ((double)read.Count / text.Running.Count) + (100.0 * longWords / read.Count),
            AutonomousShare = autonomous,
        };
    }
}
