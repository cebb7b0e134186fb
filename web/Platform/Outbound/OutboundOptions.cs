namespace KilkennyInfo.Platform.Outbound;

/// <summary>The settings of section <c>Site:Outbound</c> as they were written; <see cref="OutboundSettings"/> is what they come to.</summary>
public sealed class OutboundOptions
{
    /// <summary>Hosts, as <c>host</c> or <c>host:port</c>, that may stand in the Council's own network.</summary>
    public string[] Allow { get; set; } = [];

    /// <summary>Ports that may be asked besides 80 and 443.</summary>
    public int[] Ports { get; set; } = [];

    /// <summary>Addresses that begin with <c>http:</c> may be asked too.</summary>
    public bool PlainHttp { get; set; }
}
