using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>Sends the pages about somebody's own complaint: kept by nobody, listed by no search engine, and telling no other page where the reader came from.</summary>
public sealed class ComplaintWriting(PublicSite publicSite, ViewRenderer views)
{
    public PublicSite PublicSite => publicSite;

    public async Task WriteAsync<TView>(HttpContext context, string name, TView view, int status = StatusCodes.Status200OK)
        where TView : SiteView
    {
        var html = await views.RenderAsync(publicSite.Theme.View(name), view);
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = view.Language.Code();
        if (view.Addresses is null)
        {
            context.Response.Headers["X-Robots-Tag"] = "noindex";
        }

        context.Response.Headers["Referrer-Policy"] = "same-origin";
        await FreshResponse.WriteHtmlAsync(context, Encoding.UTF8.GetBytes(HtmlLines.Tidy(html)));
    }

    public static void Lead(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }
}
