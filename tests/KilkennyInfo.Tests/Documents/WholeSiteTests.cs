using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Documents;

/// <summary>The site's real documents, made by all writers that need no voice, as programs and browsers get them.</summary>
public sealed class MadeDocuments : IAsyncLifetime
{
    private TestSite? _site;

    public TestSite Site => _site!;

    public LiveSite Live => Site.Services.GetRequiredService<PublicSite>().Current.Site;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync(new Dictionary<string, string> { ["Site:EspeakProgram"] = "no-such-program" });
        await Site.Services.GetRequiredService<DocumentWatch>().LookAsync(CancellationToken.None);
        await Site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

public sealed class WholeSiteTests(MadeDocuments made) : IClassFixture<MadeDocuments>
{
    private static readonly RenditionFormat[] Sound = [RenditionFormat.Mp3, RenditionFormat.Opus, RenditionFormat.EpubWithAudio];

    [Fact]
    public void EveryDocument_InBothLanguages_HasEveryFormat()
    {
        Assert.Equal(SiteContent.Data.Documents.Keys.Order(), made.Live.Documents.All.Select(document => document.Key).Order());
        foreach (var document in made.Live.Documents.All)
        {
            var expected = RenditionFormat.Made.Except(Sound).Where(format => format != RenditionFormat.Poster || SiteContent.Data.Documents[document.Key].HasPoster);
            foreach (var language in LanguageExtensions.Both)
            {
                Assert.Equal(expected.Select(format => format.Code).Order(), document.Newest.Renditions.Where(one => one.Language == language).Select(one => one.Format).Order());
            }
        }
    }

    [Fact]
    public void EveryFile_ThatAProgramCanCheck_WasFoundClean()
    {
        var checkedFiles = made.Live.Documents.All.SelectMany(document => document.Newest.Renditions).Where(rendition => rendition.FileName.Split('.')[^1] is "pdf" or "docx" or "epub").ToList();
        Assert.NotEmpty(checkedFiles);
        Assert.All(checkedFiles, rendition => Assert.True(rendition.Check is { Passed: true }, $"{rendition.FileName}: {rendition.Check?.Findings}"));
    }

    [Fact]
    public async Task Api_Documents_HasTheFieldsOfTheContractAndTellsTheTruth()
    {
        using var json = JsonDocument.Parse(await made.Site.Client.GetStringAsync("/api/v1/documents"));
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(SiteContent.Data.Documents.Keys, documents.Select(document => document.GetProperty("key").GetString()));
        foreach (var document in documents)
        {
            Assert.Equal(["key", "title", "version", "renditions", "requestUrl"], Names(document));
            Assert.Equal(["ga", "en"], Names(document.GetProperty("title")));
            Assert.Equal(["ga", "en"], Names(document.GetProperty("requestUrl")));
        }

        var charter = documents[0].GetProperty("renditions").EnumerateArray().ToList();
        Assert.All(charter, rendition => Assert.Equal(["language", "format", "url", "bytes", "sha256", "pages", "seconds", "generated", "check"], Names(rendition)));
        var pdf = charter.Single(rendition => rendition.GetProperty("format").GetString() == "pdf" && rendition.GetProperty("language").GetString() == "en");
        Assert.Equal("/en/documents/customer-charter/customer-charter.pdf", pdf.GetProperty("url").GetString());
        var bytes = await made.Site.Client.GetByteArrayAsync(pdf.GetProperty("url").GetString());
        Assert.Equal(pdf.GetProperty("bytes").GetInt64(), bytes.Length);
        Assert.Equal(pdf.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(["tool", "passed", "findings"], Names(pdf.GetProperty("check")));
    }

    [Theory]
    [InlineData("/en/documents/customer-charter/customer-charter.pdf", "application/pdf", "en", "inline")]
    [InlineData("/ga/doicimeid/cairt-do-chustaimeiri/cairt-do-chustaimeiri.pdf", "application/pdf", "ga", "inline")]
    [InlineData("/ga/doicimeid/cairt-do-chustaimeiri/v1/cairt-do-chustaimeiri.epub", "application/epub+zip", "ga", "attachment")]
    [InlineData("/en/documents/customer-charter/customer-charter.html", "text/html", "en", "attachment")]
    [InlineData("/en/documents/customer-charter/customer-charter.txt", "text/plain", "en", "inline")]
    public async Task File_Asked_ComesWithWhatItIs(string path, string type, string language, string disposition)
    {
        using var whole = await made.Site.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, type), (whole.StatusCode, whole.Content.Headers.ContentType!.MediaType));
        Assert.Equal([language], whole.Content.Headers.ContentLanguage);
        Assert.Equal((disposition, path.Split('/')[^1]), (whole.Content.Headers.ContentDisposition!.DispositionType, whole.Content.Headers.ContentDisposition.FileName));
        Assert.Contains("sandbox", whole.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var part = await SendAsync(HttpMethod.Get, path, headers => headers.Range = new RangeHeaderValue(0, 99));
        Assert.Equal((HttpStatusCode.PartialContent, 100L), (part.StatusCode, part.Content.Headers.ContentLength));
        using var again = await SendAsync(HttpMethod.Get, path, headers => headers.IfNoneMatch.Add(whole.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await SendAsync(HttpMethod.Head, path, _ => { });
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/en/documents/customer-charter/v2/customer-charter.pdf")]
    [InlineData("/en/documents/customer-charter/nothing.pdf")]
    [InlineData("/en/documents/customer-charter/v1/../../../../etc/passwd")]
    [InlineData("/en/documents/nothing")]
    public async Task File_ThatIsNotThere_IsNotFound(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await made.Site.Client.GetAsync(path)).StatusCode);

    [Fact]
    public async Task Search_ForDocuments_FindsWhatTheySayAndLeadsToTheirPage()
    {
        using var json = JsonDocument.Parse(await made.Site.Client.GetStringAsync("/api/v1/search?q=ombudsman&lang=en&kind=document"));
        var first = json.RootElement.GetProperty("results").EnumerateArray().First();
        Assert.StartsWith("/en/documents/", first.GetProperty("url").GetString(), StringComparison.Ordinal);

        // Without the choice the page that says the same stands for it.
        using var all = JsonDocument.Parse(await made.Site.Client.GetStringAsync("/api/v1/search?q=ombudsman&lang=en"));
        Assert.DoesNotContain(all.RootElement.GetProperty("results").EnumerateArray(), hit => hit.GetProperty("kind").GetString() == "document");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestHeaders> with)
    {
        using var request = new HttpRequestMessage(method, path);
        with(request.Headers);
        return await made.Site.Client.SendAsync(request);
    }

    private static IReadOnlyList<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
