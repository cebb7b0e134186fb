using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>Reads the tree of pages for the desk: what is live, and what is being written where it will stand.</summary>
public sealed class StructureTree(SiteDatabase database)
{
    public async Task<SiteStructure> ReadAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var editions = await db.Set<Edition>().Where(edition => edition.State != EditionState.Superseded)
            .Join(db.Set<Page>(), edition => edition.PageId, page => page.Id, (edition, page) => new
            {
                page.Key,
                edition.State,
                edition.Revision!.ParentKey,
                edition.Revision.Position,
                Texts = edition.Revision.Texts.Select(text => new { text.Language, text.Title }).ToList(),
            })
            .ToListAsync(cancellation);
        var found = editions.Select(edition => new Found(
            edition.Key, edition.State, new PagePlace(edition.Key, edition.ParentKey, edition.Position), Bilingual.For(language => edition.Texts.Single(text => text.Language == language).Title)));
        return Arrange([.. found.GroupBy(edition => edition.Key)], await OffAsync(db, cancellation));
    }

    /// <summary>Pages that were taken off or given up: nothing of them is live, and nobody works on them.</summary>
    private static async Task<IReadOnlyList<StructurePage>> OffAsync(SiteDb db, CancellationToken cancellation)
    {
        var off = await db.Set<Revision>()
            .Where(revision => !db.Set<Edition>().Any(edition => edition.PageId == revision.PageId && edition.State != EditionState.Superseded))
            .Where(revision => revision.Number == db.Set<Revision>().Where(other => other.PageId == revision.PageId).Max(other => other.Number))
            .Join(db.Set<Page>(), revision => revision.PageId, page => page.Id, (revision, page) => new
            {
                page.Key,
                Texts = revision.Texts.Select(text => new { text.Language, text.Title }).ToList(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. off.OrderBy(page => page.Key, StringComparer.Ordinal)
                .Select(page => new StructurePage(page.Key, Bilingual.For(language => page.Texts.Single(text => text.Language == language).Title), IsLive: false, IsOpen: false, null, [])),
        ];
    }

    private static SiteStructure Arrange(IReadOnlyList<IGrouping<string, Found>> pages, IReadOnlyList<StructurePage> off)
    {
        var byKey = pages.ToDictionary(page => page.Key, page => page.ToList());

        // A live page stands where readers find it, whatever waits to be published.
        var places = new PagePlaces(pages.Select(page => page.MaxBy(edition => edition.State)!.Place));
        var seen = new HashSet<string>();
        var home = byKey.ContainsKey(LiveSite.HomeKey) ? Make(LiveSite.HomeKey) : null;

        // A page below itself hangs on nothing. The desk makes none, and shows one all the same.
        var lost = byKey.Keys.Order(StringComparer.Ordinal).Where(key => !seen.Contains(key)).ToList();
        return new SiteStructure(home, [.. lost.Where(key => !seen.Contains(key)).Select(Make)], off);

        StructurePage Make(string key)
        {
            seen.Add(key);
            var shown = byKey[key].MaxBy(edition => edition.State)!;
            var open = byKey[key].SingleOrDefault(edition => edition.State is EditionState.Open);
            var isMoving = open is not null && places.ParentOf(open.Place) is var coming && key != LiveSite.HomeKey && coming != places.ParentOf(shown.Place);
            return new StructurePage(
                key, shown.Titles, shown.State is EditionState.Live, open is not null, isMoving ? places.ParentOf(open!.Place) : null,
                [.. places.Below(key).Where(place => !seen.Contains(place.Key)).Select(place => Make(place.Key))]);
        }
    }

    private sealed record Found(string Key, EditionState State, PagePlace Place, Bilingual<string> Titles);
}

/// <param name="Home">None before anything is live.</param>
/// <param name="Lost">Pages that hang on nothing; empty while all is well.</param>
/// <param name="Off">Pages that are neither live nor being worked on.</param>
public sealed record SiteStructure(StructurePage? Home, IReadOnlyList<StructurePage> Lost, IReadOnlyList<StructurePage> Off)
{
    /// <summary>Everything in the tree, from the top down, with how deep it stands.</summary>
    public IEnumerable<(StructurePage Page, int Depth)> Flat() => (Home is null ? Lost : Lost.Prepend(Home)).SelectMany(page => Flat(page, 0));

    public StructurePage? Find(string key) => Flat().Select(found => found.Page).Concat(Off).FirstOrDefault(page => page.Key == key);

    private static IEnumerable<(StructurePage Page, int Depth)> Flat(StructurePage page, int depth) =>
        page.Below.SelectMany(below => Flat(below, depth + 1)).Prepend((page, depth));
}

/// <summary>One page of the tree.</summary>
/// <param name="Titles">Empty in a language in which nobody has given it one.</param>
/// <param name="IsOpen">Somebody is working on it.</param>
/// <param name="ComingParent">The page below which its open edition puts it, where that is another one.</param>
public sealed record StructurePage(string Key, Bilingual<string> Titles, bool IsLive, bool IsOpen, string? ComingParent, IReadOnlyList<StructurePage> Below)
{
    public IReadOnlyList<StructurePage> LiveBelow => [.. Below.Where(page => page.IsLive)];

    /// <summary>A name for it in this language: the other language’s title, or its key, where it has none.</summary>
    public string Name(Language language) => PairTitle.Of(Titles, Key, language);
}
