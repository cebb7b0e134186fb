using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Links;

/// <summary>All links of what is live. Read once for each publication, since it takes reading every text.</summary>
public sealed class SiteLinks(SiteDatabase database, CurrentSite site)
{
    private volatile Reading? _last;

    /// <summary>Links to other sites, with where each stands.</summary>
    public async Task<IReadOnlyList<OutsideLink>> OutsideAsync(CancellationToken cancellation) => (await ReadAsync(cancellation)).Outside;

    /// <summary>Links inside the site that lead nowhere, as publication would see them.</summary>
    public async Task<IReadOnlyList<InsideFault>> FaultsInsideAsync(CancellationToken cancellation) => (await ReadAsync(cancellation)).Inside;

    private async Task<Reading> ReadAsync(CancellationToken cancellation)
    {
        var current = site();
        if (_last is { } last && last.Site == current)
        {
            return last;
        }

        var pages = await PagesAsync(current, cancellation);
        return _last = new Reading(current, OutsideOf(pages, current), [.. ComingChecks.Issues(pages, current.Data, current.HasMedia).Where(InsideFault.IsLink).Select(InsideFault.Of)]);
    }

    private async Task<Dictionary<string, PageFiles>> PagesAsync(LiveSite current, CancellationToken cancellation)
    {
        var keys = current.Pages.ToDictionary(page => page.RevisionId, page => page.Key);
        await using var db = database.OpenForReading();
        var revisions = await db.Set<Revision>().Where(revision => keys.Keys.Contains(revision.Id)).Include(revision => revision.Texts).ToListAsync(cancellation);
        return revisions.ToDictionary(revision => keys[revision.Id], revision => PageRevisions.FilesOf(keys[revision.Id], revision));
    }

    private static List<OutsideLink> OutsideOf(Dictionary<string, PageFiles> pages, LiveSite current)
    {
        var onPages = current.Pages.SelectMany(page => LanguageExtensions.Both.SelectMany(language =>
            OutsideLinks.Of(pages[page.Key].Texts[language].Markdown, current.Data).Select(address => (Address: address, Place: new LinkPlace(page.Key, language)))));
        var ofContacts = current.Data.Units.Where(unit => unit.Website is not null)
            .Select(unit => (Address: OutsideLinks.KeyOf(unit.Website!), Place: new LinkPlace(unit.Key, null))).Where(link => link.Address is not null);
        return
        [
            .. onPages.Concat(ofContacts.Select(link => (Address: link.Address!, link.Place))).GroupBy(link => link.Address)
                .Select(same => new OutsideLink(same.Key, [.. same.Select(link => link.Place)])).OrderBy(link => link.Address, StringComparer.Ordinal),
        ];
    }

    private sealed record Reading(LiveSite Site, IReadOnlyList<OutsideLink> Outside, IReadOnlyList<InsideFault> Inside);
}

public sealed record OutsideLink(string Address, IReadOnlyList<LinkPlace> Places);

/// <summary>A text of a page, or the record of a contact.</summary>
/// <param name="Language">None for a contact.</param>
public sealed record LinkPlace(string Key, Language? Language);

/// <summary>A link of ours to a page of ours that does not arrive.</summary>
/// <param name="Key">The page it stands on; none when it stands in the settings, and so around every page.</param>
public sealed record InsideFault(string? Key, Language? Language, Fault Fault)
{
    private static readonly HashSet<string> Rules = ["page-missing", "anchor-missing", "link-inside", "link-other-language", "part-key", "settings-page"];

    internal static bool IsLink(ContentIssue issue) => issue.Fault is { } fault && Rules.Contains(fault.Rule);

    internal static InsideFault Of(ContentIssue issue) => issue.File.Split('/') is ["pages", var key, var file]
        ? new InsideFault(key, LanguageExtensions.FromCode(file.Split('.')[0]), issue.Fault!) : new InsideFault(null, null, issue.Fault!);
}
