using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KilkennyInfo.Platform;

/// <summary>The web server's own limits, and whom it believes. The framework's defaults are made for other sites (docs/decisions/0012).</summary>
public static class ServerSetup
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddServer(this WebApplicationBuilder builder, SiteOptions options)
    {
        var address = new PublicAddress(options, builder.Configuration);
        var connections = ConnectionLimit.Of(options.MaxConnections, ConnectionLimit.FileHandles());
        var proxies = options.KnownProxies.Select(ProxyOf).ToList();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(PublicAddress.DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            SetLimits(kestrel.Limits, connections);
        });
        builder.Services.AddHostedService(services => new ConnectionNotice(connections, services.GetRequiredService<ILogger<ConnectionNotice>>()));
        builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            filter.AllowedHosts = [.. Loopback.Append(address.Host).Distinct()];

            // The framework's own page: English only, without our headers and our words.
            filter.IncludeFailureMessage = false;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            proxies.ForEach(forwarded.KnownProxies.Add);
        });
    }

    private static void SetLimits(KestrelServerLimits limits, long connections)
    {
        limits.MaxConcurrentConnections = connections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

        // A form that keeps a long question in the address: a letter with a fada takes six characters there.
        limits.MaxRequestLineSize = 16 * 1024;

        // Nothing is uploaded yet; a page that takes files raises this for itself.
        limits.MaxRequestBodySize = 1024 * 1024;
    }

    private static IPAddress ProxyOf(string setting) => IPAddress.TryParse(setting, out var proxy)
        ? proxy : throw new ConfigurationException($"Site:KnownProxies has “{setting}”; each entry must be an IP address such as 10.0.0.5.");
}
