using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public;

[Collection(LiveSiteGroup.Name)]
public sealed class ErrorPagesTests(LiveSiteFixture live)
{
    [Theory]
    [InlineData("/en/no-such-page", "en")]
    [InlineData("/ga/nil-ann", "ga")]
    [InlineData("/EN/no-such-page", "en")]
    [InlineData("/no-such-page", "ga, en")]
    [InlineData("/fr/charte", "ga, en")]
    public async Task Get_Nothing_Is404InTheLanguageOfTheAddress(string path, string languages)
    {
        using var response = await live.Client.GetAsync(path);
        await AssertErrorAsync(response, HttpStatusCode.NotFound, languages);
    }

    [Theory]
    [InlineData("/en/customer-charter", "en")]
    [InlineData("/ga/cairt-do-chustaimeiri", "ga")]
    [InlineData("/", "ga, en")]
    public async Task Post_ToAPage_Is405AndSaysWhatMayBeDone(string path, string languages)
    {
        using var response = await live.Client.PostAsync(path, new StringContent("x"));
        Assert.Equal("GET, HEAD", response.Header("Allow"));
        await AssertErrorAsync(response, HttpStatusCode.MethodNotAllowed, languages);
    }

    [Fact]
    public async Task Head_Nothing_HasTheHeadersAndNoBody()
    {
        using var response = await live.Client.SendAsync(HttpMethod.Head, "/en/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_ViewFails_Is500InTheLanguageOfTheAddressAndRightAgainAfterwards()
    {
        var fault = new BreakableViews.Fault();
        await using var site = await TestSite.StartAsync(adjust: builder => BreakableViews.Use(builder, fault));
        foreach (var (view, path, languages) in new[]
                 {
                     ("Article", "/en/customer-charter", "en"), ("Article", "/ga/cairt-do-chustaimeiri", "ga"), ("Chooser", "/customer-charter", "ga, en"),
                 })
        {
            (fault.View, fault.Exception) = (view, new InvalidOperationException("secret-of-the-house"));
            using var failed = await site.Client.GetAsync(path);
            var html = await AssertErrorAsync(failed, HttpStatusCode.InternalServerError, languages);
            Assert.DoesNotContain("secret-of-the-house", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\bat KilkennyInfo\.|Exception", html);

            fault.Exception = null;
            using var mended = await site.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
        }
    }

    [Fact]
    public async Task Get_RequestThatCannotBeRead_Is400InTheLanguageOfTheAddressAndNoFaultOfOurs()
    {
        var fault = new BreakableViews.Fault { View = "Article" };
        using var log = new KeptLog();
        await using var site = await TestSite.StartAsync(adjust: builder =>
        {
            BreakableViews.Use(builder, fault);
            log.Watch(builder);
        });
        fault.Exception = new Microsoft.AspNetCore.Http.BadHttpRequestException("Broken.");
        using var response = await site.Client.GetAsync("/en/customer-charter");
        await AssertErrorAsync(response, HttpStatusCode.BadRequest, "en");
        Assert.DoesNotContain(log.Lines, line => line.Contains("Broken.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ApiFails_Is500AsProblemDetails()
    {
        var fault = new BreakableViews.Fault();
        await using var site = await TestSite.StartAsync(adjust: builder => BreakableViews.Use(builder, fault));
        (fault.View, fault.Exception) = ("Parts/contacts", new InvalidOperationException("secret-of-the-house"));
        using var response = await site.Client.GetAsync("/api/v1/pages/contact-us");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Header("Content-Type"));
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status, string languages)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(languages, response.Header("Content-Language"));
        Assert.Contains("no-store", response.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var html = System.Text.Encoding.UTF8.GetString(await response.DecodedAsync());
        var page = LiveSiteFixture.Parse(html);
        AssertWords(page, (int)status, languages.Split(", "));
        return html;
    }

    private static void AssertWords(IHtmlDocument page, int status, string[] codes)
    {
        Assert.Equal(codes[0], page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        foreach (var language in LanguageExtensions.Both)
        {
            var title = SiteContent.Data.Strings[language][$"error.{status}.title"];
            var shown = page.QuerySelectorAll("main h1, main h2").Any(heading => heading.TextContent.Trim() == title);
            Assert.Equal(codes.Contains(language.Code()), shown);
        }

        Assert.NotEmpty(page.QuerySelectorAll("main a[href^='tel:']"));
        Assert.NotEmpty(page.QuerySelectorAll("main ul a"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain('⟦', page.DocumentElement.OuterHtml);
    }
}
