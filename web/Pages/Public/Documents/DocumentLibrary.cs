using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>The list of documents. Whole, it is kept in memory like any page; narrowed down, it is made for each reader and kept nowhere.</summary>
public sealed class DocumentLibrary(PublicSite publicSite, DocumentComposing pages)
{
    public async Task WriteAsync(HttpContext context, Language language)
    {
        var snapshot = publicSite.Current;
        var query = LibraryQuery.Read(language, context.Request.Query);
        if (query.IsAll)
        {
            // A key that is no address: what stands there hangs on the question after it.
            var whole = await snapshot.GetAsync($"documents:{language.Code()}", () => pages.ComposeLibraryAsync(snapshot.Site, language));
            await whole.WriteAsync(context);
            return;
        }

        context.Response.Headers.ContentLanguage = language.Code();
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await FreshResponse.WriteHtmlAsync(context, await pages.RenderLibraryAsync(snapshot.Site, query));
    }
}
