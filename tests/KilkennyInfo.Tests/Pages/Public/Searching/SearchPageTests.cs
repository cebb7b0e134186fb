using System.Diagnostics;
using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Pages.Public.Searching;

[Collection(LiveSiteGroup.Name)]
public sealed class SearchPageTests(LiveSiteFixture live) : IAsyncLifetime
{
    private const string English = "/en/search";
    private const string Irish = "/ga/cuardach";
    private const string Unknown = "xqzzywv";
    private const string Origin = "https://info.example.ie";

    private static readonly TimeSpan LongestForALongQuery = TimeSpan.FromMilliseconds(100);
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static TheoryData<Language> Languages => [.. LanguageExtensions.Both];

    public Task InitializeAsync() => live.SearchReadyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Get_NothingAsked_SaysWhatToDo(Language language)
    {
        foreach (var query in new[] { "", "?q=", "?q=%20%20", "?page=3&kind=page" })
        {
            var page = await PageAsync(AddressOf(language) + query);
            Assert.Equal(Words(language)["search.title"], page.QuerySelector("h1")!.TextContent);
            Assert.Contains(Words(language)["search.blank"], page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector(".search-help"));
            Assert.Null(page.QuerySelector(".results"));
            Assert.Equal("", Box(page).Value);
        }
    }

    [Theory]
    [InlineData(Language.English, "complaints", "/en/complaints-procedure")]
    [InlineData(Language.Irish, "gearán", null)]
    [InlineData(Language.English, "gearán", null)]
    [InlineData(Language.Irish, "complaints", null)]
    public async Task Get_Found_ShowsResultsInTheReadersLanguage(Language language, string text, string? expected)
    {
        var page = await PageAsync(SearchFor(language, text));
        var links = page.QuerySelectorAll(".results > ol > li > h3 > a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.InRange(links.Count, 1, SearchRequest.DefaultLimit);
        Assert.All(links, link => Assert.StartsWith($"/{language.Code()}", link, StringComparison.Ordinal));
        Assert.True(expected is null || links.Exists(link => link.Split('#')[0] == expected), string.Join(' ', links));
        Assert.Equal(text, Box(page).Value);
        Assert.StartsWith($"{Words(language).Format("search.title-for", ("query", text))} – ", page.Title, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".snippet mark"));
        Assert.All(page.QuerySelectorAll(".results > ol > li"), result =>
        {
            var partner = result.QuerySelector("a[hreflang]")!;
            Assert.Equal((language.Other().Code(), language.Other().Code()), (partner.GetAttribute("lang"), partner.GetAttribute("hreflang")));
            Assert.StartsWith($"/{language.Other().Code()}", partner.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal(result.QuerySelector(".found-in") is null ? null : language.Other().Code(), result.QuerySelector(".snippet")?.GetAttribute("lang"));
        });
    }

    [Fact]
    public async Task Get_EveryHit_LeadsToAPlaceThatIsThere()
    {
        foreach (var (language, text) in new[] { (Language.English, "complaint"), (Language.English, "planning"), (Language.Irish, "gearán"), (Language.Irish, "oifig"), (Language.English, "oifig") })
        {
            foreach (var href in (await PageAsync(SearchFor(language, text))).QuerySelectorAll(".results a").Select(link => link.GetAttribute("href")!).Where(href => !href.Contains('?', StringComparison.Ordinal)))
            {
                var target = await live.DocumentAsync(href.Split('#')[0]);
                Assert.True(!href.Contains('#', StringComparison.Ordinal) || target.GetElementById(href.Split('#')[1]) is not null, $"{text}: {href} leads nowhere");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Get_NothingFound_SaysSoAndLeadsOn(Language language)
    {
        var page = await PageAsync(SearchFor(language, Unknown));
        Assert.Equal(Words(language)["search.none"], page.QuerySelector("main h2")!.TextContent);
        Assert.Equal(Unknown, Box(page).Value);
        var site = live.Site.Services.GetRequiredService<PublicSite>().Current.Site;
        var links = page.QuerySelectorAll(".search-help a").Select(link => link.GetAttribute("href")).ToList();
        foreach (var key in new[] { site.Data.Settings.ContactsKey, site.Data.Settings.ComplaintsKey, "site-map" })
        {
            Assert.Contains(LiveSite.AddressOf(site.Find(key)!, language), links);
        }

        foreach (var words in new[] { "search.try.spelling", "search.try.words", "search.try.forms" })
        {
            Assert.Contains(Words(language)[words], page.QuerySelector(".search-help")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Get_TooLong_Is400WithAKindSentenceAndWhatWasTyped(Language language)
    {
        foreach (var length in new[] { SearchQuery.MaxLength + 1, 4000 })
        {
            var text = string.Concat(Enumerable.Repeat("gearán ", length))[..length].Trim() + "x";
            var page = await PageAsync(SearchFor(language, text), HttpStatusCode.BadRequest);
            var fault = page.QuerySelector("#search-fault")!;
            Assert.Equal(Words(language).Format("search.too-long", ("most", "300")), fault.TextContent);
            Assert.Equal("alert", fault.ParentElement!.GetAttribute("role"));
            Assert.Equal(text, Box(page).Value);
            Assert.Equal(("true", "search-fault"), (Box(page).GetAttribute("aria-invalid"), Box(page).GetAttribute("aria-describedby")));
            Assert.Null(Box(page).GetAttribute("maxlength"));
            Assert.Equal(language is Language.Irish ? English : Irish, page.QuerySelector("header a.switch")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Get_LongestAllowed_IsAnswered()
    {
        var page = await PageAsync(SearchFor(Language.English, new string('x', SearchQuery.MaxLength)));
        Assert.Null(page.QuerySelector("#search-fault"));
        Assert.Equal("300", Box(page).GetAttribute("maxlength"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Get_TenThousandCharacters_IsThePageWith400InLittleTime(Language language)
    {
        var address = SearchFor(language, new string('x', 10_000));
        var page = await PageAsync(address, HttpStatusCode.BadRequest);
        Assert.NotNull(page.QuerySelector("#search-fault"));
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var began = Stopwatch.GetTimestamp();
            using var response = await live.Client.GetAsync(address);
            var took = Stopwatch.GetElapsedTime(began);
            best = took < best ? took : best;
        }

        Assert.True(best < LongestForALongQuery, $"{best.TotalMilliseconds:F0} ms");
    }

    [Theory]
    [InlineData("/en/cuardach", "/en/search")]
    [InlineData("/ga/search", "/ga/cuardach")]
    [InlineData("/en/cuardach?q=cead%20plean%C3%A1la&page=2", "/en/search?q=cead%20plean%C3%A1la&page=2")]
    [InlineData("/ga/search?q=%3Cb%3E", "/ga/cuardach?q=%3Cb%3E")]
    public async Task Get_MixedAddress_LeadsToTheRightOneWithTheQuery(string path, string expected)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var response = await live.Client.SendAsync(method, path);
            Assert.Equal((HttpStatusCode.MovedPermanently, expected), (response.StatusCode, response.Header("Location")));
        }
    }

    [Theory]
    [InlineData("POST", English)]
    [InlineData("POST", Irish)]
    [InlineData("PUT", English)]
    [InlineData("DELETE", English)]
    [InlineData("POST", "/en/cuardach")]
    public async Task Send_AnotherMethod_Is405(string method, string path)
    {
        using var response = await live.Client.SendAsync(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Header("Allow"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/search")]
    [InlineData("/ga/cuardach?q=gear%C3%A1n")]
    public async Task Head_SearchPage_HasTheHeadersOfGetAndNoBody(string path)
    {
        using var get = await live.Client.GetAsync(path);
        using var head = await live.Client.SendAsync(HttpMethod.Head, path);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.SteadyHeaders(), head.SteadyHeaders());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/en/search", "en")]
    [InlineData("/ga/cuardach", "ga")]
    [InlineData("/en/search?q=complaint", "en")]
    [InlineData("/ga/cuardach?q=xqzzywv", "ga")]
    public async Task Get_Headers_KeepThePageOutOfStoresAndIndexes(string path, string language)
    {
        using var response = await live.Client.GetAsync(path);
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Equal("noindex", response.Header("X-Robots-Tag"));
        Assert.Equal(SecurityHeaders.PublicPolicy, response.Header("Content-Security-Policy"));
        Assert.Equal(language, response.Header("Content-Language"));
        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
        Assert.Null(response.Header("Set-Cookie"));
        Assert.Null(response.Header("ETag"));
        var page = LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("link[rel=canonical], script, style, [style]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=xqzzywv")]
    [InlineData("?q=complaint")]
    public async Task Get_BothLanguages_HaveTheSameParts(string query)
    {
        var (irish, english) = (await PageAsync(Irish + query), await PageAsync(English + query));
        foreach (var selector in new[] { "h1", "main > *", "main form", "main label", ".search-help li", "main nav", "nav a", "footer a", ".results > ol", "[role]", "[aria-label]" })
        {
            // How many facets and pages there are is a matter of the texts, so they are only there or not there when something is found.
            var (first, second) = (irish.QuerySelectorAll(selector).Length, english.QuerySelectorAll(selector).Length);
            Assert.True(selector == "nav a" && query.EndsWith("complaint", StringComparison.Ordinal) ? first > 0 == second > 0 : first == second, $"{selector}: {first}, {second}");
        }
    }

    [Fact]
    public async Task Get_EveryState_HasOneH1OneMainAndNoIdTwice()
    {
        foreach (var path in new[] { English, SearchFor(Language.English, "complaint"), SearchFor(Language.Irish, Unknown), SearchFor(Language.Irish, "complsint"), SearchFor(Language.English, "council") + "&page=2&sort=newest" })
        {
            var page = await PageAsync(path);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main#main"));
            Assert.Single(page.QuerySelectorAll("form[role=search]"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby")!)));
            Assert.DoesNotContain('⟦', page.DocumentElement.OuterHtml);
        }
    }

    [Theory]
    [InlineData("/en/search?q=dog%20licence", "/ga/cuardach?q=dog%20licence")]
    [InlineData("/ga/cuardach?q=cead%20plean%C3%A1la&sort=newest&kind=page", "/en/search?q=cead%20plean%C3%A1la&kind=page&sort=newest")]
    [InlineData("/en/search?q=council&page=2", "/ga/cuardach?q=council&page=2")]
    [InlineData("/en/search?q=a%26b%3Dc%23d%22", "/ga/cuardach?q=a%26b%3Dc%23d%22")]
    [InlineData("/en/search", "/ga/cuardach")]
    public async Task SwitchLink_OfASearch_KeepsIt(string path, string expected) =>
        Assert.Equal(expected, (await PageAsync(path)).QuerySelector("header a.switch")!.GetAttribute("href"));

    [Theory]
    [InlineData(Language.Irish, 1, "1 toradh amháin")]
    [InlineData(Language.Irish, 2, "2 thoradh")]
    [InlineData(Language.Irish, 3, "3 thoradh")]
    [InlineData(Language.Irish, 7, "7 dtoradh")]
    [InlineData(Language.Irish, 11, "11 toradh")]
    [InlineData(Language.English, 1, "1 result")]
    [InlineData(Language.English, 2, "2 results")]
    [InlineData(Language.English, 1234, "1,234 results")]
    public void Count_OfResults_HasTheRightForm(Language language, int count, string expected) => Assert.Equal(expected, Words(language).Count("search.count", count));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("' onfocus='alert(1)")]
    [InlineData("\" autofocus onfocus=\"alert(1)")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("complaint <img src=x onerror=alert(1)>")]
    [InlineData("&lt;b&gt; &amp;amp; complaint")]
    [InlineData("complsint \"><img src=x>")]
    [InlineData("javascript:alert(1)")]
    public async Task Get_QueryOfHtml_ComesBackAsWords(string text)
    {
        foreach (var language in LanguageExtensions.Both)
        {
            using var response = await live.Client.GetAsync(SearchFor(language, text));
            var html = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            var page = LiveSiteFixture.Parse(html);
            Assert.Equal(text, Box(page).Value);
            Assert.Contains(text, page.Title, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("[onfocus], [onerror], [autofocus], main img"));
            Assert.All(page.QuerySelectorAll("main a"), link => Assert.Matches(@"^(/|tel:\d)", link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Get_TypingError_ShowsWhatWasTakenForItEncoded()
    {
        var page = await PageAsync(SearchFor(Language.English, "complsint"));
        Assert.Equal(["complsint", "complaint"], page.QuerySelectorAll(".corrected strong").Select(part => part.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll(".results li"));
        var asTyped = await PageAsync(page.QuerySelector(".corrected a")!.GetAttribute("href")!);
        Assert.Equal("complsint", Box(asTyped).Value);
        Assert.Equal(Words(Language.English)["search.none"], asTyped.QuerySelector("main h2")!.TextContent);

        var beside = await PageAsync(SearchFor(Language.English, "complsint <&> procedure"));
        var suggested = beside.QuerySelector("p.corrected a")!;
        Assert.Equal("complaint <&> procedure", suggested.TextContent);
        Assert.Equal("complaint <&> procedure", Box(await PageAsync(suggested.GetAttribute("href")!)).Value);
    }

    [Fact]
    public async Task SearchBox_OfEveryPage_AsksTheSearchOfItsLanguage()
    {
        foreach (var path in await live.PagesAsync())
        {
            var form = Assert.Single((await live.DocumentAsync(path)).QuerySelectorAll("header form[role=search]"));
            AssertIsBox(form, LiveSiteFixture.LanguageOf(path));
        }
    }

    [Theory]
    [InlineData("/en/no-such-page", Language.English)]
    [InlineData("/ga/no-such-page", Language.Irish)]
    public async Task SearchBox_OfAnErrorPage_IsThereToo(string path, Language language)
    {
        var page = await PageAsync(path, HttpStatusCode.NotFound);
        AssertIsBox(Assert.Single(page.QuerySelectorAll("header form[role=search]")), language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task OpenSearch_Description_NamesTheSearchOfItsLanguage(Language language)
    {
        var link = (await PageAsync($"/{language.Code()}")).QuerySelector("link[rel=search]")!;
        Assert.Equal("application/opensearchdescription+xml", link.GetAttribute("type"));
        Assert.False(string.IsNullOrWhiteSpace(link.GetAttribute("title")));
        using var response = await live.Client.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("application/opensearchdescription+xml; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(language.Code(), response.Header("Content-Language"));
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(OpenSearch + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(OpenSearch + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(OpenSearch + "Description")!.Value.Length, 1, 1024);
        Assert.Equal($"{Origin}{AddressOf(language)}?q={{searchTerms}}", description.Element(OpenSearch + "Url")!.Attribute("template")!.Value);
        using var image = await live.Client.GetAsync(new Uri(description.Element(OpenSearch + "Image")!.Value).AbsolutePath);
        Assert.Equal((HttpStatusCode.OK, description.Element(OpenSearch + "Image")!.Attribute("type")!.Value), (image.StatusCode, image.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task OpenSearchLink_OfEveryPage_IsOfItsLanguage(Language language)
    {
        foreach (var path in (await live.PagesAsync()).Where(path => LiveSiteFixture.LanguageOf(path) == language))
        {
            Assert.Equal($"/{language.Code()}/opensearch.xml", (await live.DocumentAsync(path)).QuerySelector("link[rel=search]")!.GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData("/en/search?q=council")]
    [InlineData("/ga/cuardach?q=comhairle&sort=newest")]
    public async Task Get_PageAfterPage_ShowsEachResultOnce(string path)
    {
        var results = new List<string>();
        var (address, total, previous) = (path, "", (string?)null);
        for (var number = 1; address is not null; number++)
        {
            var page = await PageAsync(address);
            total = page.QuerySelector("#results")!.TextContent;
            Assert.Equal(previous, page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
            Assert.Equal($"{results.Count + 1}", page.QuerySelector(".results > ol")!.GetAttribute("start"));
            results.AddRange(page.QuerySelectorAll(".results > ol > li > h3 > a").Select(link => link.GetAttribute("href")!.Split('#')[0] + link.TextContent));
            (previous, address) = (address, page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
            Assert.True(number < 50);
        }

        Assert.True(results.Count > SearchRequest.DefaultLimit, $"{results.Count} results");
        Assert.Equal(results.Count, results.Distinct().Count());
        Assert.Equal(Words(LiveSiteFixture.LanguageOf(path)).Count("search.count", results.Count), total);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=abc")]
    [InlineData("page=99999999999999")]
    [InlineData("page=500")]
    [InlineData("kind=nonsense&in=fr&format=&sort=oldest&exact=yes")]
    [InlineData("kind=page&kind=contact&in=ga&in=en")]
    [InlineData("q=second&q=third")]
    public async Task Get_ParametersThatMakeNoSense_AreAnsweredAllTheSame(string more)
    {
        var page = await PageAsync($"/en/search?q=complaint&{more}");
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.All(page.QuerySelectorAll("main a[href]"), link => Assert.DoesNotContain("-1", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/en/search?q=complaint")]
    [InlineData("/ga/cuardach?q=plean%C3%A1il")]
    public async Task FacetLinks_Each_LeaveAsManyResultsAsTheySay(string path)
    {
        var language = LiveSiteFixture.LanguageOf(path);
        var page = await PageAsync(path);
        var links = page.QuerySelectorAll(".choices ul:not([aria-labelledby=by-sort]) a").ToList();
        Assert.True(links.Count > 2, $"{links.Count} links");
        foreach (var link in links)
        {
            var narrowed = await PageAsync(link.GetAttribute("href")!);
            var chosen = narrowed.QuerySelectorAll(".choices a[aria-current=true]").Select(other => other.TextContent).ToList();
            Assert.Contains(link.TextContent, chosen);
            var counted = link.TextContent.Split('(') is [_, var count] ? Words(language).Count("search.count", int.Parse(count.TrimEnd(')'), System.Globalization.CultureInfo.InvariantCulture)) : page.QuerySelector("#results")!.TextContent;
            Assert.Equal(counted, narrowed.QuerySelector("#results")!.TextContent);
        }

        foreach (var list in page.QuerySelectorAll(".choices ul"))
        {
            Assert.Single(list.QuerySelectorAll("[aria-current=true]"));
        }
    }

    [Fact]
    public async Task Get_Newest_OrdersByDate()
    {
        var dates = (await PageAsync("/en/search?q=council&sort=newest")).QuerySelectorAll(".results time").Select(time => time.GetAttribute("datetime")!).ToList();
        Assert.NotEmpty(dates);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    public async Task Get_EachEncoding_IsTheSamePage(string accepted, string? expected)
    {
        using var plain = await live.Client.GetAsync("/en/search?q=complaint", ("Accept-Encoding", "identity"));
        using var packed = await live.Client.GetAsync("/en/search?q=complaint", ("Accept-Encoding", accepted));
        Assert.Equal(expected, packed.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", packed.Header("Vary"));
        Assert.Equal($"{(await packed.Content.ReadAsByteArrayAsync()).Length}", packed.Header("Content-Length"));
        Assert.Equal(await plain.DecodedAsync(), await packed.DecodedAsync());
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("a%00b")]
    [InlineData("%ED%A0%80")]
    [InlineData("%ff%fe")]
    [InlineData("%")]
    [InlineData("%E2%80%8F%EF%BF%BF")]
    [InlineData("%F0%9F%A7%B1")]
    public async Task Get_StrangeBytes_AreAnsweredAndNeverAFault(string bytes)
    {
        using var response = await live.Client.GetAsync($"/en/search?q={bytes}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_Home_KeepsTheSearchPageOutOfTheSitemap() =>
        Assert.DoesNotContain(await live.AddressesAsync(), path => path is English or Irish);

    private static Strings Words(Language language) => SiteContent.Data.Strings[language];

    private static string AddressOf(Language language) => language is Language.Irish ? Irish : English;

    private static string SearchFor(Language language, string text) => $"{AddressOf(language)}?q={Uri.EscapeDataString(text)}";

    private static IHtmlInputElement Box(IHtmlDocument page) => (IHtmlInputElement)page.QuerySelector("main form[role=search] input[name=q]")!;

    private static void AssertIsBox(IElement form, Language language)
    {
        Assert.Equal((AddressOf(language), "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        var input = form.QuerySelector("input[name=q]")!;
        Assert.Equal(Words(language)["search.label"], form.QuerySelector($"label[for={input.Id}]")!.TextContent);
        Assert.Equal(Words(language)["search.button"], form.QuerySelector("button")!.TextContent);
    }

    private async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await live.Client.GetAsync(path);
        Assert.Equal(status, response.StatusCode);
        return LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
    }
}
