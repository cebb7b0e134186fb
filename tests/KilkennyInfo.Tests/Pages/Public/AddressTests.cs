using System.Net;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public;

[Collection(LiveSiteGroup.Name)]
public sealed class AddressTests(LiveSiteFixture live)
{
    /// <summary>An address as somebody may write it, and where it leads for good.</summary>
    public static TheoryData<string, string> Detours => new()
    {
        { "/ga/cairt-do-chustaim%C3%A9ir%C3%AD", "/ga/cairt-do-chustaimeiri" },
        { "/ga/cairt-do-chustaime%CC%81iri%CC%81", "/ga/cairt-do-chustaimeiri" },
        { "/GA/Cairt-do-Chustaimeiri", "/ga/cairt-do-chustaimeiri" },
        { "/en/Customer-Charter", "/en/customer-charter" },
        { "/EN/CUSTOMER-CHARTER", "/en/customer-charter" },
        { "/en/customer-charter/", "/en/customer-charter" },
        { "/en/customer%20charter", "/en/customer-charter" },
        { "/en//customer-charter", "/en/customer-charter" },
        { "/en/", "/en" },
        { "/GA", "/ga" },
        { "/ga/?a=1&b=%C3%A1", "/ga?a=1&b=%C3%A1" },
        { "/en/customer-charter/?q=one%20two", "/en/customer-charter?q=one%20two" },
        { "/customer-charter/", "/customer-charter" },
        { "//customer-charter", "/customer-charter" },
    };

    public static TheoryData<string> Nowhere =>
    [
        "/en/no-such-page", "/ga/nil-ann", "/en/customer-charter/deeper", "/fr/customer-charter", "/no-such-key", "/home", "/en/%00", "/en/..%2f..%2fetc", "/en/日本",
        "/assets/site.css", "/media/none.png", "/favicon.ico", "/ga/customer-charter", "/.env", "/index.php",
    ];

    [Theory]
    [MemberData(nameof(Detours))]
    public async Task Get_AddressWrittenOtherwise_Is301ToThePage(string written, string address)
    {
        using var response = await live.Client.GetAsync(new Uri(live.Site.Address.GetLeftPart(UriPartial.Authority) + written));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(address, response.Header("Location"));
        using var page = await live.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Nowhere))]
    public async Task Get_AddressOfNothing_Is404Or400WithAPage(string path)
    {
        using var response = await live.Client.GetAsync(path);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path} gave {response.StatusCode}");
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/en//evil.example")]
    [InlineData("/en/%0d%0aLocation:%20https://evil.example")]
    public async Task Get_AddressOfAnotherHost_LeadsNowhereOutside(string path)
    {
        using var response = await live.Client.GetAsync(new Uri(live.Site.Address.GetLeftPart(UriPartial.Authority) + path));
        Assert.DoesNotContain("evil", response.Header("Location") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EveryPageKey_IsANeutralAddressThatOffersBoth()
    {
        foreach (var key in SiteContent.Bundle.Pages.Keys.Where(key => key != "home"))
        {
            var page = await live.DocumentAsync("/" + key);
            var links = page.QuerySelectorAll("main a[hreflang]").Select(link => link.GetAttribute("href"));
            Assert.Equal([$"/{key}?language=ga", $"/{key}?language=en"], links);
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task Get_AliasGoneAndEarlierSlug_AnswerAsTheContentSays()
    {
        using var content = new SmallContent();
        content.AddPage("alpha", aliases: "[first]");
        await using var site = await TestSite.StartAsync(new Dictionary<string, string> { ["Site:ContentDirectory"] = content.Directory });
        using var alias = await site.Client.GetAsync("/en/first?x=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/alpha?x=1"), (alias.StatusCode, alias.Header("Location")));
        using var accented = await site.Client.GetAsync("/en/F%C3%8Drst");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/alpha"), (accented.StatusCode, accented.Header("Location")));
        using var gone = await site.Client.GetAsync("/en/long-gone");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal("en", gone.Header("Content-Language"));
        Assert.Equal("no-store", gone.Header("Cache-Control"));
        using var otherLanguage = await site.Client.GetAsync("/ga/long-gone");
        Assert.Equal(HttpStatusCode.NotFound, otherLanguage.StatusCode);
    }
}
