using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Search;

/// <summary>What the person may have meant to type.</summary>
internal static class Suggestions
{
    public static Suggestion? For(SearchQuery query, QueryPlanner planner, Bilingual<Findings> findings, IndexReader reader) =>
        planner.HasCorrections ? new Suggestion(Correct(query.Text, planner), IsApplied: !FindsAsTyped(findings, reader)) : null;

    /// <summary>The words that need no correction find something by themselves.</summary>
    private static bool FindsAsTyped(Bilingual<Findings> findings, IndexReader reader) => LanguageExtensions.Both.Any(language =>
        findings[language].Plan.Terms.Any(term => !term.IsCorrected && reader.Finds(language, term.Expression)));

    private static string Correct(string text, QueryPlanner planner)
    {
        var corrected = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            var word = text.Substring(start, length);
            corrected.Append(text, at, start - at).Append(planner.CorrectionOf(word)?.Text ?? word);
            at = start + length;
        }

        return corrected.Append(text, at, text.Length - at).ToString();
    }
}
