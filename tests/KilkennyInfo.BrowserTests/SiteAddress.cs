using System.Net;
using System.Xml.Linq;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Testing;
using Microsoft.Extensions.DependencyInjection;

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

    private const int LongestFileName = 60;

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>A chooser and the error pages: in no sitemap, but a reader meets them.</summary>
    public static IReadOnlyList<SiteAddress> Unpublished { get; } =
    [
        new(CharterChooser),
        new("/ga/nil-a-leitheid-ann", HttpStatusCode.NotFound),
        new("/en/no-such-page", HttpStatusCode.NotFound),
        new("/neither/one/nor/the/other", HttpStatusCode.NotFound),
        .. Searches,
        .. Documents,
        new("/ga/tuairim/duirt-tu-rinneamar"),
        new("/en/comment/you-said-we-did"),
        .. Figures,
        .. Complaints,
        new("/ga/tuairim?about=commitment:71"),
        new("/en/comment?about=principle:4"),
    ];

    /// <summary>The list of documents as readers narrow it down, and the form that asks for another format.</summary>
    public static IReadOnlyList<SiteAddress> Documents =>
    [
        new("/ga/doicimeid?q=cairt&format=large-print"),
        new("/en/documents?q=zzzz&in=ga"),
        new("/ga/doicimeid/cairt-do-chustaimeiri/iarratas"),
        new("/en/documents/customer-charter/request?format=audio&language=ga"),
    ];

    /// <summary>The first pages of the complaint form, of a form left for later and of a complaint that is followed, and a receipt whose time is over.</summary>
    public static IReadOnlyList<SiteAddress> Complaints =>
    [
        new("/ga/gearan"),
        new("/en/complaint"),
        new("/ga/gearan/lorg"),
        new("/en/complaint/track"),
        new("/ga/gearan/lean-ar-aghaidh"),
        new("/en/complaint/continue?d=0123456789abcdef0123456789abcdef"),
        new("/ga/gearan/faighte"),
        new("/en/complaint/saved"),
    ];

    /// <summary>Figures of complaints: a year with many, beside the newest, which is in the sitemap and has too few to show any table.</summary>
    public static IReadOnlyList<SiteAddress> Figures => [new("/ga/gearan/figiuiri/2025"), new("/en/complaint/figures/2025")];

    /// <summary>The search page in all it can say.</summary>
    public static IReadOnlyList<SiteAddress> Searches =>
    [
        new("/ga/cuardach"),
        new("/en/search"),
        new("/ga/cuardach?q=gear%C3%A1n"),
        new("/en/search?q=complaint&page=2"),
        new("/ga/cuardach?q=who+can+help+me&sort=newest"),
        new("/en/search?q=gear%C3%A1n&in=ga"),
        new("/ga/cuardach?q=gaerr%C3%A1n&kind=page"),
        new("/en/search?q=complants"),
        new("/ga/cuardach?q=qqqqzzzz"),
        new("/en/search?q=%3Cscript%3E"),
        new("/ga/cuardach?q=" + new string('a', 400), HttpStatusCode.BadRequest),
        new("/en/search?q=" + new string('a', 400), HttpStatusCode.BadRequest),
    ];

    /// <summary>A name that can be a file's.</summary>
    public string FileName
    {
        get
        {
            var name = string.Concat(Path.Trim('/').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            return name.Length switch { 0 => "root", > LongestFileName => name[..LongestFileName], _ => name };
        }
    }

    /// <summary>The sitemap names public addresses; the site under test has the same paths on its own.</summary>
    public static async Task<IReadOnlyList<SiteAddress>> ReadSitemapAsync(HttpClient client)
    {
        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        return [.. sitemap.Descendants(Sitemap + "loc").Select(location => new SiteAddress(new Uri(location.Value).AbsolutePath))];
    }

    /// <summary>So many complaints that some figures are shown and some are not, and a year of three.</summary>
    public static Task AddFiguresAsync(TestSite site)
    {
        var (categories, asOf) = (site.Services.GetRequiredService<PublicSite>().Current.Site.Data.Categories, new DateOnly(2026, 1, 31));
        return SomeFacts.PublishAsync(
            site, PublicFiguring.Of(2025, SomeFacts.Many(120, 4, 2025), asOf, categories), PublicFiguring.Of(2026, SomeFacts.Many(3, 1, 2026), asOf, categories));
    }

    public override string ToString() => Path;
}
