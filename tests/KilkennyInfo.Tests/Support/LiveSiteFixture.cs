using System.Collections.Concurrent;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.Complaints;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;
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

    /// <summary>How complaints were handled: made from data, and not from a page of the content folder.</summary>
    public static bool IsOfFigures(string path) => LanguageExtensions.Both.Any(language => path == CaseAddresses.Figures(language));

    /// <summary>No page of the content folder stands there: no address leaves the language open, and no query is needed to show it.</summary>
    public static bool IsMade(string path) => IsOfDocuments(path) || IsOfFigures(path) || IsOfPlan(path) || IsOfForms(path);

    /// <summary>The plan as data, and every page below it.</summary>
    public static bool IsOfPlan(string path) => LanguageExtensions.Both.Any(language => (path + "/").StartsWith(PlanAddresses.Plan(language) + "/", StringComparison.Ordinal));

    /// <summary>Made anew for everybody who asks: where somebody begins, and what was said and done.</summary>
    public static bool IsOfForms(string path) =>
        LanguageExtensions.Both.Any(language => path == CaseAddresses.Form(language) || path == CaseAddresses.Track(language) || path == CommentAddresses.OfPairs(language));

    public async Task DisposeAsync() => await Site.DisposeAsync();

    /// <summary>Returns when the index has been made.</summary>
    public Task SearchReadyAsync() => Site.Services.GetRequiredService<SearchRefresh>().RefreshAsync(CancellationToken.None);

    /// <summary>The paths that the sitemap names, the root first.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var sitemap = XDocument.Parse(await Client.GetStringAsync("/sitemap.xml"));
        return [.. sitemap.Descendants(Sitemap + "loc").Select(location => new Uri(location.Value).AbsolutePath)];
    }

    /// <summary>Those that are the same for everybody, and kept in memory.</summary>
    public async Task<IReadOnlyList<string>> StoredAddressesAsync() => [.. (await AddressesAsync()).Where(path => !IsOfForms(path))];

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
