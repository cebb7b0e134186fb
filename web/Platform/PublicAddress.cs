namespace KilkennyInfo.Platform;

/// <summary>The address the public uses, as set in <c>Site:PublicUrl</c>; without it, the first address the server listens on.</summary>
public sealed class PublicAddress
{
    public const string DefaultUrl = "http://localhost:5080";

    public PublicAddress(SiteOptions options, IConfiguration configuration)
    {
        var listening = configuration["urls"]?.Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        var url = string.IsNullOrWhiteSpace(options.PublicUrl) ? listening ?? DefaultUrl : options.PublicUrl;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationException($"Site:PublicUrl is “{url}”; it must be an address such as https://info.example.ie.");
        }

        Host = uri.Host;
        Origin = uri.GetLeftPart(UriPartial.Authority);
        IsSet = !string.IsNullOrWhiteSpace(options.PublicUrl);
    }

    public bool IsSet { get; }

    public string Host { get; }

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; }
}
