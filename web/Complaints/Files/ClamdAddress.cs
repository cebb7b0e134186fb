using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

/// <summary>Where the virus scanner ClamAV listens: a host and a port, or a socket in the file system.</summary>
public sealed record ClamdAddress
{
    private const string UnixScheme = "unix:";

    private ClamdAddress(EndPoint endPoint, string written) => (EndPoint, Written) = (endPoint, written);

    internal EndPoint EndPoint { get; }

    private string Written { get; }

    /// <returns>None when nothing is set: then nothing is scanned.</returns>
    /// <exception cref="ConfigurationException">It is no such address.</exception>
    public static ClamdAddress? Parse(string? setting)
    {
        var written = setting?.Trim() ?? "";
        if (written.Length == 0)
        {
            return null;
        }

        var endPoint = written.StartsWith(UnixScheme, StringComparison.Ordinal) ? UnixOf(written[UnixScheme.Length..]) : HostOf(written);
        return new ClamdAddress(
            endPoint ?? throw new ConfigurationException($"Site:Clamd is “{written}”; it must be the address of clamd, such as 127.0.0.1:3310 or unix:/run/clamav/clamd.ctl."),
            written);
    }

    public override string ToString() => Written;

    private static UnixDomainSocketEndPoint? UnixOf(string path)
    {
        try
        {
            return Path.IsPathFullyQualified(path) ? new UnixDomainSocketEndPoint(path) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Longer than the system takes.
            return null;
        }
    }

    private static EndPoint? HostOf(string written)
    {
        var colon = written.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(written[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > IPEndPoint.MaxPort)
        {
            return null;
        }

        var host = written[..colon];
        return (host.StartsWith('['), Uri.CheckHostName(host.Trim('[', ']'))) switch
        {
            (true, UriHostNameType.IPv6) or (false, UriHostNameType.IPv4) => new IPEndPoint(IPAddress.Parse(host.Trim('[', ']')), port),
            (false, UriHostNameType.Dns) => new DnsEndPoint(host, port),
            _ => null,
        };
    }
}
