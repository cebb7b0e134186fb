using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// Whether the plan in force and the pages say the same: each commitment stands on the plan’s page, word for word and in both languages, and
/// whatever else promises it to the public still does. Earlier versions may speak of pages that have gone since.
/// </summary>
internal static class PlanChecks
{
    public static void Check(ReferenceData data, IReadOnlyDictionary<string, PageFiles> pages, IssueList issues)
    {
        if (data.PlanInForce is not { } plan)
        {
            return;
        }

        if (!pages.ContainsKey(plan.PageKey))
        {
            issues.Add(plan.File, 1, new Fault("plan-page", $"“{plan.PageKey}” is not a page.", ("page", plan.PageKey)));
        }

        foreach (var (commitment, promised) in Promises(plan).Where(pair => !pages.ContainsKey(pair.Promised.PageKey)))
        {
            issues.Add(plan.File, commitment.Line, new Fault("commitment-page", $"Commitment {commitment.Number}: “{promised.PageKey}” is not a page.", ("number", $"{commitment.Number}"), ("page", promised.PageKey)));
        }

        CheckWords(data, plan, pages, issues);
    }

    private static void CheckWords(ReferenceData data, PlanVersion plan, IReadOnlyDictionary<string, PageFiles> pages, IssueList issues)
    {
        var wanted = plan.Commitments.Select(commitment => (commitment.Number, plan.PageKey, Words: commitment.Sentence))
            .Concat(Promises(plan).Select(pair => (pair.Commitment.Number, pair.Promised.PageKey, pair.Promised.Words)));
        foreach (var group in wanted.GroupBy(entry => entry.PageKey).Where(group => pages.ContainsKey(group.Key)))
        {
            var page = pages[group.Key];
            foreach (var (language, text) in page.Texts)
            {
                var read = ReadableWords.Of(text.Markdown, new RenderContext(language, data, key => pages.ContainsKey(key) ? "/" : null, _ => null));
                foreach (var (number, _, words) in group.Where(entry => !read.Contains(ReadableWords.Squeeze(entry.Words[language]), StringComparison.Ordinal)))
                {
                    issues.Add(page.NameOf(text.Path), 1, new Fault(
                        "commitment-words", $"Commitment {number} of the plan no longer stands here in its words: “{words[language]}”", ("number", $"{number}"), ("words", words[language])));
                }
            }
        }
    }

    private static IEnumerable<(Commitment Commitment, PromisedWords Promised)> Promises(PlanVersion plan) =>
        plan.Commitments.SelectMany(commitment => commitment.Promised.Select(promised => (commitment, promised)));
}
