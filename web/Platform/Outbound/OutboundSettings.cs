using System.Globalization;

namespace KilkennyInfo.Platform.Outbound;

/// <summary>Whom the site may ask for something. Read once when the site starts, so that a slip in a setting is found then.</summary>
public sealed class OutboundSettings
{
    private static readonly int[] UsualPorts = [80, 443];

    private readonly HashSet<(string Host, int? Port)> _allowed;
    private readonly HashSet<int> _ports;

    public OutboundSettings(SiteOptions options)
    {
        var outbound = options.Outbound;
        _allowed = [.. outbound.Allow.Where(entry => !string.IsNullOrWhiteSpace(entry)).Select(entry => HostOf(entry.Trim()))];
        _ports = [.. UsualPorts, .. outbound.Ports];
        if (outbound.Ports.Where(port => port is < 1 or > 65535).ToList() is [var wrong, ..])
        {
            throw new ConfigurationException($"Site:Outbound:Ports has {wrong}; a port is a number between 1 and 65535.");
        }

        IsPlainHttpAllowed = outbound.PlainHttp;
    }

    public bool IsPlainHttpAllowed { get; }

    /// <summary>The setting names this very host, so it may stand anywhere.</summary>
    public bool IsNamed(string host, int port) => _allowed.Contains((host, port)) || _allowed.Contains((host, null));

    /// <summary>A host named with its port is asked at that port and no other.</summary>
    public bool IsPortAllowed(string host, int port) => _allowed.Contains((host, port)) || _ports.Contains(port);

    private static (string Host, int? Port) HostOf(string entry)
    {
        var hasPort = entry.LastIndexOf(':') is var colon && colon > entry.LastIndexOf(']') && colon >= 0;
        int? port = hasPort && int.TryParse(entry.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (hasPort != (port is >= 1 and <= 65535) || OutboundAddress.HostOf(hasPort ? entry[..colon] : entry) is not { } host)
        {
            throw new ConfigurationException($"Site:Outbound:Allow has “{entry}”; each entry must be a host such as receiver.example.ie or receiver.example.ie:8443.");
        }

        return (host, port);
    }
}
