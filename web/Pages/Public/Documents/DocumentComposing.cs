using System.Text;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>Makes the page of a document, and the list of all of them.</summary>
public sealed class DocumentComposing(PublicSite publicSite, ViewRenderer views, DocumentWriters writers, DocumentReading reading)
{
    public async Task<StoredResponse> ComposeAsync(LiveSite site, LiveDocument document, Language language)
    {
        var text = document.Newest.Texts[language];
        var view = new DocumentView(publicSite, site, language, writers)
        {
            Title = site.Data.Strings[language].Format("documents.title-for", ("title", text.Title)),
            Description = text.Summary,
            Document = document,
            Contents = await ContentsAsync(document, language),
        };
        return Store(await RenderAsync("Document", view), language);
    }

    /// <summary>The list of all documents in force.</summary>
    public async Task<StoredResponse> ComposeLibraryAsync(LiveSite site, Language language) =>
        Store(await RenderLibraryAsync(site, LibraryQuery.All(language)), language);

    public Task<byte[]> RenderLibraryAsync(LiveSite site, LibraryQuery query)
    {
        var words = site.Data.Strings[query.Language];
        return RenderAsync("Library", new LibraryView(publicSite, site, query)
        {
            Title = query.Text.Length > 0 ? words.Format("documents.library-for", ("query", query.Text)) : words["documents.title"],
            Description = query.IsAll ? words["documents.library.summary"] : null,
        });
    }

    private async Task<IReadOnlyList<ContentsEntry>> ContentsAsync(LiveDocument document, Language language) =>
    [
        .. (await reading.TextAsync(document.Newest, language, CancellationToken.None)).Blocks.OfType<Heading>()
            .Select(heading => new ContentsEntry(heading.Anchor, DocumentSections.WordsOf(heading.Content))),
    ];

    private async Task<byte[]> RenderAsync<TView>(string name, TView view)
        where TView : SiteView => Encoding.UTF8.GetBytes(HtmlLines.Tidy(await views.RenderAsync(publicSite.Theme.View(name), view)));

    private static StoredResponse Store(byte[] html, Language language) => StoredResponse.Of(html, new ResponseTraits(StoredResponse.Html) { Language = language.Code() });
}
