using System.Text;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Comments;

/// <summary>
/// What follows when a comment card was sent, from the foot of a page or from its own page. It needs no script and no cookie. Whatever
/// is wrong, what was typed comes back; a reference is shown only when the comment is stored.
/// </summary>
public sealed class CommentPages(
    PublicSite publicSite, ViewRenderer views, Feedback.Comments comments, CommentSubjects subjects, PublicPairs pairs, SendingKey keys, CommentLimit limit, PublicAddress address)
{
    /// <summary>The longest texts in letters that take many bytes, and some room.</summary>
    public const int MostBytes = 64 * 1024;

    public async Task SendAsync(HttpContext context, Language language)
    {
        if (!SameSite.Sent(context.Request, address))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (await SentForm.ReadAsync(context, MostBytes) is { } sent)
        {
            await SendAsync(context, language, sent);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    public async Task ReceiptAsync(HttpContext context, Language language, string reference)
    {
        if (await comments.FindAsync(reference, context.RequestAborted) is not { } receipt)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var site = publicSite.Current.Site;
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await WriteAsync(context, "CommentReceipt", new CommentReceiptView(publicSite, site, language) { Title = site.Data.Strings[language]["comment.done"], Receipt = receipt });
    }

    public async Task PairsAsync(HttpContext context, Language language)
    {
        var (site, words) = (publicSite.Current.Site, publicSite.Current.Site.Data.Strings[language]);
        await WriteAsync(context, "YouSaid", new PublicPairsView(publicSite, site, language)
        {
            Title = words["said.title"],
            Description = words["said.intro"],
            Pairs = await pairs.PublishedAsync(context.RequestAborted),
        });
    }

    private async Task SendAsync(HttpContext context, Language language, IFormCollection sent)
    {
        var (form, trapped, key) = (FormOf(sent), SentForm.First(sent[CommentFields.Trap]), KeyOf(sent));
        if (!limit.Allows(context))
        {
            await ShowAsync(context, language, form, [Issue.Whole("comment.too-often")], StatusCodes.Status429TooManyRequests, trapped, key);
            return;
        }

        List<Issue> issues = [.. form.Check(), .. trapped.Length > 0 ? [new Issue(CommentFields.Trap, "request.website.filled")] : Array.Empty<Issue>()];
        if (issues.Count > 0)
        {
            await ShowAsync(context, language, form, issues, StatusCodes.Status400BadRequest, trapped, key);
            return;
        }

        // A page may be gone since its form was shown: the comment is worth as much.
        var subject = subjects.Find(publicSite.Current.Site, form.About) ?? CommentSubject.Nothing;
        var sendings = key is null ? keys.OfWords(NetworkLimit.NetworkOf(context), language, form) : SendingKey.OfForm(key, language, form);

        // Somebody who loses the line now has still written; sending it again finds it.
        var stored = await comments.AddAsync(form.Complete(language, subject, CommentChannel.Site, sendings), CancellationToken.None);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = CommentAddresses.OfReceipt(language, stored.Reference);
    }

    /// <summary>Whoever gives an e-mail address in the short form wants an answer.</summary>
    private static CommentForm FormOf(IFormCollection sent)
    {
        var (reply, email) = (SentForm.First(sent["reply"]), SentForm.First(sent["email"]));
        return new CommentForm(
            SentForm.First(sent["kind"]), SentForm.First(sent["message"]), SentForm.First(sent["about"]),
            reply == CommentFields.Yes || !TypedWords.AreNone(email), SentForm.First(sent["name"]), email);
    }

    private static string? KeyOf(IFormCollection sent) => SentForm.First(sent["act"]) is { Length: 32 } key && key.All(char.IsAsciiHexDigitLower) ? key : null;

    private Task ShowAsync(HttpContext context, Language language, CommentForm form, IReadOnlyList<Issue> issues, int status, string trapped, string? key)
    {
        var (site, words) = (publicSite.Current.Site, publicSite.Current.Site.Data.Strings[language]);
        context.Response.StatusCode = status;
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return WriteAsync(context, "Comment", new CommentView(publicSite, site, language)
        {
            Title = $"{words["search.error"]}: {words["comment.title"]}",
            Fields = view => new CommentFields(view, form, issues) { Trapped = trapped, Key = key ?? Guid.NewGuid().ToString("N") },
        });
    }

    private async Task WriteAsync<TView>(HttpContext context, string name, TView view)
        where TView : SiteView
    {
        var html = await views.RenderAsync(publicSite.Theme.View(name), view);
        context.Response.Headers.ContentLanguage = view.Language.Code();
        await FreshResponse.WriteHtmlAsync(context, Encoding.UTF8.GetBytes(HtmlLines.Tidy(html)));
    }
}
