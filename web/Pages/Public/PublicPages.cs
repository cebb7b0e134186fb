using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public;

/// <summary>
/// Answers everything that is fixed at publication, before any routing: pages, assets, feeds, sitemap, redirects. What it does not
/// know goes on to the rest of the program.
/// </summary>
public sealed class PublicPages(RequestDelegate next, PublicSite publicSite, PublicAddresses addresses, PageComposer pages, SubjectCards cards)
{
    private const string LanguageCookie = "language";

    private static readonly CookieOptions SavedChoice = new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };

    public Task InvokeAsync(HttpContext context)
    {
        var snapshot = publicSite.Current;
        var path = context.Request.Path.Value ?? "/";

        // The only pages that hang on what stands after the question mark.
        if (context.Request.QueryString.HasValue && IsRead(context.Request.Method) && cards.Find(snapshot.Site, path, context.Request.Query) is (var key, var card))
        {
            return AnswerAsync(context, snapshot, key, card);
        }

        if (IsRead(context.Request.Method) && snapshot.Made(path) is { } made)
        {
            var written = made.WriteAsync(context);
            return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
        }

        return AnswerAsync(context, snapshot, path);
    }

    private async Task AnswerAsync(HttpContext context, Snapshot snapshot, string path)
    {
        var destination = addresses.Find(snapshot.Site, path);
        if (destination is null)
        {
            await next(context);
            return;
        }

        if (!IsRead(context.Request.Method))
        {
            await SendOnAsync(context);
            return;
        }

        switch (destination)
        {
            case Answer answer:
                await AnswerAsync(context, snapshot, path, answer);
                break;
            case FileAnswer file:
                await file.WriteAsync(context);
                break;
            case Choice choice:
                await ChooseAsync(context, snapshot, choice.Page);
                break;
            case Moved moved:
                context.Response.Headers.Location = Encode(moved.Address) + context.Request.QueryString;
                context.Response.Headers.CacheControl = ResponseTraits.Brief;
                context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
                break;
            case Gone:
                context.Response.StatusCode = StatusCodes.Status410Gone;
                break;
        }
    }

    private static async Task AnswerAsync(HttpContext context, Snapshot snapshot, string key, Answer answer) =>
        await (await snapshot.GetAsync(key, answer.Make)).WriteAsync(context);

    /// <summary>A form may be sent to the address of a page: a route takes it then. What no route takes, cannot be done with a page.</summary>
    private async Task SendOnAsync(HttpContext context)
    {
        await next(context);
        if (context.GetEndpoint() is null)
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
    }

    /// <summary><c>?language=ga</c> saves a choice, <c>?language=ask</c> forgets it; without either, a saved choice leads on and no choice asks.</summary>
    private async Task ChooseAsync(HttpContext context, Snapshot snapshot, LivePage page)
    {
        var asked = context.Request.Query["language"].ToString();
        context.Response.Headers.Vary = "Cookie";
        context.Response.Headers.CacheControl = "private, no-cache";
        if (LanguageExtensions.FromCode(asked) is { } chosen)
        {
            var options = new CookieOptions(SavedChoice) { Secure = publicSite.IsHttps };
            context.Response.Cookies.Append(LanguageCookie, chosen.Code(), options);
            Redirect(context, LiveSite.AddressOf(page, chosen));
            return;
        }

        if (asked.Length > 0)
        {
            context.Response.Cookies.Delete(LanguageCookie);
        }
        else if (LanguageExtensions.FromCode(context.Request.Cookies[LanguageCookie]) is { } saved)
        {
            Redirect(context, LiveSite.AddressOf(page, saved));
            return;
        }

        // A key of its own: the address alone must never answer from memory, since the reader's choice comes first.
        var chooser = await snapshot.GetAsync("choose:" + page.Key, () => pages.ComposeChooserAsync(snapshot.Site, page));
        await chooser.WriteAsync(context);
    }

    private static void Redirect(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    private static string Encode(string path) => new PathString(path).ToUriComponent();

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
