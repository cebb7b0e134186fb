using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// Puts both texts of a page live in the transaction of its caller, or takes them off: edition, addresses and the event that tells
/// everything derived from content. The one way to the public, for imports and for the desk.
/// </summary>
public sealed class PagePublisher(SiteDb db, DateTime now)
{
    private readonly List<(PageText Text, string Slug)> _redirected = [];

    /// <summary>Slugs that were current before and are now redirects, though the text does not list them among its aliases.</summary>
    public IReadOnlyList<(PageText Text, string Slug)> Redirected => _redirected;

    /// <param name="page">With its editions.</param>
    /// <param name="revision">Saved before.</param>
    /// <param name="aliases">Earlier slugs that each text keeps.</param>
    /// <param name="edition">The edition that goes live, or the live one, which goes on with another revision; none makes a new one, and leaves an open one open.</param>
    public async Task<Edition> PublishAsync(
        Page page,
        Revision revision,
        Bilingual<IReadOnlyList<string>> aliases,
        Edition? edition,
        DateTime publishedUtc,
        CancellationToken cancellation)
    {
        if (page.Editions.SingleOrDefault(other => other.State is EditionState.Live && other != edition) is { } before)
        {
            before.State = EditionState.Superseded;
            await db.SaveChangesAsync(cancellation); // The database refuses two live editions at any moment.
        }

        if (edition is null)
        {
            edition = new Edition { RevisionId = revision.Id, State = EditionState.Live, OpenedAfterNumber = revision.Number - 1 };
            page.Editions.Add(edition);
        }

        await EndEmergencyAsync(page, edition.Id, cancellation);
        (edition.RevisionId, edition.State, edition.PublishedUtc) = (revision.Id, EditionState.Live, publishedUtc);
        foreach (var text in revision.Texts)
        {
            await TakeAddressesAsync(page, text, aliases[text.Language], cancellation);
        }

        db.Add(new PublishEvent { OccurredUtc = now, PageKey = page.Key });
        await db.SaveChangesAsync(cancellation);
        await TellAsync(WebhookEvents.Published, page, revision, cancellation);
        return edition;
    }

    /// <summary>Takes a page off; its revisions stay. Its addresses answer nothing more, unless they are led to another page.</summary>
    /// <param name="page">With its editions and what is live.</param>
    /// <param name="heir">The page that its addresses redirect to from now on.</param>
    public async Task WithdrawAsync(Page page, Page? heir, CancellationToken cancellation)
    {
        var live = page.Editions.SingleOrDefault(edition => edition.State is EditionState.Live);
        if (live is not null)
        {
            live.State = EditionState.Superseded;
        }

        await EndEmergencyAsync(page, goesOn: null, cancellation);
        var addresses = await db.Set<PageAddress>().AsTracking().Where(address => address.PageId == page.Id).ToListAsync(cancellation);
        foreach (var address in addresses)
        {
            address.IsCurrent = false;
            address.PageId = heir?.Id ?? page.Id;
        }

        db.Add(new PublishEvent { OccurredUtc = now, PageKey = page.Key });
        await db.SaveChangesAsync(cancellation);
        if (live is not null)
        {
            await TellAsync(WebhookEvents.TakenOff, page, live.Revision ?? throw new InvalidOperationException("The live revision was not loaded."), cancellation);
        }
    }

    /// <summary>Whatever takes the place of a release in one language ends it.</summary>
    /// <param name="goesOn">The edition that stays live, with other settings.</param>
    private Task<int> EndEmergencyAsync(Page page, long? goesOn, CancellationToken cancellation) =>
        db.Set<EmergencyRelease>().Where(release => release.PageId == page.Id && release.EndedUtc == null && release.EditionId != goesOn).ExecuteUpdateAsync(set => set.SetProperty(release => release.EndedUtc, now), cancellation);

    private Task TellAsync(WebhookEvents what, Page page, Revision revision, CancellationToken cancellation) =>
        WebhookOutbox.AddAsync(db, what, new PageNews(page.Key, Bilingual.For(language => revision.Text(language).Slug), revision.Number), now, cancellation);

    private async Task TakeAddressesAsync(Page page, PageText text, IReadOnlyList<string> aliases, CancellationToken cancellation)
    {
        var wanted = aliases.Append(text.Slug).ToList();
        var addresses = await db.Set<PageAddress>().Where(address => address.Language == text.Language && (address.PageId == page.Id || wanted.Contains(address.Slug)))
            .ToListAsync(cancellation);
        foreach (var address in addresses)
        {
            if (address.IsCurrent && address.PageId == page.Id && !wanted.Contains(address.Slug))
            {
                _redirected.Add((text, address.Slug));
            }

            address.IsCurrent = address.PageId == page.Id ? address.Slug == text.Slug : address.IsCurrent && !wanted.Contains(address.Slug);
        }

        foreach (var slug in wanted)
        {
            var address = addresses.SingleOrDefault(address => address.Slug == slug);
            if (address is null)
            {
                db.Add(new PageAddress { Language = text.Language, Slug = slug, PageId = page.Id, IsCurrent = slug == text.Slug });
            }
            else
            {
                address.PageId = page.Id;
                address.IsCurrent = slug == text.Slug;
            }
        }
    }
}
