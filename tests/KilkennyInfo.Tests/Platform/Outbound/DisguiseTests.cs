using System.Net;
using KilkennyInfo.Platform.Outbound;

namespace KilkennyInfo.Tests.Platform.Outbound;

/// <summary>Everything that ever led another site's server to ask itself: here nothing is asked.</summary>
public sealed class DisguiseTests
{
    /// <summary>Names that lead inside, as a hostile or careless name server would have it.</summary>
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["localhost"] = ["127.0.0.1", "::1"],
        ["a.localhost"] = ["127.0.0.1"],
        ["localtest.example"] = ["127.0.0.1"],
        ["six.example"] = ["::1"],
        ["mapped.example"] = ["::ffff:127.0.0.1"],
        ["compatible.example"] = ["::127.0.0.1"],
        ["translated.example"] = ["64:ff9b::7f00:1"],
        ["tunnel.example"] = ["2002:7f00:1::"],
        ["zero.example"] = ["0.0.0.0"],
        ["unspecified.example"] = ["::"],
        ["mixed.example"] = ["8.8.8.8", "127.0.0.1"],
        ["mixed-six.example"] = ["2606:4700:4700::1111", "::1"],
        ["metadata.example"] = ["169.254.169.254"],
        ["private.example"] = ["192.168.0.1"],
        ["nothing.example"] = [],
    };

    private static readonly OutboundProblem[] Reasons =
        [OutboundProblem.NotPublic, OutboundProblem.NotAnAddress, OutboundProblem.NotHttps, OutboundProblem.HoldsSignIn, OutboundProblem.HostUnknown];

    public static TheoryData<string> Disguises =>
    [
        "http://127.0.0.1:{port}/",
        "http://127.0.0.2:{port}/",
        "http://127.255.255.254:{port}/",
        "http://0.0.0.0:{port}/",
        "http://0:{port}/",
        "http://00000000:{port}/",
        "http://127.1:{port}/",
        "http://127.0.1:{port}/",
        "http://2130706433:{port}/",
        "http://017700000001:{port}/",
        "http://0177.0.0.1:{port}/",
        "http://0177.0.0.01:{port}/",
        "http://0x7f000001:{port}/",
        "http://0x7F.0x0.0x0.0x1:{port}/",
        "http://0x7f.1:{port}/",
        "http://127.0.0.0x1:{port}/",
        "http://127.0.0.1.:{port}/",
        "http://①②⑦.⓪.⓪.①:{port}/",
        "http://１２７.０.０.１:{port}/",
        "http://127。0。0。1:{port}/",
        "http://[::1]:{port}/",
        "http://[0:0:0:0:0:0:0:1]:{port}/",
        "http://[0000:0000:0000:0000:0000:0000:0000:0001]:{port}/",
        "http://[::]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://[::ffff:7f00:1]:{port}/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/",
        "http://[::127.0.0.1]:{port}/",
        "http://[64:ff9b::127.0.0.1]:{port}/",
        "http://[2002:7f00:1::]:{port}/",
        "http://[::1%25lo]:{port}/",
        "http://[fe80::1%lo]:{port}/",
        "http://localhost:{port}/",
        "http://LOCALHOST:{port}/",
        "http://localhost.:{port}/",
        "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{port}/",
        "http://ｌｏｃａｌｈｏｓｔ:{port}/",
        "http://localho\u00adst:{port}/",
        "http://a.localhost:{port}/",
        "http://localtest.example:{port}/",
        "http://six.example:{port}/",
        "http://mapped.example:{port}/",
        "http://compatible.example:{port}/",
        "http://translated.example:{port}/",
        "http://tunnel.example:{port}/",
        "http://zero.example:{port}/",
        "http://unspecified.example:{port}/",
        "http://mixed.example:{port}/",
        "http://mixed-six.example:{port}/",
        "http://metadata.example:{port}/latest/meta-data/",
        "http://private.example:{port}/",
        "http://nothing.example:{port}/",
        "http://example.ie@127.0.0.1:{port}/",
        "http://@127.0.0.1:{port}/",
        "http://127.0.0.1:{port}@example.ie/",
        "http://example.ie\\@127.0.0.1:{port}/",
        "http://127.0.0.1:{port}\\@example.ie/",
        "http:\\\\127.0.0.1:{port}/",
        "http:127.0.0.1:{port}/",
        "http:/127.0.0.1:{port}/",
        "http:///127.0.0.1:{port}/",
        "//127.0.0.1:{port}/",
        "127.0.0.1:{port}",
        "http://127.0.0.1:{port}#@example.ie/",
        "http://127.0.0.1:{port}?@example.ie/",
        "http://127.0.0.1%00.example.ie:{port}/",
        "http://localhost%2e:{port}/",
        "http://127.0.0.1\t:{port}/",
        "http://example.ie\r\nHost: 127.0.0.1:{port}/",
        "ftp://127.0.0.1:{port}/",
        "gopher://127.0.0.1:{port}/_GET",
        "dict://127.0.0.1:{port}/",
        "jar:http://127.0.0.1:{port}/!/",
    ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public async Task Send_LeadsInside_NothingIsAskedAndTheReasonIsNamed(string disguise)
    {
        await using var inside = new LoopbackHttp();
        using var client = OutboundFixture.Strict(inside.Port, ResolveAsync);
        var address = disguise.Replace("{port}", $"{inside.Port}", StringComparison.Ordinal);
        var sent = await client.GetAsync(address);
        var (kept, checkedProblem) = await client.CheckAsync(address, CancellationToken.None);
        Assert.Null(sent.Answer);
        Assert.Contains(sent.Problem!.Value, Reasons);
        Assert.Equal((null, sent.Problem), (kept, checkedProblem));
        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public void Disguises_AreMany() => Assert.InRange(Disguises.Count, 40, 1000);

    /// <summary>The silence above is the work of the check: the same server hears who is allowed to speak to it.</summary>
    [Fact]
    public async Task Send_SameServerAllowedByName_IsHeard()
    {
        await using var inside = new LoopbackHttp();
        using var client = OutboundFixture.For(inside);
        Assert.Equal(200, (await client.GetAsync($"http://receiver.example:{inside.Port}/")).Answer?.Status);
        Assert.Equal(1, inside.Connections);
    }

    [Fact]
    public async Task Send_NameIsLedInsideAfterTheCheck_IsRefusedAtSendTime()
    {
        await using var inside = new LoopbackHttp();
        var asked = 0;
        using var client = OutboundFixture.Strict(inside.Port, (_, _) => OutboundFixture.Leads(++asked == 1 ? "8.8.8.8" : "127.0.0.1"));
        var address = $"http://rebind.example:{inside.Port}/";
        Assert.Equal((address, null), await client.CheckAsync(address, CancellationToken.None));
        Assert.Equal(OutboundProblem.NotPublic, (await client.GetAsync(address)).Problem);
        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public async Task Send_NameIsAskedOnce_ConnectsToWhatWasChecked()
    {
        await using var inside = new LoopbackHttp();
        var asked = 0;
        using var client = OutboundFixture.For(inside, (_, _) => OutboundFixture.Leads(++asked == 1 ? "127.0.0.1" : "192.0.2.1"));
        Assert.Equal(200, (await client.GetAsync($"http://receiver.example:{inside.Port}/")).Answer?.Status);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Send_SecondRequest_IsCheckedAnew()
    {
        await using var inside = new LoopbackHttp();
        var options = new OutboundOptions { PlainHttp = true, Ports = [inside.Port], Allow = [$"receiver.example:{inside.Port}"] };
        var asked = new List<string>();
        using var client = OutboundFixture.Client(options, (host, _) =>
        {
            asked.Add(host);
            return OutboundFixture.Leads("127.0.0.1");
        });
        await client.GetAsync($"http://receiver.example:{inside.Port}/");
        await client.GetAsync($"http://receiver.example:{inside.Port}/");
        Assert.Equal(OutboundProblem.NotPublic, (await client.GetAsync($"http://other.example:{inside.Port}/")).Problem);
        Assert.Equal(["receiver.example", "receiver.example", "other.example"], asked);
        Assert.Equal(2, inside.Connections);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Send_AnswerLeadsInside_IsNotFollowed(int status)
    {
        await using var inside = new LoopbackHttp();
        await using var outside = new LoopbackHttp { Answer = _ => LoopbackHttp.Status(status, $"Location: http://127.0.0.1:{inside.Port}/", "Set-Cookie: a=b") };
        using var client = OutboundFixture.For(outside);
        var answer = (await client.GetAsync($"http://receiver.example:{outside.Port}/")).Answer!;
        Assert.Equal((status, $"http://127.0.0.1:{inside.Port}/"), (answer.Status, answer.Location?.AbsoluteUri));
        Assert.Equal(0, inside.Connections);
    }

    private static Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) =>
        Names.TryGetValue(host, out var addresses) ? OutboundFixture.Leads(addresses) : OutboundFixture.NobodyKnows(host, cancellation);
}
