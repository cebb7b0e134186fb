using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// What would be wrong with the live site as a whole after some pages of it change or go: links that lead nowhere, slugs used twice,
/// a parent that is missing. What was wrong before, by rules that have become stricter since, is no fault of this change.
/// </summary>
public static class ComingChecks
{
    /// <summary>For one page with new words, which answer for everything that is wrong with them, whenever it came in.</summary>
    /// <param name="live">The live pages with the revisions that are live.</param>
    /// <param name="key">The page that changes.</param>
    /// <param name="becomes">What it becomes; none when it goes.</param>
    public static IReadOnlyList<ContentIssue> NewIssues(
        IReadOnlyDictionary<string, Revision> live,
        string key,
        Revision? becomes,
        ReferenceData data,
        Func<string, bool> mediaExists)
    {
        var after = live.ToDictionary();
        after.Remove(key);
        if (becomes is not null)
        {
            after[key] = becomes;
        }

        var own = PageFiles.FolderOf(key);
        return NewIssues(live, after, data, mediaExists, issue => becomes is not null && issue.File.StartsWith(own, StringComparison.Ordinal));
    }

    /// <summary>For several pages with new words, which answer for everything that is wrong with them, and for data that changes with them.</summary>
    /// <param name="changed">What these pages become.</param>
    public static IReadOnlyList<ContentIssue> NewIssuesOfWords(
        IReadOnlyDictionary<string, Revision> live, IReadOnlyDictionary<string, Revision> changed, ReferenceData data, Func<string, bool> mediaExists)
    {
        var after = live.ToDictionary();
        foreach (var (key, revision) in changed)
        {
            after[key] = revision;
        }

        return NewIssues(live, after, data, mediaExists, issue => changed.Keys.Any(key => issue.File.StartsWith(PageFiles.FolderOf(key), StringComparison.Ordinal)));
    }

    /// <summary>For pages whose words stay as they are.</summary>
    public static IReadOnlyList<ContentIssue> NewIssues(
        IReadOnlyDictionary<string, Revision> live, IReadOnlyDictionary<string, Revision> after, ReferenceData data, Func<string, bool> mediaExists) =>
        NewIssues(live, after, data, mediaExists, _ => false);

    private static IReadOnlyList<ContentIssue> NewIssues(
        IReadOnlyDictionary<string, Revision> live,
        IReadOnlyDictionary<string, Revision> after,
        ReferenceData data,
        Func<string, bool> mediaExists,
        Func<ContentIssue, bool> countsAnyway)
    {
        var before = live.ToDictionary(page => page.Key, page => PageRevisions.FilesOf(page.Key, page.Value));
        var coming = after.ToDictionary(page => page.Key, page => live.GetValueOrDefault(page.Key) == page.Value ? before[page.Key] : PageRevisions.FilesOf(page.Key, page.Value));
        var known = Issues(before, data, mediaExists).Select(issue => (issue.File, issue.Message)).ToHashSet();
        return [.. Issues(coming, data, mediaExists).Where(issue => countsAnyway(issue) || !known.Contains((issue.File, issue.Message)))];
    }

    /// <summary>What is wrong with these pages as a whole site.</summary>
    public static IReadOnlyList<ContentIssue> Issues(IReadOnlyDictionary<string, PageFiles> pages, ReferenceData data, Func<string, bool> mediaExists)
    {
        var issues = new IssueList();
        BundleChecks.Check(mediaExists, data, pages, pages, issues);
        return issues.All;
    }
}
