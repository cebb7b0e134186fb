using System.Net;
using System.Net.Sockets;

namespace KilkennyInfo.Tests.Support;

/// <summary>A client from a network of its own: loopback has sixteen million addresses, and tests must not use up one another's tries.</summary>
internal static class OwnNetwork
{
    private static int _networks;

    public static HttpClient Client(Uri site)
    {
        var number = Interlocked.Increment(ref _networks);
        return new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse($"127.9.{number / 200}.{(number % 200) + 1}"), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = site };
    }
}
