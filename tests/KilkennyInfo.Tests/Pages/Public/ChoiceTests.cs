using System.Net;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public;

/// <summary>The root and the neutral addresses: both languages side by side, or the reader's saved choice.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class ChoiceTests(LiveSiteFixture live)
{
    [Fact]
    public async Task Root_NoChoice_ShowsBothWithIrishFirst()
    {
        using var response = await live.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("ga, en", response.Header("Content-Language"));
        Assert.Equal("private, no-cache", response.Header("Cache-Control"));
        Assert.Equal("Accept-Encoding, Cookie", response.Header("Vary"));
        Assert.Null(response.Header("Set-Cookie"));
        var page = await live.DocumentAsync("/");
        Assert.Equal(["ga", "en"], page.QuerySelectorAll("main a[hreflang]").Select(link => link.GetAttribute("hreflang")));
        Assert.Equal(["ga", "en"], page.QuerySelectorAll("h1 span").Select(span => span.GetAttribute("lang")));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/", "ga", "/ga")]
    [InlineData("/", "en", "/en")]
    [InlineData("/customer-charter", "ga", "/ga/cairt-do-chustaimeiri")]
    [InlineData("/customer-charter", "en", "/en/customer-charter")]
    public async Task Choice_Made_IsKeptAndFollowed(string path, string language, string address)
    {
        using var chosen = await live.Client.GetAsync($"{path}?language={language}");
        Assert.Equal((HttpStatusCode.SeeOther, address), (chosen.StatusCode, chosen.Header("Location")));
        var cookie = chosen.Header("Set-Cookie")!;
        Assert.StartsWith($"language={language};", cookie, StringComparison.Ordinal);
        foreach (var trait in new[] { "max-age=31536000", "path=/", "httponly", "samesite=lax" })
        {
            Assert.Contains(trait, cookie, StringComparison.Ordinal);
        }

        using var later = await live.Client.GetAsync(path, ("Cookie", $"language={language}"));
        Assert.Equal((HttpStatusCode.SeeOther, address), (later.StatusCode, later.Header("Location")));
        Assert.Equal("private, no-cache", later.Header("Cache-Control"));
        Assert.Contains("Cookie", later.Header("Vary")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_AskedForAgain_IsForgottenAndOffered()
    {
        using var response = await live.Client.GetAsync("/?language=ask", ("Cookie", "language=en"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("language=; expires=Thu, 01 Jan 1970", response.Header("Set-Cookie"), StringComparison.Ordinal);
        using var head = await live.Client.SendAsync(HttpMethod.Head, "/?language=ask");
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("GA")]
    [InlineData("%0d%0a")]
    public async Task Choice_SavedNonsense_IsAskedAgain(string saved)
    {
        using var response = await live.Client.GetAsync("/", ("Cookie", $"language={saved}"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Choice_Saved_DoesNotBendAPageInTheOtherLanguage()
    {
        using var response = await live.Client.GetAsync("/ga/cairt-do-chustaimeiri", ("Cookie", "language=en"));
        Assert.Equal((HttpStatusCode.OK, "ga"), (response.StatusCode, response.Header("Content-Language")));
    }

    [Fact]
    public async Task Root_AcceptLanguage_DecidesNothing()
    {
        using var response = await live.Client.GetAsync("/", ("Accept-Language", "en-IE,en;q=0.9"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
