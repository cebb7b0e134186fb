using System.Net;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public;

[Collection(LiveSiteGroup.Name)]
public sealed class PageTests(LiveSiteFixture live)
{
    private const string Origin = "https://info.example.ie";

    private static readonly string[] RequiredKeys =
    [
        "home", "customer-charter", "customer-action-plan", "complaints-procedure", "appeals", "ombudsman", "comment-card", "contact-us", "offices",
        "language-rights", "accessible-formats", "accessibility-statement", "privacy-notice", "about-this-site", "site-map",
    ];

    [Fact]
    public async Task Sitemap_Content_NamesEveryRequiredPageInBothLanguages()
    {
        var pages = await live.PagesAsync();
        Assert.All(RequiredKeys, key => Assert.Contains(key, SiteContent.Bundle.Pages.Keys));
        Assert.Equal(SiteContent.Bundle.Pages.Count * 2, pages.Count(path => !LiveSiteFixture.IsMade(path)));
        Assert.Equal((SiteContent.Data.Documents.Count + 1) * 2, pages.Count(LiveSiteFixture.IsOfDocuments));
        Assert.Contains("/en/customer-charter", pages);
        Assert.Contains("/ga/cairt-do-chustaimeiri", pages);
    }

    [Fact]
    public async Task Get_EveryAddressOfTheSitemap_IsAWholePageInItsLanguage()
    {
        foreach (var path in await live.PagesAsync())
        {
            var language = LiveSiteFixture.LanguageOf(path);
            using var response = await live.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(language.Code(), response.Header("Content-Language"));
            Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));

            var page = await live.DocumentAsync(path);
            Assert.Equal(language.Code(), page.DocumentElement.GetAttribute("lang"));
            Assert.Equal($"{Origin}{path}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main#main"));
            Assert.Contains(SiteContent.Data.Settings.Council[language], page.Title, StringComparison.Ordinal);
            Assert.InRange(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length, 20, 300);
            Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
            Assert.DoesNotContain('⟦', page.DocumentElement.OuterHtml);
            Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick]"));
        }
    }

    [Fact]
    public async Task Get_EveryPage_NamesItsAlternates()
    {
        foreach (var path in await live.PagesAsync())
        {
            var page = await live.DocumentAsync(path);
            var alternates = page.QuerySelectorAll("link[rel=alternate][hreflang]")
                .ToDictionary(link => link.GetAttribute("hreflang")!, link => new Uri(link.GetAttribute("href")!));
            Assert.Equal(LiveSiteFixture.IsMade(path) ? ["en", "ga"] : ["en", "ga", "x-default"], alternates.Keys.Order());
            Assert.Equal(path, alternates[LiveSiteFixture.LanguageOf(path).Code()].AbsolutePath);
            foreach (var alternate in alternates.Values)
            {
                using var answer = await live.Client.GetAsync(alternate.AbsolutePath);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Equal(Origin, alternate.GetLeftPart(UriPartial.Authority));
            }
        }
    }

    [Fact]
    public async Task SwitchLink_OfEveryPage_LeadsToItsPartnerAndBack()
    {
        foreach (var path in await live.PagesAsync())
        {
            var other = LiveSiteFixture.LanguageOf(path).Other().Code();
            var link = (await live.DocumentAsync(path)).QuerySelector("header a[hreflang]")!;
            Assert.Equal(other, link.GetAttribute("lang"));
            Assert.Equal(other, link.GetAttribute("hreflang"));
            var partner = await live.DocumentAsync(link.GetAttribute("href")!);
            Assert.Equal(other, partner.DocumentElement.GetAttribute("lang"));
            Assert.Equal(path, partner.QuerySelector("header a[hreflang]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Links_OfEveryPage_LeadSomewhereOnTheSiteWithoutADetour()
    {
        foreach (var path in await live.AddressesAsync())
        {
            var page = await live.DocumentAsync(path);
            foreach (var href in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Distinct())
            {
                if (href.StartsWith('#'))
                {
                    Assert.True(page.GetElementById(href[1..]) is not null, $"{path}: {href} leads nowhere");
                }
                else if (href.StartsWith('/') && !href.Contains("language=", StringComparison.Ordinal))
                {
                    var target = await live.DocumentAsync(href.Split('#')[0]);
                    Assert.True(!href.Contains('#', StringComparison.Ordinal) || target.GetElementById(href.Split('#')[1]) is not null, $"{path}: {href} leads nowhere");
                }
                else if (!href.StartsWith('/'))
                {
                    Assert.Matches("^(https://|mailto:|tel:)", href);
                }
            }
        }
    }

    [Fact]
    public async Task Get_EveryPage_HasNoIdTwiceAndNoSkippedHeading()
    {
        foreach (var path in await live.AddressesAsync())
        {
            var page = await live.DocumentAsync(path);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            var level = 0;
            foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
            {
                var next = heading.LocalName[1] - '0';
                Assert.True(next <= level + 1, $"{path}: “{heading.TextContent}” skips a level");
                level = next;
            }
        }
    }

    [Fact]
    public async Task Get_Pair_HasTheSameOutlineAndNavigation()
    {
        foreach (var path in (await live.PagesAsync()).Where(path => path.StartsWith("/ga", StringComparison.Ordinal)))
        {
            var irish = await live.DocumentAsync(path);
            var english = await live.DocumentAsync(irish.QuerySelector("header a[hreflang]")!.GetAttribute("href")!);
            foreach (var selector in new[] { "h2", "h3", "main li", "main table", "nav a", "footer a", "main p" })
            {
                Assert.True(irish.QuerySelectorAll(selector).Length == english.QuerySelectorAll(selector).Length, $"{path}: the halves differ in {selector}");
            }
        }
    }

    [Theory]
    [InlineData("/en/appeals", "An Coimisiún Pleanála")]
    [InlineData("/en/language-rights", "An Coimisinéir Teanga")]
    public async Task EnglishPage_BodyThatGoesByItsIrishName_MarksTheNameAsIrish(string path, string name)
    {
        var document = await live.DocumentAsync(path);
        Assert.Contains(document.QuerySelectorAll("main .card [lang=ga]"), marked => marked.TextContent.Trim() == name);
    }
}
