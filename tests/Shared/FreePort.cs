using System.Net;
using System.Net.Sockets;

namespace KilkennyInfo.Testing;

/// <summary>
/// A port of loopback for a server that is started later, or again and again. It lies below those that the system gives to connections
/// (from 32768 on Linux), so that none of these takes it meanwhile, nor a connection to the absent server itself.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int End = 32_000;

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
