using System.Net;
using System.Net.Sockets;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Support;

/// <summary>A client that comes from a network of its own, so that tests do not use up one another's tries: loopback has sixteen million addresses.</summary>
internal static class NetworkClient
{
    private static int _networks;

    public static HttpClient Of(TestSite site)
    {
        var network = Interlocked.Increment(ref _networks);
        return new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.2.{network}"), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = site.Address };
    }
}
