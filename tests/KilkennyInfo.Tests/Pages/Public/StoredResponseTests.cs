using System.Net;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public;

/// <summary>How what is kept in memory is sent: encodings, marks, conditional requests.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class StoredResponseTests(LiveSiteFixture live)
{
    private const string Charter = "/en/customer-charter";

    public static TheoryData<string, string?> AcceptedEncodings => new()
    {
        { "", null },
        { "identity", null },
        { "gzip", "gzip" },
        { "x-gzip", "gzip" },
        { "br", "br" },
        { "gzip, deflate, br, zstd", "br" },
        { "br;q=0.5, gzip;q=0.9", "gzip" },
        { "br;q=0.9, gzip;q=0.5", "br" },
        { "br;q=0, gzip", "gzip" },
        { "br; q=0, gzip; q=0", null },
        { "GZIP", "gzip" },
        { "*", "br" },
        { "*;q=0", null },
        { "br;q=0, *", "gzip" },
        { "zstd, deflate", null },
        { "gzip;q=nonsense", "gzip" },
        { ";;,,", null },
    };

    [Theory]
    [MemberData(nameof(AcceptedEncodings))]
    public async Task Get_AcceptEncoding_IsAnsweredWithTheBestThatWeHave(string accepted, string? expected)
    {
        using var response = await live.Client.GetAsync(Charter, ("Accept-Encoding", accepted));
        Assert.Equal(expected, response.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
    }

    [Fact]
    public async Task Get_EachEncoding_HasOwnBytesLengthAndMarkOfTheSamePage()
    {
        foreach (var path in (await live.StoredAddressesAsync()).Concat(["/sitemap.xml", "/ga/feed.xml", "/api/v1/pages"]))
        {
            using var plain = await live.Client.GetAsync(path, ("Accept-Encoding", "identity"));
            var marks = new HashSet<string?> { plain.Header("ETag") };
            var bytes = await plain.DecodedAsync();
            Assert.Equal($"{bytes.Length}", plain.Header("Content-Length"));
            foreach (var encoding in new[] { "gzip", "br" })
            {
                using var packed = await live.Client.GetAsync(path, ("Accept-Encoding", encoding));
                Assert.Equal(encoding, packed.Header("Content-Encoding"));
                Assert.Equal($"{(await packed.Content.ReadAsByteArrayAsync()).Length}", packed.Header("Content-Length"));
                Assert.Equal(bytes, await packed.DecodedAsync());
                Assert.True(marks.Add(packed.Header("ETag")), $"{path}: the mark of {encoding} is another encoding's");
            }

            Assert.All(marks, mark => Assert.Matches("^\"[^\"]+\"$", mark!));
        }
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Head_EveryAddress_HasTheHeadersOfGetAndNoBody(string encoding)
    {
        foreach (var path in (await live.StoredAddressesAsync()).Concat(["/robots.txt", "/en/feed.xml", "/api/v1/pages", "/api/v1/pages/appeals", "/api/v1/contacts"]))
        {
            using var get = await live.Client.GetAsync(path, ("Accept-Encoding", encoding));
            using var head = await live.Client.SendAsync(HttpMethod.Head, path, ("Accept-Encoding", encoding));
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(get.SteadyHeaders(), head.SteadyHeaders());
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("\"other\",W/{0} , \"third\"")]
    [InlineData("*")]
    public async Task Get_MarkThatMatches_Is304WithoutBody(string ifNoneMatch)
    {
        using var first = await live.Client.GetAsync(Charter, ("Accept-Encoding", "br"));
        var header = ifNoneMatch.Replace("{0}", first.Header("ETag"), StringComparison.Ordinal);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var again = await live.Client.SendAsync(method, Charter, ("Accept-Encoding", "br"), ("If-None-Match", header));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Null(again.Header("Content-Type"));
            Assert.Null(again.Header("Content-Encoding"));
            foreach (var kept in new[] { "ETag", "Cache-Control", "Vary" })
            {
                Assert.Equal(first.Header(kept), again.Header(kept));
            }

            // The browser keeps the policy it got with the page (RFC 9110, 15.4.5).
            Assert.NotNull(first.Header("Content-Security-Policy"));
            Assert.Null(again.Header("Content-Security-Policy"));
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Get_MarkOfSomethingElse_Is200(string ifNoneMatch)
    {
        using var response = await live.Client.GetAsync(Charter, ("If-None-Match", ifNoneMatch));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task Get_MarkOfAnotherEncoding_Is200()
    {
        using var gzip = await live.Client.GetAsync(Charter, ("Accept-Encoding", "gzip"));
        using var plain = await live.Client.GetAsync(Charter, ("Accept-Encoding", "identity"), ("If-None-Match", gzip.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    [Fact]
    public async Task Get_MarkOnAnErrorPage_IsNever304()
    {
        using var response = await live.Client.GetAsync("/en/no-such-page", ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("no-store", response.Header("Cache-Control"));
    }

    [Fact]
    public async Task Get_PublishedPage_IsKeptBriefly()
    {
        using var response = await live.Client.GetAsync(Charter);
        Assert.Equal("public, max-age=60", response.Header("Cache-Control"));
    }

    [Fact]
    public async Task Get_Charter_WeighsLittle()
    {
        var total = 0;
        var page = await live.DocumentAsync(Charter);
        string[] requests = [Charter, .. page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], img, script").Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!)];
        foreach (var request in requests)
        {
            using var response = await live.Client.GetAsync(request, ("Accept-Encoding", "br"));
            total += (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(requests.Length, 2, 4);
        Assert.InRange(total, 1, 20 * 1024);
    }

    [Fact]
    public async Task Assets_OfTheTheme_AreFingerprintedAndKeptForever()
    {
        var page = await live.DocumentAsync(Charter);
        var sheet = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Matches(@"^/assets/site\.[0-9a-f]{16}\.css$", sheet);
        using var response = await live.Client.GetAsync(sheet, ("Accept-Encoding", "br"));
        Assert.Equal("public, max-age=31536000, immutable", response.Header("Cache-Control"));
        Assert.Equal("text/css; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal("br", response.Header("Content-Encoding"));
        using var other = await live.Client.GetAsync(sheet.Replace(".css", "0.css", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }
}
