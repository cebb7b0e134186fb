using System.Net;
using System.Net.Sockets;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Outbound;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.Platform.Outbound;

/// <summary>The outbound client with settings of a test and names that lead where the test wants.</summary>
internal static class OutboundFixture
{
    public const string Origin = "https://info.example.ie";

    public static OutboundClient Client(OutboundOptions options, ResolveHost? resolve = null) => new(new OutboundSettings(new SiteOptions { Outbound = options }), resolve ?? NobodyKnows, Site());

    /// <summary>Everything is allowed but addresses inside: what is silent then is silent for its address.</summary>
    public static OutboundClient Strict(int port, ResolveHost? resolve = null) => Client(new OutboundOptions { PlainHttp = true, Ports = [port] }, resolve);

    /// <summary>May ask the server of a test, under the name “receiver.example”.</summary>
    public static OutboundClient For(LoopbackHttp server, ResolveHost? resolve = null) => For(server.Port, resolve);

    public static OutboundClient For(int port, ResolveHost? resolve = null) =>
        Client(new OutboundOptions { PlainHttp = true, Allow = [$"receiver.example:{port}"] }, resolve ?? ((_, _) => Leads("127.0.0.1")));

    public static Task<IReadOnlyList<IPAddress>> Leads(params string[] addresses) => Task.FromResult<IReadOnlyList<IPAddress>>([.. addresses.Select(IPAddress.Parse)]);

    public static Task<IReadOnlyList<IPAddress>> NobodyKnows(string host, CancellationToken cancellation) => throw new SocketException((int)SocketError.HostNotFound);

    public static PublicAddress Site() => new(new SiteOptions { PublicUrl = Origin }, new ConfigurationBuilder().Build());

    public static Task<OutboundOutcome> GetAsync(this OutboundClient client, string address, int bodyLimit = OutboundRequest.MostOfBody) =>
        client.SendAsync(new OutboundRequest(HttpMethod.Get, address) { BodyLimit = bodyLimit }, CancellationToken.None);
}
