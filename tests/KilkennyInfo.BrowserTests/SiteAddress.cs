using System.Net;
using System.Xml.Linq;

namespace KilkennyInfo.BrowserTests;

/// <summary>An address of the site as a path, and the status that stands there.</summary>
public sealed record SiteAddress(string Path, HttpStatusCode Status = HttpStatusCode.OK)
{
    public const string Charter = "/en/customer-charter";
    public const string CharterInIrish = "/ga/cairt-do-chustaimeiri";
    public const string Home = "/en";
    public const string HomeInIrish = "/ga";
    public const string Root = "/";
    public const string CharterChooser = "/customer-charter";

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A chooser and the error pages: in no sitemap, but a reader meets them.</summary>
    public static IReadOnlyList<SiteAddress> Unpublished { get; } =
    [
        new(CharterChooser),
        new("/ga/nil-a-leitheid-ann", HttpStatusCode.NotFound),
        new("/en/no-such-page", HttpStatusCode.NotFound),
        new("/neither/one/nor/the/other", HttpStatusCode.NotFound),
    ];

    /// <summary>A name that can be a file's.</summary>
    public string FileName => Path.Trim('/') is { Length: > 0 } name ? name.Replace('/', '-') : "root";

    /// <summary>The sitemap names public addresses; the site under test has the same paths on its own.</summary>
    public static async Task<IReadOnlyList<SiteAddress>> ReadSitemapAsync(HttpClient client)
    {
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        return [.. sitemap.Descendants(Sitemap + "loc").Select(location => new SiteAddress(new Uri(location.Value).AbsolutePath))];
    }

    public override string ToString() => Path;
}
