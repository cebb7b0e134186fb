using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>
/// The page as readers will see it, for a frame of the desk: with the person’s own unsaved words, if there are any. It is the only kind
/// of page here that may stand in a frame, and only in one of ours.
/// </summary>
public sealed class PreviewModel(PageStates states, PairEditing editing, PageComposer pages, TimeProvider clock) : PairPage(states)
{
    public const string FramePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    public async Task<IActionResult> OnGetAsync(string language, CancellationToken cancellation)
    {
        if (LanguageExtensions.FromCode(language) is not { } side)
        {
            return NotFound();
        }

        await LoadAsync("desk.preview.title", cancellation);
        var draft = await editing.DraftAsync(Key, Person.Id, cancellation);
        var (site, page, bodies) = LookAhead.Of(Site, Key, State.Newest, draft?.Typed, clock.GetUtcNow().UtcDateTime);
        Response.Headers.ContentSecurityPolicy = FramePolicy;
        return MarkdownText.Parse(bodies[side]).Flaw is { } flaw
            ? Content($"{Words[flaw.Key()]} {Words["desk.text.body.source"]}\n\n{bodies[side]}", "text/plain; charset=utf-8")
            : Content(await pages.RenderPageAsync(site, page, side, bodies[side]), StoredResponse.Html);
    }
}
