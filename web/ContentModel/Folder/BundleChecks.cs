using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>What can only be seen with the whole folder in view: slugs used twice, parents that are missing, links that lead nowhere.</summary>
internal static class BundleChecks
{
    public static void Check(
        ContentFolder folder,
        ReferenceData data,
        IReadOnlyDictionary<string, PageFiles> pages,
        IReadOnlySet<string> otherPages,
        IssueList issues)
    {
        bool Exists(string key) => pages.ContainsKey(key) || otherPages.Contains(key);

        foreach (var page in pages.Values)
        {
            CheckSettings(page, data, pages, Exists, issues);
            CheckTexts(page, new TextContexts(folder, data, pages, Exists), issues);
            CheckParity(page, issues);
        }

        CheckSlugs(pages.Values, issues);
        CheckSite(data, Exists, issues);
    }

    private static void CheckSettings(
        PageFiles page,
        ReferenceData data,
        IReadOnlyDictionary<string, PageFiles> pages,
        Func<string, bool> exists,
        IssueList issues)
    {
        var file = PageFiles.FolderOf(page.Key) + "page.yaml";
        var settings = page.Settings;
        if (settings.Type.Length > 0 && !data.Types.ContainsKey(settings.Type))
        {
            issues.Add(file, 1, $"There is no page type “{settings.Type}”. Types are: {string.Join(", ", data.Types.Keys.Order())}.");
        }

        if (settings.Owner.Length > 0 && data.Unit(settings.Owner) is null)
        {
            issues.Add(file, 1, $"The owner “{settings.Owner}” is not a unit in contacts/units.yaml.");
        }

        if (page.Key == LiveSite.HomeKey ? settings.ParentKey is not null : settings.ParentKey is not { } parent || !exists(parent))
        {
            issues.Add(file, 1, page.Key == LiveSite.HomeKey ? "The home page has no parent." : $"The parent “{settings.ParentKey}” is not a page.");
        }
        else if (IsOwnAncestor(page, pages))
        {
            issues.Add(file, 1, "This page is its own parent, directly or through others.");
        }

        if (ReservedWords.Keys.Contains(page.Key))
        {
            issues.Add(file, 1, $"The key “{page.Key}” is used by the program itself; choose another.");
        }

        if (settings.ReviewBy < settings.UpdatedOn)
        {
            issues.Add(file, 1, "“review-by” lies before “updated”.");
        }
    }

    private static bool IsOwnAncestor(PageFiles page, IReadOnlyDictionary<string, PageFiles> pages)
    {
        var seen = new HashSet<string> { page.Key };
        for (var key = page.Settings.ParentKey; key is not null && pages.TryGetValue(key, out var parent); key = parent.Settings.ParentKey)
        {
            if (!seen.Add(key))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckTexts(PageFiles page, TextContexts contexts, IssueList issues)
    {
        foreach (var text in page.Texts.Values)
        {
            TextChecks.Check(text.Markdown, contexts.For(text.Language), text.Path, text.FrontMatter.Lines, issues);
            if (text.Slug.Length == 0 != (page.Key == LiveSite.HomeKey))
            {
                issues.Add(text.Path, 1, page.Key == LiveSite.HomeKey ? "The home page has the empty slug: slug: \"\"." : "“slug” is missing.");
            }

            foreach (var slug in text.Aliases.Prepend(text.Slug).Where(ReservedWords.Slugs.Contains))
            {
                issues.Add(text.Path, 1, $"The slug “{slug}” is used by the program itself; choose another.");
            }
        }
    }

    private static void CheckParity(PageFiles page, IssueList issues)
    {
        if (page.IsPair)
        {
            var irish = page.Texts[Language.Irish];
            foreach (var difference in Parity.Compare(irish.Markdown, page.Texts[Language.English].Markdown))
            {
                issues.Add(irish.Path, irish.FrontMatter.Lines + difference.Line + 1, difference.Message);
            }
        }
    }

    private static void CheckSlugs(IEnumerable<PageFiles> pages, IssueList issues)
    {
        var owners = new Dictionary<(Language, string), string>();
        foreach (var text in pages.SelectMany(page => page.Texts.Values))
        {
            foreach (var slug in text.Aliases.Prepend(text.Slug))
            {
                if (!owners.TryAdd((text.Language, slug), text.Path))
                {
                    issues.Add(text.Path, 1, $"The slug “{slug}” is taken by {owners[(text.Language, slug)]}.");
                }
            }
        }
    }

    private static void CheckSite(ReferenceData data, Func<string, bool> exists, IssueList issues)
    {
        var settings = data.Settings;
        if (!exists(LiveSite.HomeKey))
        {
            issues.Add("pages/home/page.yaml", 1, "The site needs a page “home”.");
        }

        foreach (var key in settings.HeaderKeys.Concat(settings.FooterKeys).Append(settings.ComplaintsKey).Append(settings.CommentKey).Where(key => !exists(key)))
        {
            issues.Add("site.yaml", 1, $"“{key}” is not a page.");
        }

        foreach (var commitment in data.Commitments.Where(commitment => !exists(commitment.PageKey)))
        {
            issues.Add("plan/commitments.yaml", 1, $"Commitment {commitment.Number}: “{commitment.PageKey}” is not a page.");
        }
    }

    private sealed class TextContexts(ContentFolder folder, ReferenceData data, IReadOnlyDictionary<string, PageFiles> pages, Func<string, bool> exists)
    {
        public TextContext For(Language language) => new(
            language,
            data,
            exists,
            (key, anchor) => !pages.TryGetValue(key, out var page) || !page.Texts.TryGetValue(language, out var text)
                || text.Markdown.Headings.Any(heading => heading.Anchor == anchor),
            name => folder.Bytes("media/" + name) is not null);
    }
}
