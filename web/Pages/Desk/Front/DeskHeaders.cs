using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>
/// What every answer of the desk carries, and the second wall against forms from other sites: a browser that says where a form came from
/// must say that it came from here.
/// </summary>
internal sealed class DeskHeaders(RequestDelegate next, PublicAddress address)
{
    /// <summary>Own scripts from a file, and none that writes markup. A page of the desk stands in no frame.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        KeepLanguage(context);
        if (DeskGuard.IsWrite(context.Request.Method) && context.Request.Headers["Sec-Fetch-Site"].ToString() is ("cross-site" or "same-site"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    /// <summary>Before signing in there is no account to keep the choice of language in.</summary>
    private void KeepLanguage(HttpContext context)
    {
        if (LanguageExtensions.FromCode(context.Request.Query[DeskLanguage.Parameter]) is { } chosen)
        {
            context.Response.Cookies.Append(DeskLanguage.Cookie, chosen.Code(), new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = address.IsHttps,
            });
        }
    }
}
