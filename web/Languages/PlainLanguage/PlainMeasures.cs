using KilkennyInfo.Languages.PlainLanguage.English;
using KilkennyInfo.Languages.PlainLanguage.Irish;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>
/// Figures about a text as a whole. Headings, labels and cells that are no sentences are left out of them. Figures of one language are never
/// to be compared with those of the other.
/// </summary>
/// <param name="Words">In sentences, without headings and labels.</param>
/// <param name="MeanSentence">Words in a sentence; 0 when there is no sentence.</param>
public sealed record PlainMeasures(int Words, int Sentences, double MeanSentence, int LongestSentence)
{
    /// <summary>What was measured on fewer sentences or words than these says nothing yet, so no rule goes by it.</summary>
    internal const int FewestSentences = 10;
    internal const int FewestWords = 100;

    /// <summary>English: Flesch’s reading ease, about 0 (hard) to 100 (easy); names, figures and addresses are not counted.</summary>
    public double? ReadingEase { get; init; }

    /// <summary>English: Flesch and Kincaid’s grade, in years of school.</summary>
    public double? Grade { get; init; }

    /// <summary>English: the share of sentences with a passive, 0 to 1.</summary>
    public double? PassiveShare { get; init; }

    /// <summary>Irish: Björnsson’s LIX, mutations removed first. No formula has been validated for Irish; this only shows a trend.</summary>
    public double? Lix { get; init; }

    /// <summary>Irish: the share of sentences with an autonomous verb form, 0 to 1.</summary>
    public double? AutonomousShare { get; init; }

    internal bool HasEnough => Sentences >= FewestSentences && Words >= FewestWords;

    internal static PlainMeasures Of(ReadText text)
    {
        var running = text.Running;
        if (running.Count == 0)
        {
            return new PlainMeasures(0, 0, 0, 0);
        }

        var words = running.Sum(sentence => sentence.Count);
        var measures = new PlainMeasures(words, running.Count, (double)words / running.Count, running.Max(sentence => sentence.Count));
        return text.Language is Language.Irish ? IrishReading.Measure(text, measures) : EnglishReading.Measure(text, measures);
    }

    internal static double Share(IReadOnlyList<Sentence> sentences, Func<Sentence, bool> has) => (double)sentences.Count(has) / sentences.Count;
}
