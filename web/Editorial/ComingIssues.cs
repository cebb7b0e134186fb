using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>What a publication would break on the live site as a whole, in the words of the desk.</summary>
internal static class ComingIssues
{
    /// <summary>The live pages with the revisions that are live.</summary>
    public static Task<Dictionary<string, Revision>> LiveAsync(SiteDb db, CancellationToken cancellation) =>
        db.Set<Page>().AsNoTracking().Where(page => page.Editions.Any(edition => edition.State == EditionState.Live))
            .Include(page => page.Editions.Where(edition => edition.State == EditionState.Live)).ThenInclude(edition => edition.Revision).ThenInclude(revision => revision!.Texts)
            .AsSplitQuery().ToDictionaryAsync(page => page.Key, page => page.Editions[0].Revision!, cancellation);

    /// <param name="becomes">What the page becomes; none when it goes.</param>
    public static async Task<IReadOnlyList<Issue>> OfPageAsync(PageWork work, Revision? becomes, LiveSite site, CancellationToken cancellation)
    {
        var live = await LiveAsync(work.Db, cancellation);

        // Where the texts of this page differ, the findings say so, and somebody may have said why.
        var own = PageFiles.FolderOf(work.Key);
        return
        [
            .. ComingChecks.NewIssues(live, work.Key, becomes, site.Data, site.HasMedia)
                .Where(issue => !(issue.File.StartsWith(own, StringComparison.Ordinal) && CheckRules.IsParity(issue.Fault?.Rule ?? "")))
                .Select(ToIssue),
        ];
    }

    /// <summary>Of pages that get other settings, each with the words that it has.</summary>
    public static IReadOnlyList<Issue> OfSettings(IReadOnlyDictionary<string, Revision> live, IReadOnlyDictionary<string, Revision> after, LiveSite site) =>
        [.. ComingChecks.NewIssues(live, after, site.Data, site.HasMedia).Select(ToIssue)];

    /// <summary>Of several pages with new words, and of data that changes with them. Where the two texts of a page differ, its findings say so.</summary>
    public static IReadOnlyList<Issue> OfPages(IReadOnlyDictionary<string, Revision> live, IReadOnlyDictionary<string, Revision> changed, ReferenceData data, Func<string, bool> hasMedia) =>
        [.. ComingChecks.NewIssuesOfWords(live, changed, data, hasMedia).Where(issue => !CheckRules.IsParity(issue.Fault?.Rule ?? "")).Select(ToIssue)];

    private static Issue ToIssue(ContentIssue issue) =>
        Issue.Whole("desk.publish.coming", ("problem", issue.Message), ("place", issue.File)) with { Inner = InnerOf(issue.Fault) };

    private static Issue? InnerOf(Fault? fault) => fault is null ? null : Issue.Whole($"desk.rule.{fault.Rule}", [.. fault.Values]);
}
