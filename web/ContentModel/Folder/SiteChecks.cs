using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>What the site's own settings and the plan need of the pages.</summary>
internal static class SiteChecks
{
    /// <param name="pages">The pages as the writers of the folder mean them.</param>
    /// <param name="coming">The pages as they will be live. The plan is held to these: where the desk has moved on from the folder, so has the plan.</param>
    public static void Check(ReferenceData data, IReadOnlyDictionary<string, PageFiles> pages, IReadOnlyDictionary<string, PageFiles> coming, IssueList issues)
    {
        if (!pages.ContainsKey(LiveSite.HomeKey))
        {
            issues.Add("pages/home/page.yaml", 1, "The site needs a page “home”.");
        }

        foreach (var key in data.Settings.PageKeys.Where(key => !pages.ContainsKey(key)))
        {
            issues.Add("site.yaml", 1, new Fault("settings-page", $"“{key}” is not a page.", ("page", key)));
        }

        foreach (var bet in data.BestBets.Where(bet => !pages.ContainsKey(bet.PageKey)))
        {
            issues.Add("best-bets.yaml", bet.Line, new Fault("best-bet-page", $"“{bet.PageKey}” is not a page.", ("page", bet.PageKey)));
        }

        CheckDocuments(data, pages, issues);
        var held = pages.ToDictionary();
        foreach (var (key, page) in coming)
        {
            held[key] = page;
        }

        PlanChecks.Check(data, held, issues);
    }

    private static void CheckDocuments(ReferenceData data, IReadOnlyDictionary<string, PageFiles> pages, IssueList issues)
    {
        foreach (var (document, key) in data.Documents.Values.SelectMany(document => document.PageKeys.Where(key => !pages.ContainsKey(key)).Select(key => (document, key))))
        {
            issues.Add(DocumentRecord.File, document.Line, new Fault("document-page", $"“{key}” is not a page.", ("document", document.Key), ("page", key)));
        }

        foreach (var language in LanguageExtensions.Both)
        {
            string? SlugOf(DocumentRecord document) => document.Slug?[language]
                ?? (document.PageKeys is [var only] && pages.TryGetValue(only, out var page) ? page.Texts.GetValueOrDefault(language)?.Slug : null);
            foreach (var twice in data.Documents.Values.Where(document => SlugOf(document) is not null).GroupBy(SlugOf).Where(group => group.Count() > 1))
            {
                issues.Add(DocumentRecord.File, twice.Last().Line, $"Two documents have the slug “{twice.Key}” ({language.Code()}): {string.Join(", ", twice.Select(document => document.Key))}.");
            }
        }
    }
}
