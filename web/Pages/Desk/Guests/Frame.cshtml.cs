using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Pairs;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Guests;

/// <summary>The page as readers will see it, for whoever holds a link.</summary>
[EnableRateLimiting(GuestLimit.Name)]
public sealed class FrameModel(PageStates states, PairLinks links, PageComposer pages, TimeProvider clock) : PairPage(states)
{
    public async Task<IActionResult> OnGetAsync(string token, string language, CancellationToken cancellation)
    {
        if (LanguageExtensions.FromCode(language) is not { } side || await links.FindAsync(token, cancellation) is not { } visit)
        {
            return NotFound();
        }

        Key = visit.Key;
        await LoadAsync("desk.preview.title", cancellation);
        var (site, page, bodies) = LookAhead.Of(Site, Key, State.Newest, null, clock.GetUtcNow().UtcDateTime);
        Response.Headers.ContentSecurityPolicy = PreviewModel.FramePolicy;
        return MarkdownText.Parse(bodies[side]).Flaw is { } flaw
            ? Content($"{Words[flaw.Key()]} {Words["desk.text.body.source"]}\n\n{bodies[side]}", "text/plain; charset=utf-8")
            : Content(await pages.RenderPageAsync(site, page, side, bodies[side]), StoredResponse.Html);
    }
}
