using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk;

/// <summary>The language of the desk: the person's own choice; before signing in, the choice made on the public site or by the browser.</summary>
public static class DeskLanguage
{
    public const string Parameter = "lang";

    /// <summary>The public site keeps its readers’ choice in it.</summary>
    public const string Cookie = "language";

    public static Language Of(HttpContext context) =>
        context.Features.Get<SignedIn>()?.Language
        ?? LanguageExtensions.FromCode(context.Request.Query[Parameter])
        ?? LanguageExtensions.FromCode(context.Request.Cookies[Cookie])
        ?? LanguageExtensions.FirstOf(context.Request.Headers.AcceptLanguage.ToString())
        ?? Language.Irish;
}
