using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>Where a page stands: below which other, and with which number among its neighbours there.</summary>
internal sealed record PagePlace(string Key, string? ParentKey, int Position);

/// <summary>
/// The tree of pages at one moment, of their places alone. As on the public site, a page whose parent is not among them stands below home,
/// and of two with the same number the one whose key comes first.
/// </summary>
internal sealed class PagePlaces
{
    private readonly Dictionary<string, PagePlace> _byKey;
    private readonly ILookup<string, PagePlace> _byParent;

    public PagePlaces(IEnumerable<PagePlace> places)
    {
        _byKey = places.ToDictionary(place => place.Key);
        _byParent = _byKey.Values.Where(place => place.Key != LiveSite.HomeKey).OrderBy(place => place.Position).ThenBy(place => place.Key, StringComparer.Ordinal).ToLookup(ParentOf);
    }

    public static PagePlaces Of(IReadOnlyDictionary<string, Revision> live) => new(live.Select(page => new PagePlace(page.Key, page.Value.ParentKey, page.Value.Position)));

    /// <summary>With every page that is live or being worked on, each where its newest settings put it.</summary>
    public static async Task<PagePlaces> NewestAsync(SiteDb db, CancellationToken cancellation)
    {
        var editions = await db.Set<Edition>().AsNoTracking().Where(edition => edition.State != EditionState.Superseded)
            .Join(db.Set<Page>(), edition => edition.PageId, page => page.Id, (edition, page) => new { edition.State, page.Key, edition.Revision!.ParentKey, edition.Revision.Position })
            .ToListAsync(cancellation);
        return new PagePlaces(editions.GroupBy(edition => edition.Key).Select(page => page.MinBy(edition => edition.State)!).Select(newest => new PagePlace(newest.Key, newest.ParentKey, newest.Position)));
    }

    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>In their order.</summary>
    public IReadOnlyList<PagePlace> Below(string key) => [.. _byParent[key]];

    public string ParentOf(PagePlace place) => place.ParentKey is { } parent && _byKey.ContainsKey(parent) ? parent : LiveSite.HomeKey;

    /// <summary>A page is within itself, and within every page above it.</summary>
    public bool IsWithin(string key, string other)
    {
        var seen = new HashSet<string>();
        for (var current = key; seen.Add(current); current = ParentOf(_byKey[current]))
        {
            if (current == other)
            {
                return true;
            }

            if (current == LiveSite.HomeKey || !_byKey.ContainsKey(current))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The number of a page that comes last below another.</summary>
    public int LastPosition(string parentKey) => (Below(parentKey).Select(place => place.Position).DefaultIfEmpty(0).Max() / SiblingOrder.Step * SiblingOrder.Step) + SiblingOrder.Step;
}
