using System.Net;
using System.Net.Sockets;

namespace KilkennyInfo.Platform.Outbound;

/// <summary>
/// Which addresses are on the internet, for everyone: the others lead into this machine, its network, a cloud's own services or nowhere.
/// From the IANA registries of special-purpose addresses (RFC 6890); of IPv6 only what is given out at all (2000::/3).
/// </summary>
internal static class AddressRanges
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // behind a provider's own translation
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local; 169.254.169.254 tells a cloud machine its secrets
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4",
            "168.63.129.16/32", // Azure's own services, in a public range
            "2001::/23", // for protocols: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, an IPv4 address inside
            "3fff::/20", // documentation
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    /// <summary>Where a network without IPv4 reaches it: the last four bytes are an IPv4 address (RFC 6052).</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool IsPublic(IPAddress address) => address switch
    {
        { AddressFamily: AddressFamily.InterNetwork } => !IsIn(NotPublic, address),
        { IsIPv4MappedToIPv6: true } => IsPublic(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetworkV6 } when Translated.Contains(Plain(address)) => IsPublic(LastFour(address)),
        { AddressFamily: AddressFamily.InterNetworkV6 } =>
            GivenOut.Contains(Plain(address)) && !IsIn(NotPublic, Plain(address)) && (!IsTunnel(address) || IsPublic(LastFour(address))),
        _ => false,
    };

    private static bool IsIn(IPNetwork[] networks, IPAddress address) => networks.Any(network => network.Contains(address));

    /// <summary>ISATAP (RFC 5214): the host's half of the address is 0:5efe and an IPv4 address.</summary>
    private static bool IsTunnel(IPAddress address) => address.GetAddressBytes() is [_, _, _, _, _, _, _, _, 0 or 2, 0, 0x5e, 0xfe, ..];

    private static IPAddress LastFour(IPAddress address) => new(address.GetAddressBytes().AsSpan(12));

    /// <summary>Without the zone, which says through which card of this machine an address is reached.</summary>
    private static IPAddress Plain(IPAddress address) => new(address.GetAddressBytes());
}
