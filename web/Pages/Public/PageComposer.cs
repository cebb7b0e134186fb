using System.Net;
using System.Text;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public;

/// <summary>Makes public pages out of live content and the theme's views.</summary>
public sealed class PageComposer(PublicSite publicSite, LiveSiteReader reader, ViewRenderer views)
{
    private const int ContentsLevel = 2;

    public async Task<StoredResponse> ComposeAsync(LiveSite site, LivePage page, Language language) =>
        Store(await RenderPageAsync(site, page, language, await reader.ReadBodyAsync(page.RevisionId, language, CancellationToken.None)), TraitsOf(language));

    /// <summary>A whole page as readers see it, with these words as its body.</summary>
    public async Task<string> RenderPageAsync(LiveSite site, LivePage page, Language language, string markdown)
    {
        var body = await RenderBodyAsync(site, page, language, markdown);
        var text = page.Texts[language];
        var contents = body.Headings.Where(heading => heading.Level == ContentsLevel).Select(heading => new ContentsEntry(heading.Anchor, heading.Words)).ToList();
        var type = site.Data.Types[page.Type];
        var view = new PageView(publicSite, site, language)
        {
            Title = text.Title,
            Description = text.Description ?? text.Summary,
            Page = page,
            Text = text,
            Body = body.Html,
            Contents = contents.Count >= type.ContentsFromHeadings ? contents : [],
        };
        return await RenderAsync(type.View, view);
    }

    /// <summary>The body of one text as HTML, with its embedded parts, and its headings.</summary>
    public async Task<RenderedBody> RenderBodyAsync(LiveSite site, LivePage page, Language language) =>
        await RenderBodyAsync(site, page, language, await reader.ReadBodyAsync(page.RevisionId, language, CancellationToken.None));

    public async Task<RenderedBody> RenderBodyAsync(LiveSite site, LivePage page, Language language, string markdown)
    {
        var text = MarkdownText.Parse(markdown);
        if (text.Flaw is not null)
        {
            // Nothing like it can go live any more; what was stored before shall not take the page down.
            return new RenderedBody(markdown, $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>", []);
        }

        var context = new RenderContext(
            language,
            site.Data,
            key => site.Find(key) is { } target ? LiveSite.AddressOf(target, language) : null,
            name => site.HasMedia(name) ? PublicAddresses.MediaPath + name : null);
        var html = new StringBuilder();
        foreach (var segment in BodyRenderer.Render(text, context))
        {
            html.Append(segment switch
            {
                HtmlSegment plain => plain.Html,
                PartSegment part => await RenderPartAsync(site, page, language, part),
                _ => throw new InvalidOperationException($"A body has no segment “{segment.GetType().Name}”."),
            });
        }

        return new RenderedBody(markdown, html.ToString(), text.Headings);
    }

    /// <summary>An error page in one language or, where it is not known, in both.</summary>
    public Task<StoredResponse> ComposeErrorAsync(LiveSite site, int status, Language? language)
    {
        var shown = language ?? Language.Irish;
        IReadOnlyList<Language> languages = language is null ? LanguageExtensions.Both : [shown];
        var view = new ErrorView(publicSite, site, shown)
        {
            Title = string.Join(" · ", languages.Select(one => site.Data.Strings[one][$"error.{status}.title"])),
            Status = status,
            Languages = languages,
        };
        var traits = new ResponseTraits(StoredResponse.Html) { Status = status, Language = language?.Code() ?? "ga, en", CacheControl = "no-store" };
        return StoreAsync(language is null ? "ErrorBoth" : "Error", view, traits);
    }

    /// <summary>The page that offers another page, or the whole site, in both languages.</summary>
    public Task<StoredResponse> ComposeChooserAsync(LiveSite site, LivePage page)
    {
        var view = new ChooserView(publicSite, site)
        {
            Title = $"{page.Texts.Irish.Title} · {page.Texts.English.Title}",
            Description = $"{page.Texts.Irish.Summary} · {page.Texts.English.Summary}",
            Page = page,
        };
        var traits = new ResponseTraits(StoredResponse.Html)
        {
            Language = "ga, en",

            // The answer hangs on the reader's saved choice, so no shared cache may give one reader's answer to another.
            CacheControl = "private, no-cache",
            MoreHeaders = [new("Vary", "Accept-Encoding, Cookie")],
        };
        return StoreAsync("Chooser", view, traits);
    }

    private Task<string> RenderPartAsync(LiveSite site, LivePage page, Language language, PartSegment part)
    {
        if (!Boxes.Fits(part, site.Data, key => site.Find(key) is not null))
        {
            return Task.FromResult(""); // Only a look ahead at words that are not done yet can have such a part; nothing live has.
        }

        var view = new PartView(publicSite, site, language, part.Keys) { Title = page.Texts[language].Title, Page = page };
        return views.RenderAsync(publicSite.Theme.View("Parts/" + part.Name), view);
    }

    private async Task<StoredResponse> StoreAsync<TView>(string viewName, TView view, ResponseTraits traits)
        where TView : SiteView => Store(await RenderAsync(viewName, view), traits);

    private async Task<string> RenderAsync<TView>(string viewName, TView view)
        where TView : SiteView => HtmlLines.Tidy(await views.RenderAsync(publicSite.Theme.View(viewName), view));

    private static StoredResponse Store(string html, ResponseTraits traits) => StoredResponse.Of(Encoding.UTF8.GetBytes(html), traits);

    private static ResponseTraits TraitsOf(Language language) => new(StoredResponse.Html) { Language = language.Code() };
}

public sealed record RenderedBody(string Markdown, string Html, IReadOnlyList<Heading> Headings);
