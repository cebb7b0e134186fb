using System.Net;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Platform;

[Collection(LiveSiteGroup.Name)]
public sealed class SecurityHeadersTests(LiveSiteFixture live)
{
    /// <summary>A request and the status it is answered with: one for each way through the program.</summary>
    public static TheoryData<string, string, int> Answers => new()
    {
        { "GET", "/", 200 },
        { "GET", "/en/customer-charter", 200 },
        { "HEAD", "/ga", 200 },
        { "GET", "/?language=ga", 303 },
        { "GET", "/en/Customer-Charter", 301 },
        { "GET", "/en/no-such-page", 404 },
        { "GET", "/no-such-page", 404 },
        { "POST", "/en/customer-charter", 405 },
        { "GET", "/sitemap.xml", 200 },
        { "GET", "/en/feed.xml", 200 },
        { "GET", "/api/v1/pages", 200 },
        { "GET", "/api/v1/pages/none", 404 },
        { "POST", "/api/v1/pages", 405 },
        { "GET", "/api/v1/openapi.json", 200 },
        { "GET", "/health/live", 200 },
        { "GET", "/health/ready", 200 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Send_AnyRequest_IsAnsweredWithEverySecurityHeader(string method, string path, int status)
    {
        using var response = await live.Client.SendAsync(new HttpMethod(method), path);
        Assert.Equal(status, (int)response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task Policy_Public_LetsInNothingButOurOwnStyleAndImages()
    {
        using var response = await live.Client.GetAsync("/en");
        var policy = response.Header("Content-Security-Policy")!.Split("; ");
        Assert.Equal(
            [
                "base-uri 'none'", "default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "img-src 'self'", "require-trusted-types-for 'script'",
                "style-src 'self'", "trusted-types 'none'",
            ],
            policy.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("unsafe", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ForeignHost_Is400()
    {
        using var foreign = await live.Client.GetAsync("/en", ("Host", "evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using var ours = await live.Client.GetAsync("/en", ("Host", "info.example.ie"));
        Assert.Equal(HttpStatusCode.OK, ours.StatusCode);
        Assert.Empty(await foreign.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_ForwardedHost_IsNotBelieved()
    {
        using var response = await live.Client.GetAsync("/sitemap.xml", ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https"));
        Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(response.Header("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("Production", "https", "max-age=31536000; includeSubDomains")]
    [InlineData("Production", "http", null)]
    [InlineData("Development", "https", null)]
    public async Task Get_BehindAKnownProxy_HasStrictTransportOverHttpsOutsideDevelopment(string environment, string scheme, string? expected)
    {
        var settings = new Dictionary<string, string> { ["environment"] = environment, ["Site:KnownProxies:0"] = "127.0.0.1" };
        await using var site = await TestSite.StartAsync(settings);
        foreach (var path in new[] { "/en", "/en/no-such-page", "/api/v1/pages" })
        {
            using var response = await site.Client.GetAsync(path, ("Host", "info.example.ie"), ("X-Forwarded-Proto", scheme));
            Assert.Equal(expected, response.Header("Strict-Transport-Security"));
        }

    }

    [Theory]
    [InlineData("https://info.example.ie", true)]
    [InlineData("http://localhost:5080", false)]
    public async Task Choose_Language_SetsASecureCookieWhereThePublicUsesHttps(string publicUrl, bool secure)
    {
        await using var site = await TestSite.StartAsync(new Dictionary<string, string> { ["Site:PublicUrl"] = publicUrl });
        using var choice = await site.Client.GetAsync("/?language=ga");
        Assert.Equal(secure, choice.Header("Set-Cookie")!.Contains("secure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Article", "/en/customer-charter")]
    [InlineData("Chooser", "/customer-charter")]
    [InlineData("Parts/contacts", "/api/v1/pages/contact-us")]
    public async Task Get_Fails_StillHasEverySecurityHeader(string view, string path)
    {
        var fault = new BreakableViews.Fault { View = view };
        await using var site = await TestSite.StartAsync(adjust: builder => BreakableViews.Use(builder, fault));
        fault.Exception = new InvalidOperationException("Broken.");
        using var response = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        AssertHeaders(response);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        Assert.StartsWith("default-src 'none'; ", response.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", response.Header("Referrer-Policy"));
        Assert.Contains("camera=()", response.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", response.Header("Cross-Origin-Opener-Policy"));
        Assert.Null(response.Header("Server"));
        Assert.Null(response.Header("X-Powered-By"));
    }
}
