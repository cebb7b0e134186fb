using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>Addresses that pages had before: where each leads, and ending or changing that. What a file lists is changed in that file.</summary>
public sealed class Redirects(SiteDatabase database, CurrentSite site, FollowPublication follow, TimeProvider clock)
{
    /// <summary>By language, then by address.</summary>
    public async Task<IReadOnlyList<OldAddress>> ListAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var rows = await db.Set<PageAddress>().Where(address => !address.IsCurrent)
            .Join(db.Set<Page>(), address => address.PageId, page => page.Id, (address, page) => new { address.Language, address.Slug, page.Key })
            .ToListAsync(cancellation);
        var live = await ComingIssues.LiveAsync(db, cancellation);
        var listed = rows.Select(row => row.Key).Distinct().Where(live.ContainsKey).ToDictionary(key => key, key => AliasesOf(key, live[key]));
        var gone = site().Data.Gone;
        return
        [
            .. rows.Where(row => !gone.Contains((row.Language, row.Slug)))
                .Select(row => new OldAddress(row.Language, row.Slug, row.Key, live.ContainsKey(row.Key), listed.TryGetValue(row.Key, out var aliases) && aliases[row.Language].Contains(row.Slug)))
                .Concat(gone.Select(slug => new OldAddress(slug.Language, slug.Slug, null, LeadsOn: false, IsFromFiles: true)))
                .OrderBy(address => address.Language).ThenBy(address => address.Slug, StringComparer.Ordinal),
        ];
    }

    /// <summary>From now on there is nothing at this address.</summary>
    /// <returns>What stands in the way; empty when it is done.</returns>
    /// <exception cref="NotThereException">It leads nowhere, or is the address of a page.</exception>
    public Task<IReadOnlyList<Issue>> RemoveAsync(Language language, string slug, Person by, CancellationToken cancellation) =>
        ActAsync(by, async db =>
        {
            var address = await db.Set<PageAddress>().SingleOrDefaultAsync(address => address.Language == language && address.Slug == slug && !address.IsCurrent, cancellation)
                ?? throw new NotThereException($"There is no redirect at “{slug}”.");
            var page = await db.Set<Page>().SingleAsync(page => page.Id == address.PageId, cancellation);
            var live = (await ComingIssues.LiveAsync(db, cancellation)).GetValueOrDefault(page.Key) ?? throw new NotThereException($"The address “{slug}” leads nowhere.");
            if (AliasesOf(page.Key, live)[language].Contains(slug))
            {
                return [Issue.Whole("desk.redirects.listed")];
            }

            db.Remove(address);
            await TellAsync(db, by, page.Key, "address.removed", ("address", $"/{language.Code()}/{slug}"), cancellation);
            return [];
        }, cancellation);

    /// <summary>Leads all addresses of a page that was taken off to another page.</summary>
    public Task<IReadOnlyList<Issue>> LeadAsync(string key, string heirKey, Person by, CancellationToken cancellation) =>
        ActAsync(by, async db =>
        {
            var page = await db.Set<Page>().Include(page => page.Editions.Where(edition => edition.State == EditionState.Live)).SingleOrDefaultAsync(page => page.Key == key, cancellation);
            var addresses = await db.Set<PageAddress>().Where(address => page != null && address.PageId == page.Id).ToListAsync(cancellation);
            if (page is null || page.Editions.Count > 0 || addresses.Count == 0)
            {
                throw new NotThereException($"There are no addresses of a page “{key}” that was taken off.");
            }

            if (await db.Set<Page>().SingleOrDefaultAsync(other => other.Key == heirKey && other.Editions.Any(edition => edition.State == EditionState.Live), cancellation) is not { } heir)
            {
                return [new Issue("heir", "desk.take-off.heir.unknown")];
            }

            addresses.ForEach(address => address.PageId = heir.Id);
            await TellAsync(db, by, key, "address.led", ("heir", heirKey), cancellation);
            return [];
        }, cancellation);

    private async Task<IReadOnlyList<Issue>> ActAsync(Person by, Func<SiteDb, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        if (!by.Is(Role.Publisher))
        {
            throw new NotAllowedException("This needs the role Publisher.");
        }

        var issues = await database.WriteAsync(act, cancellation);
        if (issues.Count == 0)
        {
            await follow();
        }

        return issues;
    }

    private async Task TellAsync(SiteDb db, Person by, string key, string act, (string Name, string? Value) detail, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new PublishEvent { OccurredUtc = now, PageKey = key });
        await AuditLog.WriteAsync(db, now, by.Id, by.Name, act, key, new Dictionary<string, string?> { [detail.Name] = detail.Value }, cancellation);
    }

    private static Bilingual<IReadOnlyList<string>> AliasesOf(string key, Revision live)
    {
        var texts = PageRevisions.FilesOf(key, live).Texts;
        return Bilingual.For(language => texts[language].Aliases);
    }
}

/// <summary>An address that is no page’s address today.</summary>
/// <param name="PageKey">The page that it leads to, or was last an address of; none where only the list of what is gone has it.</param>
/// <param name="LeadsOn">It redirects; otherwise it says that what was there is gone.</param>
/// <param name="IsFromFiles">A text or the list of what is gone names it: it cannot be ended here.</param>
public sealed record OldAddress(Language Language, string Slug, string? PageKey, bool LeadsOn, bool IsFromFiles)
{
    public string Path => $"/{Language.Code()}/{Slug}";
}
