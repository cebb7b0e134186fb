using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;

namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>What the desk says when it cannot do something: not allowed, not there, a fault of ours, too many tries.</summary>
public sealed class DeskProblems(ViewRenderer views, CurrentSite site, DeskAssets assets)
{
    private static readonly int[] WithOwnWords = [400, 403, 404, 429, 500];

    public async Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var language = DeskLanguage.Of(context);
        var nearest = WithOwnWords.Contains(status) ? status : status >= 500 ? 500 : 400;
        var view = new ProblemView(nearest, language, site().Data.DeskStrings[language], assets.AddressOf(DeskAssets.StyleSheet), context.Features.Get<SignedIn>() is not null);
        await SendAsync(context, "/Pages/Desk/Front/Problem.cshtml", view);
    }

    /// <summary>A request without TLS, in both languages: whoever reads it is as likely to look after the site as to work at the desk.</summary>
    public Task WriteInsecureAsync(HttpContext context)
    {
        var language = DeskLanguage.Of(context);
        var words = LanguageExtensions.Both.OrderBy(one => one == language ? 0 : 1).Select(one => (one, site().Data.DeskStrings[one])).ToList();
        return SendAsync(context, "/Pages/Desk/Front/Insecure.cshtml", new InsecureView(words, assets.AddressOf(DeskAssets.StyleSheet)));
    }

    private async Task SendAsync<T>(HttpContext context, string template, T view)
    {
        var html = await views.RenderAsync(template, view);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(HtmlLines.Tidy(html)), context.RequestAborted);
    }
}

public sealed record ProblemView(int Status, Language Language, Strings Words, string StyleSheet, bool IsSignedIn);

/// <param name="Words">In both languages, the reader's first.</param>
public sealed record InsecureView(IReadOnlyList<(Language Language, Strings Words)> Words, string StyleSheet);
