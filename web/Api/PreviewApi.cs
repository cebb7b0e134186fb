using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;

namespace KilkennyInfo.Api;

/// <summary>One page as it will be, for a program that shows it elsewhere: to whoever holds a link to its open edition. Nothing of it is kept.</summary>
public sealed class PreviewApi(PublicSite publicSite, PageStates states, PairLinks links, PageComposer pages, TimeProvider clock)
{
    /// <returns>None when the token opens no edition of this page.</returns>
    public async Task<PageDetail?> PageAsync(string key, string token, CancellationToken cancellation)
    {
        if (await links.FindAsync(token, cancellation) is not { } found || found.Key != key)
        {
            return null;
        }

        await links.OpenAsync(token, cancellation);
        var state = await states.GetAsync(key, cancellation);
        var (site, page, bodies) = LookAhead.Of(publicSite.Current.Site, key, state.Newest, null, clock.GetUtcNow().UtcDateTime);
        var irish = await pages.RenderBodyAsync(site, page, Language.Irish, bodies.Irish);
        var english = await pages.RenderBodyAsync(site, page, Language.English, bodies.English);
        return ReadApi.DetailOf(page, irish, english);
    }
}
