namespace KilkennyInfo.Platform;

/// <summary>The address the public uses, as set in <c>Site:PublicUrl</c>; without it, the first address or port the server listens on.</summary>
public sealed class PublicAddress
{
    public const string DefaultUrl = "http://localhost:5080";

    public PublicAddress(SiteOptions options, IConfiguration configuration)
    {
        IsSet = !string.IsNullOrWhiteSpace(options.PublicUrl);
        var (setting, url) = IsSet ? ("Site:PublicUrl", options.PublicUrl!) : Listening(configuration);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationException($"{setting} is “{url}”; it must be an address such as https://info.example.ie.");
        }

        Host = uri.Host;
        Origin = uri.GetLeftPart(UriPartial.Authority);
    }

    public bool IsSet { get; }

    public string Host { get; }

    public bool IsHttps => Origin.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin { get; }

    /// <summary>As the server itself decides it: <c>urls</c> before <c>http_ports</c>, which is what container images set.</summary>
    private static (string Setting, string Url) Listening(IConfiguration configuration)
    {
        if (First(configuration["urls"]) is { } url)
        {
            return ("urls", url.Replace("*", "localhost", StringComparison.Ordinal)
                .Replace("+", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
        }

        return First(configuration["http_ports"]) is { } port ? ("http_ports", $"http://localhost:{port}") : ("", DefaultUrl);
    }

    private static string? First(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
