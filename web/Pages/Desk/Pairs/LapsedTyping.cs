using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Pages.Desk.SigningIn;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>
/// Keeps what somebody typed in the editor while their session ran out. They sign in again and find it there. A session that was ended
/// by a press, or with its account, keeps nothing.
/// </summary>
internal sealed class LapsedTyping(DeskSessions sessions, PairEditing editing, IAntiforgery antiforgery)
{
    private static readonly string[] Pages = ["/Desk/Pairs/Edit", "/Desk/Pairs/Keep"];

    /// <returns>Whether something was kept.</returns>
    public async Task<bool> KeepAsync(HttpContext context)
    {
        if (!IsTyping(context) || context.Features.Get<PresentedSession>() is not { } presented
            || await sessions.FindLapsedAsync(presented.Token, context.RequestAborted) is not { } lapsed || !lapsed.Person.MayEditAny)
        {
            return false;
        }

        var nobody = context.User;
        try
        {
            Widen(context);
            context.User = SessionTickets.PrincipalOf(lapsed.Person); // The form’s own token was made for this person.
            return await antiforgery.IsRequestValidAsync(context) && await KeepAsync(context, lapsed.Person);
        }
        catch (Exception exception) when (exception is NotThereException or BadHttpRequestException or InvalidDataException)
        {
            return false; // There is no such page, or what came is no form of ours.
        }
        finally
        {
            context.User = nobody;
        }
    }

    private async Task<bool> KeepAsync(HttpContext context, Person person)
    {
        var form = PairForm.Read(context.Request, person);
        var outcome = await editing.KeepAsync($"{context.GetRouteValue("key")}", person, form.BaseId, form.Version, form.Typed, context.RequestAborted);
        return !outcome.IsBehind;
    }

    private static bool IsTyping(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page && Pages.Contains(page.ViewEnginePath);

    /// <summary>Two long texts are more than a form usually sends; the page itself would allow it, but is not reached.</summary>
    private static void Widen(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = EditModel.RequestBytes;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { ValueLengthLimit = EditModel.RequestBytes }));
    }
}
