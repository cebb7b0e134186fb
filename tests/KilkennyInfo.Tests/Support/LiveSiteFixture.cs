using System.Collections.Concurrent;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Support;

/// <summary>One running site on the real content for all tests that only read.</summary>
public sealed class LiveSiteFixture : IAsyncLifetime
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly ConcurrentDictionary<string, Task<IHtmlDocument>> _documents = new();
    private TestSite? _site;

    public TestSite Site => _site!;

    public HttpClient Client => Site.Client;

    public QueryCounter Queries { get; } = new();

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync(SmallWriters.ByHand, builder =>
        {
            Queries.Watch(builder);
            SmallWriters.Use(builder);
        });
        await SmallWriters.MakeAllAsync(_site);
    }

    /// <summary>The list of documents, or the page of one: there is no address of theirs that leaves the language open.</summary>
    public static bool IsOfDocuments(string path) => LanguageExtensions.Both.Any(language => (path + "/").StartsWith(DocumentAddresses.Of(language) + "/", StringComparison.Ordinal));

    public async Task DisposeAsync() => await Site.DisposeAsync();

    /// <summary>Returns when the index has been made.</summary>
    public Task SearchReadyAsync() => Site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);

    /// <summary>The paths that the sitemap names, the root first.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var sitemap = XDocument.Parse(await Client.GetStringAsync("/sitemap.xml"));
        return [.. sitemap.Descendants(Sitemap + "loc").Select(location => new Uri(location.Value).AbsolutePath)];
    }

    /// <summary>As <see cref="AddressesAsync"/>, without the root, which is in both languages.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync() => [.. (await AddressesAsync()).Where(path => path != "/")];

    /// <summary>The page at a path, read once.</summary>
    public Task<IHtmlDocument> DocumentAsync(string path) => _documents.GetOrAdd(path, async address =>
    {
        using var response = await Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Parse(await response.Content.ReadAsStringAsync());
    });

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static Language LanguageOf(string path) => LanguageExtensions.FromCode(path.Split('/')[1])!.Value;
}

[CollectionDefinition(Name)]
public sealed class LiveSiteGroup : ICollectionFixture<LiveSiteFixture>
{
    public const string Name = "Live site";
}
