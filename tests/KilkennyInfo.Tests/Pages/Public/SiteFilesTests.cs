using System.Globalization;
using System.Net;
using System.Xml.Linq;
using KilkennyInfo.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public;

[Collection(LiveSiteGroup.Name)]
public sealed class SiteFilesTests(LiveSiteFixture live)
{
    private const string Origin = "https://info.example.ie";

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Sitemap_EveryPage_NamesAllItsAlternates()
    {
        using var response = await live.Client.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml; charset=utf-8", response.Header("Content-Type"));
        var urls = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(Sitemap + "url").ToList();
        var locations = urls.Select(url => url.Element(Sitemap + "loc")!.Value).ToList();
        Assert.Equal(locations.Distinct(), locations);
        Assert.Equal($"{Origin}/", locations[0]);
        foreach (var url in urls.Skip(1))
        {
            var alternates = url.Elements(Xhtml + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value);
            Assert.Equal(LiveSiteFixture.IsMade(new Uri(url.Element(Sitemap + "loc")!.Value).AbsolutePath) ? ["en", "ga"] : ["en", "ga", "x-default"], alternates.Keys.Order());
            Assert.Contains(url.Element(Sitemap + "loc")!.Value, alternates.Values);
            Assert.Contains(alternates["ga"], locations);
            Assert.Contains(alternates["en"], locations);
            Assert.Equal(LiveSiteFixture.IsOfForms(new Uri(url.Element(Sitemap + "loc")!.Value).AbsolutePath), url.Element(Sitemap + "lastmod") is null);
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", url.Element(Sitemap + "lastmod")?.Value ?? "2026-11-23");
        }
    }

    /// <summary>Whatever search engines may keep is named to them, and nothing that belongs to one person.</summary>
    [Theory]
    [InlineData("/en/complaint", true)]
    [InlineData("/ga/gearan", true)]
    [InlineData("/en/complaint/track", true)]
    [InlineData("/ga/gearan/lorg", true)]
    [InlineData("/en/complaint/figures", true)]
    [InlineData("/ga/gearan/figiuiri", true)]
    [InlineData("/en/comment", true)]
    [InlineData("/ga/tuairim", true)]
    [InlineData("/en/comment/you-said-we-did", true)]
    [InlineData("/ga/tuairim/duirt-tu-rinneamar", true)]
    [InlineData("/en/complaint/continue", false)]
    [InlineData("/ga/gearan/lean-ar-aghaidh", false)]
    [InlineData("/en/complaint/saved", false)]
    [InlineData("/en/complaint/received", false)]
    [InlineData("/ga/gearan/faighte", false)]
    public async Task Sitemap_PagesOfFeedback_AreThereIfTheyMayBeListed(string path, bool isListed)
    {
        var locations = XDocument.Parse(await live.Client.GetStringAsync("/sitemap.xml")).Descendants(Sitemap + "loc").Select(location => location.Value);
        Assert.Equal(isListed, locations.Contains(Origin + path));
        using var response = await live.Client.GetAsync(path);
        var page = LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(isListed, page.QuerySelector("meta[name=robots]") is null);
        Assert.Equal(isListed ? null : "noindex", response.Header("X-Robots-Tag"));
        Assert.Equal(isListed ? 2 : 0, page.QuerySelectorAll("link[rel=alternate][hreflang=ga], link[rel=alternate][hreflang=en]").Length);
    }

    [Fact]
    public async Task Chooser_Root_SaysInBothLanguagesWhereToSendAComment()
    {
        var page = LiveSiteFixture.Parse(await live.Client.GetStringAsync("/"));
        foreach (var language in LanguageExtensions.Both)
        {
            Assert.NotNull(page.QuerySelector($"nav[lang={language.Code()}] a[href='{CommentAddresses.Of(language)}']"));
            Assert.NotNull(page.QuerySelector($"nav[lang={language.Code()}] a[href='{CaseAddresses.Form(language)}']"));
        }
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Feed_EachLanguage_IsAWholeAtomFeed(Language language)
    {
        using var response = await live.Client.GetAsync($"/{language.Code()}/feed.xml");
        Assert.Equal("application/atom+xml; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(language.Code(), response.Header("Content-Language"));
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(language.Code(), feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal($"{Origin}/{language.Code()}/feed.xml", feed.Element(Atom + "id")!.Value);
        Assert.Equal(SiteContent.Data.Settings.Council[language], feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["self", "alternate"], feed.Elements(Atom + "link").Select(link => link.Attribute("rel")!.Value));

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(SiteContent.Bundle.Pages.Count + SiteContent.Data.PlanVersions.Count, entries.Count);
        var updates = entries.Select(entry => Instant(entry)).ToList();
        Assert.Equal(updates.OrderDescending(), updates);
        Assert.Equal(updates.Max(), Instant(feed));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry =>
        {
            Assert.False(string.IsNullOrWhiteSpace(entry.Element(Atom + "title")!.Value));
            Assert.False(string.IsNullOrWhiteSpace(entry.Element(Atom + "summary")!.Value));
            Assert.StartsWith($"{Origin}/{language.Code()}", entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Robots_Crawlers_MayReadThePublicSiteOnly()
    {
        var robots = await live.Client.GetStringAsync("/robots.txt");
        Assert.Equal(["User-agent: *", "Disallow: /desk", $"Sitemap: {Origin}/sitemap.xml", ""], robots.Split('\n'));
    }

    [Fact]
    public async Task SecurityContact_Expires_WithinAYear()
    {
        using var response = await live.Client.GetAsync("/.well-known/security.txt");
        Assert.Equal("text/plain; charset=utf-8", response.Header("Content-Type"));
        var lines = (await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]);
        Assert.Equal(["Canonical", "Contact", "Expires", "Preferred-Languages"], lines.Keys.Order());
        Assert.Equal($"mailto:{SiteContent.Data.Unit(SiteContent.Data.Settings.SecurityContactKey)!.Email}", lines["Contact"]);
        Assert.InRange(DateTimeOffset.Parse(lines["Expires"], CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.AddDays(30), DateTimeOffset.UtcNow.AddDays(365));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_RunningSite_IsHealthy(string path)
    {
        using var response = await live.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    private static DateTimeOffset Instant(XElement element) => DateTimeOffset.Parse(element.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture);
}
