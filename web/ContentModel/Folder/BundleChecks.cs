using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// What can only be seen with all pages in view: slugs used twice, parents that are missing, links that lead nowhere. Looked at twice:
/// the folder as its writers mean it, and what will be live after the import, where held-back pages stand in their older words.
/// </summary>
internal sealed class BundleChecks
{
    private readonly Func<string, bool> _mediaExists;
    private readonly ReferenceData _data;
    private readonly IReadOnlyDictionary<string, PageFiles> _pages;
    private readonly IssueList _issues;

    private BundleChecks(Func<string, bool> mediaExists, ReferenceData data, IReadOnlyDictionary<string, PageFiles> pages, IssueList issues)
    {
        _mediaExists = mediaExists;
        _data = data;
        _pages = pages;
        _issues = issues;
    }

    public static void Check(
        Func<string, bool> mediaExists,
        ReferenceData data,
        IReadOnlyDictionary<string, PageFiles> pages,
        IReadOnlyDictionary<string, PageFiles> coming,
        IssueList issues)
    {
        var meant = coming.ToDictionary();
        foreach (var (key, page) in pages)
        {
            meant[key] = page;
        }

        new BundleChecks(mediaExists, data, meant, issues).CheckPages(meant.Values);
        new BundleChecks(mediaExists, data, coming, issues).CheckPages(coming.Values.Where(page => page != meant[page.Key]));
        SiteChecks.Check(data, meant, coming, issues);
    }

    private void CheckPages(IEnumerable<PageFiles> pages)
    {
        foreach (var page in pages)
        {
            CheckSettings(page);
            CheckTexts(page);
            CheckParity(page);
        }

        CheckSlugs();
    }

    private void CheckSettings(PageFiles page)
    {
        var file = page.NameOf(PageFiles.FolderOf(page.Key) + "page.yaml");
        var settings = page.Settings;
        if (settings.Type.Length > 0 && !_data.Types.ContainsKey(settings.Type))
        {
            _issues.Add(file, 1, $"There is no page type “{settings.Type}”. Types are: {string.Join(", ", _data.Types.Keys.Order())}.");
        }

        if (settings.Owner.Length > 0 && _data.Unit(settings.Owner) is null)
        {
            _issues.Add(file, 1, $"The owner “{settings.Owner}” is not a unit in contacts/units.yaml.");
        }

        CheckParent(page, file);
        if (ReservedWords.Keys.Contains(page.Key))
        {
            _issues.Add(file, 1, $"The key “{page.Key}” is used by the program itself; choose another.");
        }

        if (settings.ReviewBy < settings.UpdatedOn)
        {
            _issues.Add(file, 1, new Fault("review-before-updated", "“review-by” lies before “updated”."));
        }
    }

    private void CheckParent(PageFiles page, string file)
    {
        var parent = page.Settings.ParentKey;
        if (page.Key == LiveSite.HomeKey)
        {
            if (parent is not null)
            {
                _issues.Add(file, 1, "The home page has no parent.");
            }
        }
        else if (parent is null || !_pages.ContainsKey(parent))
        {
            _issues.Add(file, 1, new Fault("parent-missing", $"The parent “{parent}” is not a page.", ("page", parent ?? "")));
        }
        else if (IsOwnAncestor(page))
        {
            _issues.Add(file, 1, new Fault("parent-loop", "This page is its own parent, directly or through others."));
        }
    }

    private bool IsOwnAncestor(PageFiles page)
    {
        var seen = new HashSet<string> { page.Key };
        for (var key = page.Settings.ParentKey; key is not null && _pages.TryGetValue(key, out var parent); key = parent.Settings.ParentKey)
        {
            if (!seen.Add(key))
            {
                return true;
            }
        }

        return false;
    }

    private void CheckTexts(PageFiles page)
    {
        foreach (var text in page.Texts.Values)
        {
            var file = page.NameOf(text.Path);
            TextChecks.Check(text.Markdown, ContextFor(text.Language), file, text.FrontMatter.Lines, _issues);
            if (text.Slug.Length == 0 != (page.Key == LiveSite.HomeKey))
            {
                _issues.Add(file, 1, page.Key == LiveSite.HomeKey ? "The home page has the empty slug: slug: \"\"." : "“slug” is missing.");
            }

            foreach (var slug in text.Aliases.Prepend(text.Slug))
            {
                if (ReservedWords.Slugs.Contains(slug))
                {
                    _issues.Add(file, 1, new Fault("slug-reserved", $"The slug “{slug}” is used by the program itself; choose another.", ("slug", slug)));
                }
                else if (_data.Gone.Contains((text.Language, slug)))
                {
                    _issues.Add(file, 1, new Fault("slug-gone", $"The slug “{slug}” stands in gone.yaml as gone for good.", ("slug", slug)));
                }
            }
        }
    }

    private TextContext ContextFor(Language language) => new(
        language,
        _data,
        _pages.ContainsKey,
        (key, anchor) => !_pages.TryGetValue(key, out var page) || !page.Texts.TryGetValue(language, out var text)
            || text.Markdown.Headings.Any(heading => heading.Anchor == anchor),
        _mediaExists);

    private void CheckParity(PageFiles page)
    {
        if (page.IsPair)
        {
            var irish = page.Texts[Language.Irish];
            foreach (var difference in Parity.Compare(irish.Markdown, page.Texts[Language.English].Markdown))
            {
                _issues.Add(page.NameOf(irish.Path), irish.FrontMatter.Lines + difference.Line + 1, difference.Fault);
            }
        }
    }

    private void CheckSlugs()
    {
        var owners = new Dictionary<(Language, string), string>();
        foreach (var page in _pages.Values)
        {
            foreach (var text in page.Texts.Values)
            {
                foreach (var slug in text.Aliases.Prepend(text.Slug).Distinct())
                {
                    if (!owners.TryAdd((text.Language, slug), page.NameOf(text.Path)))
                    {
                        var owner = owners[(text.Language, slug)];
                        _issues.Add(page.NameOf(text.Path), 1, new Fault("slug-taken", $"The slug “{slug}” is taken by {owner}.", ("slug", slug), ("page", owner)));
                    }
                }
            }
        }
    }
}
