using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using Markdig.Syntax;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Takes the words of commitments that are changed or new from the page on which they were signed: those who sign may have bettered them
/// since they were decided.
/// </summary>
internal static class PlanPageWords
{
    /// <param name="page">The signed words of the plan’s page.</param>
    public static PlanVersion Take(PlanVersion next, IReadOnlyCollection<CommitmentDecision> decisions, Revision page, ReferenceData data)
    {
        var fresh = decisions.Where(decision => decision.Kind is DecisionKind.Change or DecisionKind.Add).Select(decision => decision.Number).ToHashSet();
        var words = Bilingual.For(language => WordsOf(page.Text(language).Body, language, data));
        return next with
        {
            Commitments =
            [
                .. next.Commitments.Select(commitment => fresh.Contains(commitment.Number)
                    ? commitment with { Sentence = Bilingual.For(language => words[language].GetValueOrDefault(commitment.Number) ?? commitment.Sentence[language]) } : commitment),
            ],
        };
    }

    /// <summary>By number, the words that lead each commitment of a page, as they are read.</summary>
    private static Dictionary<int, string> WordsOf(string body, Language language, ReferenceData data) => PlanWriting.ItemsOf(body)
        .Select(item => (item.Key, Lead: item.Value.OfType<ParagraphBlock>().FirstOrDefault())).Where(item => item.Lead is not null)
        .ToDictionary(item => item.Key, item => ReadableWords.Of(MarkdownText.Parse(body[item.Lead!.Span.Start..(item.Lead.Span.End + 1)]), new RenderContext(language, data, _ => "/", _ => null)));
}
