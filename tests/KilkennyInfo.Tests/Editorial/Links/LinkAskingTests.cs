using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Platform.Outbound;
using KilkennyInfo.Tests.Platform.Outbound;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial.Links;

/// <summary>How the answers of other sites are understood.</summary>
public sealed class LinkAskingTests(SqliteTestDatabase databases) : LinkFixture(databases), IClassFixture<SqliteTestDatabase>
{
    [Theory]
    [InlineData(200, LinkResult.Ok)]
    [InlineData(204, LinkResult.Ok)]
    [InlineData(401, LinkResult.Refused)]
    [InlineData(403, LinkResult.Refused)]
    [InlineData(404, LinkResult.NotFound)]
    [InlineData(410, LinkResult.NotFound)]
    [InlineData(429, LinkResult.Refused)]
    [InlineData(500, LinkResult.Unreachable)]
    [InlineData(503, LinkResult.Unreachable)]
    public async Task Ask_Status_IsTheResult(int status, LinkResult expected)
    {
        Elsewhere.Answer = _ => LoopbackHttp.Status(status);
        Assert.Equal(new LinkFinding(expected, status), await AskAsync("/a"));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Ask_HeadIsAnsweredWrongly_AsksForThePage(int status)
    {
        Elsewhere.Answer = request => LoopbackHttp.Status(request.Method == "HEAD" ? status : 200);
        Assert.Equal(new LinkFinding(LinkResult.Ok, 200), await AskAsync("/a"));
        Assert.Equal(["HEAD", "GET"], Elsewhere.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task Ask_HeadIsAnswered_AsksForNoMore()
    {
        await AskAsync("/a?b=c");
        var asked = Assert.Single(Elsewhere.Requests);
        Assert.Equal(("HEAD", "/a?b=c"), (asked.Method, asked.Path));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task Ask_MovedForGood_NamesTheNewAddress(int status)
    {
        Elsewhere.Answer = request => request.Path == "/a" ? LoopbackHttp.Status(status, "Location: /b") : LoopbackHttp.Status(200);
        Assert.Equal(new LinkFinding(LinkResult.Moved, 200, Target: AddressOf("/b")), await AskAsync("/a"));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    public async Task Ask_LedOnForNow_Works(int status)
    {
        Elsewhere.Answer = request => request.Path == "/a" ? LoopbackHttp.Status(status, "Location: /b") : LoopbackHttp.Status(200);
        Assert.Equal(new LinkFinding(LinkResult.Ok, 200), await AskAsync("/a"));
    }

    [Fact]
    public async Task Ask_MovedAndThenLedOnForNow_NamesTheLastAddressForGood()
    {
        Elsewhere.Answer = request => request.Path switch
        {
            "/a" => LoopbackHttp.Status(301, "Location: /b"),
            "/b" => LoopbackHttp.Status(301, "Location: /c"),
            "/c" => LoopbackHttp.Status(302, "Location: /d"),
            "/d" => LoopbackHttp.Status(301, "Location: /e"),
            _ => LoopbackHttp.Status(200),
        };
        Assert.Equal(new LinkFinding(LinkResult.Moved, 200, Target: AddressOf("/c")), await AskAsync("/a"));
    }

    [Fact]
    public async Task Ask_MovedToNothing_IsNotFound()
    {
        Elsewhere.Answer = request => request.Path == "/a" ? LoopbackHttp.Status(301, "Location: /b") : LoopbackHttp.Status(404);
        Assert.Equal(new LinkFinding(LinkResult.NotFound, 404), await AskAsync("/a"));
    }

    [Fact]
    public async Task Ask_LedInACircle_EndsSoon()
    {
        Elsewhere.Answer = _ => LoopbackHttp.Status(302, "Location: /a");
        Assert.Equal(new LinkFinding(LinkResult.Unreachable, Problem: OutboundProblem.BadAnswer), await AskAsync("/a"));
        Assert.Equal(5, Elsewhere.Requests.Count);
    }

    [Theory]
    [InlineData("javascript:alert(1)//")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://elsewhere.example/b")]
    public async Task Ask_MovedToWhatIsNoWebAddress_NamesNone(string location)
    {
        Elsewhere.Answer = _ => LoopbackHttp.Status(301, $"Location: {location}");
        Assert.Equal(new LinkFinding(LinkResult.Unreachable, Problem: OutboundProblem.BadAnswer), await AskAsync("/a"));
    }

    [Fact]
    public async Task Ask_MovedToAnAddressThatIsTooLong_NamesNone()
    {
        Elsewhere.Answer = _ => LoopbackHttp.Status(301, $"Location: {AddressOf("/" + new string('b', OutboundAddress.MaxLength))}");
        Assert.Null((await AskAsync("/a")).Target);
    }

    [Fact]
    public async Task Ask_LedInside_IsNotAsked()
    {
        await using var inside = new LoopbackHttp();
        Elsewhere.Answer = _ => LoopbackHttp.Status(301, $"Location: http://127.0.0.1:{Elsewhere.Port}/inside");
        Assert.Equal(new LinkFinding(LinkResult.Unreachable, Problem: OutboundProblem.PortNotAllowed), await AskAsync("/a"));
        Elsewhere.Answer = _ => LoopbackHttp.Status(301, "Location: http://127.0.0.1/inside");
        Assert.Equal(new LinkFinding(LinkResult.Unreachable, Problem: OutboundProblem.NotPublic), await AskAsync("/a"));
        Assert.All(Elsewhere.Requests, request => Assert.Equal("/a", request.Path));
    }

    [Fact]
    public async Task Ask_HostIsGone_IsUnreachable() =>
        Assert.Equal(new LinkFinding(LinkResult.Unreachable, Problem: OutboundProblem.HostUnknown), await Asking.AskAsync("https://no-such-host.example/", CancellationToken.None));

    [Fact]
    public async Task Ask_BadCertificate_SaysSo()
    {
        using var certificate = KilkennyInfo.Tests.Platform.Mail.LoopbackSmtp.NewCertificate();
        Elsewhere.Instead = async (stream, _) =>
        {
            await using var secure = new System.Net.Security.SslStream(stream);
            await secure.AuthenticateAsServerAsync(certificate);
        };
        var address = AddressOf("/a").Replace("http:", "https:", StringComparison.Ordinal);
        Assert.Equal(new LinkFinding(LinkResult.Certificate, Problem: OutboundProblem.NotSecure), await Asking.AskAsync(address, CancellationToken.None));
    }

    private Task<LinkFinding> AskAsync(string path) => Asking.AskAsync(AddressOf(path), CancellationToken.None);
}
