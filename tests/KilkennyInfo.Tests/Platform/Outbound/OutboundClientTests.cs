using System.Net;
using System.Net.Security;
using System.Text;
using KilkennyInfo.Platform.Outbound;
using KilkennyInfo.Tests.Platform.Mail;

namespace KilkennyInfo.Tests.Platform.Outbound;

public sealed class OutboundClientTests : IAsyncLifetime
{
    private readonly LoopbackHttp _server = LoopbackHttp.Start();

    private string Address => $"http://receiver.example:{_server.Port}/a?b=c";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Send_Json_ArrivesAsItIs()
    {
        using var client = OutboundFixture.For(_server);
        var request = new OutboundRequest(HttpMethod.Post, Address) { Json = Encoding.UTF8.GetBytes("{\"á\":1}"), Headers = [("Webhook-Id", "1")] };
        Assert.Equal(200, (await client.SendAsync(request, CancellationToken.None)).Answer?.Status);
        var received = Assert.Single(_server.Requests);
        Assert.Equal(("POST", "/a?b=c", "{\"á\":1}"), (received.Method, received.Path, received.Text));
        Assert.Equal(("1", "application/json", $"receiver.example:{_server.Port}"), (received.Headers["Webhook-Id"], received.Headers["Content-Type"], received.Headers["Host"]));
        Assert.Equal($"KilkennyInfo (+{OutboundFixture.Origin})", received.Headers["User-Agent"]);
        Assert.Equal(["Content-Length", "Content-Type", "Host", "User-Agent", "Webhook-Id"], received.Headers.Keys.Where(name => name != "Connection").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Send_CookieWasSet_IsNotGivenBack()
    {
        _server.Answer = _ => LoopbackHttp.Status(200, "Set-Cookie: a=b");
        using var client = OutboundFixture.For(_server);
        await client.GetAsync(Address);
        await client.GetAsync(Address);
        Assert.All(_server.Requests, request => Assert.DoesNotContain("Cookie", request.Headers.Keys));
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Send_ProxyInTheEnvironment_IsNotAsked()
    {
        await using var proxy = new LoopbackHttp();
        Environment.SetEnvironmentVariable("ALL_PROXY", $"http://127.0.0.1:{proxy.Port}");
        try
        {
            using var client = OutboundFixture.For(_server);
            await client.GetAsync(Address);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ALL_PROXY", null);
        }

        Assert.Equal((0, 1), (proxy.Connections, _server.Connections));
    }

    [Theory]
    [InlineData("/elsewhere", "/elsewhere")]
    [InlineData("elsewhere", "/elsewhere")]
    [InlineData("?d", "/a?d")]
    public async Task Send_AnswerLeadsOn_IsAWholeAddress(string location, string expected)
    {
        _server.Answer = _ => LoopbackHttp.Status(302, $"Location: {location}");
        using var client = OutboundFixture.For(_server);
        Assert.Equal($"http://receiver.example:{_server.Port}{expected}", (await client.GetAsync(Address)).Answer?.Location?.AbsoluteUri);
    }

    [Fact]
    public async Task Send_AnswerLeadsToAnotherHostWithoutScheme_IsAWholeAddress()
    {
        _server.Answer = _ => LoopbackHttp.Status(302, "Location: //www.example.ie/x");
        using var client = OutboundFixture.For(_server);
        Assert.Equal("http://www.example.ie/x", (await client.GetAsync(Address)).Answer?.Location?.AbsoluteUri);
    }

    [Fact]
    public async Task Send_LongAnswer_IsReadToItsLimit()
    {
        _server.Answer = _ => $"200 OK\r\nContent-Length: 1000000\r\n\r\n{new string('a', 1_000_000)}";
        using var client = OutboundFixture.For(_server);
        var answer = (await client.GetAsync(Address)).Answer!;
        Assert.Equal((64 * 1024, true), (answer.Body.Length, answer.IsCut));
        Assert.Equal(0, (await client.GetAsync(Address, bodyLimit: 0)).Answer!.Body.Length);
    }

    [Fact]
    public async Task Send_ShortAnswer_IsReadWhole()
    {
        _server.Answer = _ => "200 OK\r\nContent-Length: 5\r\n\r\nhello";
        using var client = OutboundFixture.For(_server);
        var answer = (await client.GetAsync(Address)).Answer!;
        Assert.Equal(("hello", false), (Encoding.ASCII.GetString(answer.Body.Span), answer.IsCut));
    }

    [Fact]
    public async Task Send_BodyNeverEnds_AnswersWithWhatHasCome()
    {
        _server.Instead = async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\nhello"u8.ToArray(), stop);
            await Task.Delay(Timeout.Infinite, stop);
        };
        using var client = Hasty();
        var answer = (await client.GetAsync(Address)).Answer!;
        Assert.Equal((200, "hello", true), (answer.Status, Encoding.ASCII.GetString(answer.Body.Span), answer.IsCut));
    }

    [Fact]
    public async Task Send_NoAnswerComes_GivesUp()
    {
        _server.Instead = (_, stop) => Task.Delay(Timeout.Infinite, stop);
        using var client = Hasty();
        Assert.Equal(OutboundProblem.NoAnswer, (await client.GetAsync(Address)).Problem);
    }

    [Fact]
    public async Task Send_NameServerDoesNotAnswer_GivesUp()
    {
        using var client = Hasty(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return [];
        });
        Assert.Equal(OutboundProblem.NoAnswer, (await client.GetAsync(Address)).Problem);
        Assert.Equal(OutboundProblem.NoAnswer, (await client.CheckAsync(Address, CancellationToken.None)).Problem);
    }

    [Fact]
    public async Task Send_CallerLosesPatience_Throws()
    {
        _server.Instead = (_, stop) => Task.Delay(Timeout.Infinite, stop);
        using var client = OutboundFixture.For(_server);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(new OutboundRequest(HttpMethod.Get, Address), patience.Token));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    public async Task Send_AnswerIsNotHttp_SaysSo(string words)
    {
        _server.Instead = async (stream, stop) => await stream.WriteAsync(Encoding.ASCII.GetBytes(words), stop);
        using var client = OutboundFixture.For(_server);
        Assert.Equal(OutboundProblem.BadAnswer, (await client.GetAsync(Address)).Problem);
    }

    [Fact]
    public async Task Send_HeadersWithoutEnd_SaysSo()
    {
        _server.Answer = _ => $"200 OK\r\nX: {new string('a', 100_000)}\r\nContent-Length: 0\r\n\r\n";
        using var client = OutboundFixture.For(_server);
        Assert.Equal(OutboundProblem.BadAnswer, (await client.GetAsync(Address)).Problem);
    }

    [Fact]
    public async Task Send_ConnectionBreaksOff_SaysSo()
    {
        _server.Instead = (_, _) => Task.CompletedTask;
        using var client = OutboundFixture.For(_server);
        Assert.Equal(OutboundProblem.NoConnection, (await client.GetAsync(Address)).Problem);
    }

    [Fact]
    public async Task Send_NobodyListens_SaysSo()
    {
        var port = await LoopbackHttp.ClosedPortAsync();
        using var client = OutboundFixture.For(port);
        Assert.Equal(OutboundProblem.NoConnection, (await client.GetAsync($"http://receiver.example:{port}/")).Problem);
    }

    [Fact]
    public async Task Send_CertificateNobodyVouchesFor_IsNotTrusted()
    {
        using var certificate = LoopbackSmtp.NewCertificate();
        _server.Instead = async (stream, _) =>
        {
            await using var secure = new SslStream(stream);
            await secure.AuthenticateAsServerAsync(certificate);
        };
        using var client = OutboundFixture.For(_server);
        Assert.Equal(OutboundProblem.NotSecure, (await client.GetAsync(Address.Replace("http:", "https:", StringComparison.Ordinal))).Problem);
    }

    [Fact]
    public async Task Check_HostNobodyKnows_SaysSo()
    {
        using var client = OutboundFixture.Client(new OutboundOptions());
        Assert.Equal((null, OutboundProblem.HostUnknown), await client.CheckAsync("https://no-such-host.example/", CancellationToken.None));
    }

    [Fact]
    public async Task Check_PublicHost_IsKeptInOneForm()
    {
        using var client = OutboundFixture.Client(new OutboundOptions(), (_, _) => Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Parse("8.8.8.8")]));
        Assert.Equal(("https://www.example.ie/x", null), await client.CheckAsync("HTTPS://WWW.EXAMPLE.IE/x#y", CancellationToken.None));
    }

    private OutboundClient Hasty(ResolveHost? resolve = null)
    {
        var options = new OutboundOptions { PlainHttp = true, Allow = [$"receiver.example:{_server.Port}"] };
        return new OutboundClient(new OutboundSettings(new() { Outbound = options }), resolve ?? ((_, _) => OutboundFixture.Leads("127.0.0.1")), OutboundFixture.Site())
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(500),
            Timeout = TimeSpan.FromMilliseconds(500),
        };
    }
}
