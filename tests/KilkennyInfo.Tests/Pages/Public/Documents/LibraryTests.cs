using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Tests.Content;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Documents;

[Collection(DocumentsGroup.Name)]
public sealed class LibraryTests(DocumentsFixture documents)
{
    [Theory]
    [InlineData("/en/documents", "6 documents", "Customer Charter")]
    [InlineData("/ga/doicimeid", "6 dhoiciméad", "Cairt do Chustaiméirí")]
    public async Task List_Whole_HasEveryDocumentInItsOrder(string path, string count, string first)
    {
        var page = await PageAsync(path);
        Assert.Equal(count, page.GetElementById("doc-found")!.TextContent);
        Assert.Equal(6, page.QuerySelectorAll(".results li h3 a").Length);
        Assert.Equal(first, page.QuerySelector(".results li h3 a")!.TextContent);
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Equal(48, page.QuerySelectorAll(".results .files a").Length);
        Assert.Contains("1 KB", page.QuerySelector(".results .files")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".results time[datetime]"));
    }

    [Fact]
    public async Task List_Whole_IsKeptAndNarrowedIsNot()
    {
        using var first = await documents.Client.GetAsync("/en/documents");
        Assert.NotNull(first.Header("ETag"));
        using var again = await documents.Client.GetAsync("/en/documents", ("If-None-Match", first.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var narrowed = await documents.Client.GetAsync("/en/documents?q=charter");
        Assert.Equal("no-store", narrowed.Header("Cache-Control"));
        Assert.Equal("noindex", narrowed.Header("X-Robots-Tag"));
        Assert.Equal(first.Header("Content-Length"), (await documents.Client.GetAsync("/en/documents?utm=1")).Header("Content-Length"));
    }

    [Theory]
    [InlineData("/en/documents?q=charter", "Customer Charter")]
    [InlineData("/en/documents?q=CHARTERS", "Customer Charter")]
    [InlineData("/en/documents?q=cairt", "Customer Charter")]
    [InlineData("/en/documents?q=chairt", "Customer Charter")]
    [InlineData("/ga/doicimeid?q=priobhaideachas", "Fógra príobháideachais")]
    [InlineData("/ga/doicimeid?q=bpr%C3%ADobh%C3%A1ideachas", "Fógra príobháideachais")]
    [InlineData("/ga/doicimeid?q=privacy", "Fógra príobháideachais")]
    [InlineData("/en/documents?q=priva", "Privacy notice")]
    public async Task Search_AnyFormOfAWord_FindsTheDocument(string path, string title) =>
        Assert.Contains(title, (await PageAsync(path)).QuerySelectorAll(".results h3 a").Select(link => link.TextContent));

    [Fact]
    public async Task Search_AllWords_MustBeThere()
    {
        Assert.Equal(["Privacy notice"], Titles(await PageAsync("/en/documents?q=the+privacy+data")));
        Assert.Empty(Titles(await PageAsync("/en/documents?q=privacy+otter")));
    }

    [Theory]
    [InlineData("/en/documents?q=zzzz")]
    [InlineData("/en/documents?q=%3F%21")]
    [InlineData("/en/documents?q=%EF%BF%BF%ED%A0%80")]
    [InlineData("/en/documents?q=zzzz&format=pdf&in=ga")]
    public async Task Search_NothingFound_SaysWhatToDo(string path)
    {
        var page = await PageAsync(path);
        Assert.Equal("No document was found", page.GetElementById("doc-found")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/en/documents']"));
        Assert.NotNull(page.QuerySelector("main a[href^='/en/search?q=']"));
        Assert.Empty(page.QuerySelectorAll(".results"));
    }

    [Fact]
    public async Task Choices_OfFormat_NarrowTheListAndKeepTheWords()
    {
        var page = await PageAsync("/en/documents?q=privacy");
        var links = page.QuerySelectorAll(".choices a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href")!);
        Assert.Equal("/en/documents?q=privacy&format=large-print", links["Large print (PDF) (1)"]);
        Assert.Equal("/en/documents?q=privacy&in=ga", links["In Irish (1)"]);
        Assert.DoesNotContain(links.Keys, words => words.StartsWith("Braille", StringComparison.Ordinal));

        var narrowed = await PageAsync(links["Large print (PDF) (1)"]);
        Assert.Equal("Large print (PDF) (1)", narrowed.QuerySelector(".choices ul[aria-labelledby=by-format] [aria-current=true]")!.TextContent);
        Assert.Equal("large-print", narrowed.QuerySelector(".search-box [name=format]")!.GetAttribute("value"));
        Assert.Equal("/ga/doicimeid?q=privacy&format=large-print", narrowed.QuerySelector(".switch")!.GetAttribute("href"));
        Assert.Empty(Titles(await PageAsync("/en/documents?format=brf")));
        Assert.Equal(6, Titles(await PageAsync("/en/documents?format=nonsense&in=xx")).Count());
    }

    [Fact]
    public async Task Search_LongOrStrange_IsMetKindly()
    {
        var page = await PageAsync("/en/documents?q=" + new string('a', 5000) + "%3Cscript%3E");
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("No document was found", page.GetElementById("doc-found")!.TextContent);
    }

    private static IEnumerable<string> Titles(IHtmlDocument page) => page.QuerySelectorAll(".results h3 a").Select(link => ReadableText.Squeeze(link.TextContent));

    private async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await documents.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
    }
}
