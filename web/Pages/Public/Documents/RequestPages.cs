using System.Text;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>
/// Asking for a document in another format: the form, and what follows when it was sent. It needs no script and no cookie. Whatever is
/// wrong, what was typed comes back; a reference is shown only when the request is stored.
/// </summary>
public sealed class RequestPages(PublicSite publicSite, ViewRenderer views, FormatRequests requests, RequestLimit limit, PublicAddress address)
{
    /// <summary>The longest texts in letters that take many bytes, and some room.</summary>
    public const int MostBytes = 64 * 1024;

    public Task ShowAsync(HttpContext context, Language language, string slug) => ForAsync(context, language, slug, DocumentAddresses.OfRequest, document =>
    {
        var query = context.Request.Query;
        var form = RequestForm.Blank with
        {
            Format = First(query["format"]),
            Language = LanguageExtensions.FromCode(query["language"])?.Code() ?? language.Code(),
        };
        return WriteAsync(context, document, language, form, [], StatusCodes.Status200OK);
    });

    public Task SendAsync(HttpContext context, Language language, string slug) => ForAsync(context, language, slug, null, async document =>
    {
        if (!SameSite.Sent(context.Request, address))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (await SentForm.ReadAsync(context, MostBytes) is { } sent)
        {
            await SendAsync(context, language, document, sent);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    });

    public Task ReceiptAsync(HttpContext context, Language language, string slug, string reference) =>
        ForAsync(context, language, slug, (one, name) => DocumentAddresses.OfReceipt(one, name, reference), async document =>
        {
            if (await requests.FindAsync(reference, context.RequestAborted) is not { } receipt || receipt.DocumentKey != document.Key)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var (site, words) = (publicSite.Current.Site, publicSite.Current.Site.Data.Strings[language]);
            await WriteAsync(context, "Receipt", new ReceiptView(publicSite, site, language) { Title = words["request.done"], Document = document, Receipt = receipt });
        });

    /// <summary>Finds the document; at a slug it had before, leads on to where it is now.</summary>
    /// <param name="addressOf">None where an earlier slug will do.</param>
    private async Task ForAsync(HttpContext context, Language language, string slug, Func<Language, string, string>? addressOf, Func<LiveDocument, Task> answer)
    {
        if (publicSite.Current.Site.Documents.FindBySlug(language, slug) is not { } document)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var current = document.Newest.Texts[language].Slug;
        if (slug == current || addressOf is null)
        {
            await answer(document);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = addressOf(language, current) + context.Request.QueryString;
    }

    private async Task SendAsync(HttpContext context, Language language, LiveDocument document, IFormCollection sent)
    {
        var form = FormOf(sent);
        if (!limit.Allows(context))
        {
            await WriteAsync(context, document, language, form, [Issue.Whole("request.too-often")], StatusCodes.Status429TooManyRequests, First(sent[RequestView.Trap]));
            return;
        }

        List<Issue> issues = [.. form.Check(), .. First(sent[RequestView.Trap]).Length > 0 ? [new Issue(RequestView.Trap, "request.website.filled")] : Array.Empty<Issue>()];
        if (issues.Count > 0)
        {
            await WriteAsync(context, document, language, form, issues, StatusCodes.Status400BadRequest, First(sent[RequestView.Trap]));
            return;
        }

        // Somebody who loses the line now has still asked; sending it again finds it.
        var stored = await requests.AddAsync(form.Complete(document.Key, document.Newest.Number, language), CancellationToken.None);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = DocumentAddresses.OfReceipt(language, document.Newest.Texts[language].Slug, stored.Reference);
    }

    private static RequestForm FormOf(IFormCollection sent) => new(
        First(sent["format"]), First(sent["language"]), First(sent["detail"]), First(sent["way"]),
        First(sent["name"]), First(sent["email"]), First(sent["phone"]), First(sent["address"]), First(sent["act"]));

    private Task WriteAsync(HttpContext context, LiveDocument document, Language language, RequestForm form, List<Issue> issues, int status, string trapped = "")
    {
        var site = publicSite.Current.Site;
        var words = site.Data.Strings[language];
        var title = words.Format("request.title-for", ("title", document.Newest.Texts[language].Title));
        context.Response.StatusCode = status;
        return WriteAsync(context, "Request", new RequestView(publicSite, site, language)
        {
            Title = issues.Count > 0 ? $"{words["search.error"]}: {title}" : title,
            Document = document,
            Form = form,
            Issues = issues,
            Trapped = trapped,
        });
    }

    private async Task WriteAsync<TView>(HttpContext context, string name, TView view)
        where TView : SiteView
    {
        var html = await views.RenderAsync(publicSite.Theme.View(name), view);
        context.Response.Headers.ContentLanguage = view.Language.Code();
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await FreshResponse.WriteHtmlAsync(context, Encoding.UTF8.GetBytes(HtmlLines.Tidy(html)));
    }

    private static string First(Microsoft.Extensions.Primitives.StringValues values) => SentForm.First(values);
}
