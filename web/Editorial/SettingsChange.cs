using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Other settings for some live pages, put live together in one transaction: each page gets a revision of the very words that are live,
/// and one event. Where a page is being worked on, its open edition takes the same settings over, so that publishing it later does not
/// undo them; nobody becomes an author by that, and of the signatures there only the approval, which covers settings, is voided.
/// </summary>
internal sealed class SettingsChange(SiteDb db, Person by, DateTime now, IReadOnlyDictionary<string, Revision> live, LiveSite site)
{
    private readonly Dictionary<string, TypedSettings> _becomes = [];

    public PagePlaces Places { get; } = PagePlaces.Of(live);

    public string ParentOf(string key) => Places.ParentOf(new PagePlace(key, live[key].ParentKey, live[key].Position));

    /// <summary>The settings of a page, as they are or as they have been set here.</summary>
    /// <exception cref="NotThereException">The page is not live.</exception>
    public TypedSettings Require(string key) => _becomes.TryGetValue(key, out var becomes) ? becomes
        : live.TryGetValue(key, out var revision) ? TypedSettings.Of(revision) : throw new NotThereException($"The page “{key}” is not live.");

    public void Set(string key, TypedSettings settings) => _becomes[key] = settings;

    /// <param name="key">The page that the act is about; the others only make room for it.</param>
    /// <returns>What stands in the way; empty when everything that was set is live.</returns>
    public async Task<IReadOnlyList<Issue>> PublishAsync(string key, CancellationToken cancellation)
    {
        var changed = _becomes.Where(page => page.Value != TypedSettings.Of(live[page.Key])).ToList();
        var after = live.ToDictionary();
        foreach (var (page, settings) in changed)
        {
            after[page] = PageRevisions.Make(settings.In(page, live[page]), live[page].Number, now, by.Name);
        }

        var issues = ComingIssues.OfSettings(live, after, site);
        foreach (var (page, settings) in issues.Count > 0 ? [] : changed)
        {
            await PublishAsync(page, settings, isMeant: page == key, cancellation);
        }

        return issues;
    }

    public async Task WriteAuditAsync(string key, string act, CancellationToken cancellation, params (string Name, string? Value)[] details) =>
        await (await PageWork.LoadAsync(db, key, now, cancellation)).WriteAuditAsync(by, act, cancellation, details);

    private async Task PublishAsync(string key, TypedSettings settings, bool isMeant, CancellationToken cancellation)
    {
        var work = await PageWork.LoadAsync(db, key, now, cancellation);
        await work.PublishSettingsAsync(settings, by, cancellation);
        if (!isMeant)
        {
            await work.WriteAuditAsync(by, "page.renumbered", cancellation, ("number", $"{settings.Position}"));
        }

        if (work.Open is not null)
        {
            await CarryAsync(work, settings, cancellation);
        }
    }

    private async Task CarryAsync(PageWork work, TypedSettings settings, CancellationToken cancellation)
    {
        var open = TypedSettings.Of(work.Current);
        var carried = settings.CarriedInto(open, TypedSettings.Of(live[work.Key]));
        if (carried == open)
        {
            return;
        }

        var told = await work.AddRevisionAsync(carried.In(work.Key, work.Current), by, null, cancellation);
        await work.WriteAuditAsync(
            by, told.Count == 0 ? "settings.carried" : "settings.carried-voided", cancellation,
            ("revision", $"{work.Current.Number}"), ("people", told.Count == 0 ? null : string.Join(", ", told)));
    }
}
