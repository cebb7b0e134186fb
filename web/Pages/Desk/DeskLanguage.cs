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
        ?? OfBrowser(context.Request.Headers.AcceptLanguage.ToString());

    /// <summary>The first of the two languages that the browser names; Irish where it names neither.</summary>
    private static Language OfBrowser(string accepted) =>
        accepted.Split(',').Select(range => LanguageExtensions.FromCode(range.Trim().Split('-', ';')[0].ToLowerInvariant())).FirstOrDefault(language => language is not null) ?? Language.Irish;
}
