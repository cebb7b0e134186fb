using System.Net.Sockets;
using System.Text;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Platform;

/// <summary>Requests that no browser sends, written on the wire by hand.</summary>
[Collection(LiveSiteGroup.Name)]
public sealed class StrangeRequestTests(LiveSiteFixture live)
{
    [Theory]
    [InlineData("OPTIONS * HTTP/1.1", "404 405")]
    [InlineData("GET http://info.example.ie/en HTTP/1.1", "200")]
    [InlineData("GET /en/../../etc/passwd HTTP/1.1", "404")]
    [InlineData("GET /en/%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "404")]
    [InlineData("GET /%ff%fe HTTP/1.1", "400 404")]
    [InlineData("GET /en/%ED%A0%80 HTTP/1.1", "400 404")]
    [InlineData("GET /ga/%EF%BF%BE HTTP/1.1", "404")]
    [InlineData("GET /%EF%BF%BE HTTP/1.1", "404")]
    [InlineData("BREW /en HTTP/1.1", "405")]
    [InlineData("TRACE /en HTTP/1.1", "405")]
    [InlineData("GET /en/a%00b HTTP/1.1", "400")]
    [InlineData("GET  /en HTTP/1.1", "400")]
    public async Task Send_StrangeRequestLine_IsAnsweredAndNeverAFault(string line, string expected)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(live.Site.Address.Host, live.Site.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: info.example.ie\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var status = (await reader.ReadLineAsync())!.Split(' ')[1];
        Assert.Contains(status, expected.Split(' '));
    }

    [Fact]
    public async Task Get_VeryLongAddress_IsRefusedAndNotAFault()
    {
        using var response = await live.Client.GetAsync("/en/" + new string('a', 20_000));
        Assert.Equal(414, (int)response.StatusCode);
    }
}
