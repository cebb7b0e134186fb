using System.Net;
using System.Net.Sockets;

namespace KilkennyInfo.Platform.Outbound;

/// <summary>Looks a host's addresses up. The site asks for them itself, so that it knows to which it connects.</summary>
public delegate Task<IReadOnlyList<IPAddress>> ResolveHost(string host, CancellationToken cancellation);

/// <summary>Finds the addresses of a host and looks whether all of them may be asked: a name that leads to one inside leads inside.</summary>
internal sealed class HostCheck(OutboundSettings settings, ResolveHost resolve)
{
    public static async Task<IReadOnlyList<IPAddress>> AskSystemAsync(string host, CancellationToken cancellation) => await Dns.GetHostAddressesAsync(host, cancellation);

    /// <exception cref="OutboundRefusedException">The host is unknown, or not to be asked.</exception>
    public async Task<IPAddress[]> AddressesAsync(string host, int port, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host, out var address) ? [address] : await ResolveAsync(host, cancellation);
        if (addresses.Count == 0)
        {
            throw new OutboundRefusedException(OutboundProblem.HostUnknown);
        }

        return settings.IsNamed(host, port) || addresses.All(AddressRanges.IsPublic) ? [.. addresses] : throw new OutboundRefusedException(OutboundProblem.NotPublic);
    }

    private async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        try
        {
            return await resolve(host, cancellation);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
