using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.Complaints;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Pages.Public.Plan;
using KilkennyInfo.Pages.Public.Searching;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public;

/// <summary>The files that other programs read: sitemap, robots, feeds, security contact.</summary>
public sealed class SiteFiles(PublicSite publicSite, PlanPlaces plan, TimeProvider clock)
{
    public const string SitemapPath = "/sitemap.xml";

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The description that lets a browser search the site from its own search box.</summary>
    public static string OpenSearchPath(Language language) => $"/{language.Code()}/opensearch.xml";

    public static string FeedPath(Language language) => $"/{language.Code()}/feed.xml";

    public Func<StoredResponse>? Find(LiveSite site, string path) => path switch
    {
        SitemapPath => () => Xml(MakeSitemap(site), "application/xml; charset=utf-8"),
        "/robots.txt" => MakeRobots,
        "/.well-known/security.txt" => () => MakeSecurityContact(site),
        "/ga/feed.xml" => () => Xml(MakeFeed(site, Language.Irish), "application/atom+xml; charset=utf-8", Language.Irish),
        "/en/feed.xml" => () => Xml(MakeFeed(site, Language.English), "application/atom+xml; charset=utf-8", Language.English),
        "/ga/opensearch.xml" => () => Xml(MakeSearchDescription(site, Language.Irish), "application/opensearchdescription+xml; charset=utf-8", Language.Irish),
        "/en/opensearch.xml" => () => Xml(MakeSearchDescription(site, Language.English), "application/opensearchdescription+xml; charset=utf-8", Language.English),
        _ => null,
    };

    private XDocument MakeSitemap(LiveSite site)
    {
        var addresses = site.Pages.SelectMany(page => LanguageExtensions.Both.Select(language => SitemapEntry(page, LiveSite.AddressOf(page, language))));
        return new XDocument(new XElement(
            Sitemap + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml.NamespaceName),
            new XElement(Sitemap + "url", new XElement(Sitemap + "loc", publicSite.Absolute("/"))),
            addresses,
            DocumentEntries(site),
            FigureEntries(site),
            plan.All(site).Where(place => place.IsPage).SelectMany(place => SitemapEntries(Bilingual.For(place.Address), place.UpdatedOn)),
            FormEntries()));
    }

    /// <summary>The list of documents, when there are any, and the page of each.</summary>
    private IEnumerable<XElement> DocumentEntries(LiveSite site)
    {
        var documents = site.InForce().ToList();
        if (documents.Count == 0)
        {
            return [];
        }

        DateOnly UpdatedOn(LiveDocument document) => document.Newest.Texts.Irish.UpdatedOn;
        return
        [
            .. SitemapEntries(Bilingual.For(language => DocumentAddresses.Of(language)), documents.Max(UpdatedOn)),
            .. documents.SelectMany(document => SitemapEntries(Bilingual.For(language => document.AddressOf(language)), UpdatedOn(document))),
        ];
    }

    /// <summary>Years before the newest are found from there.</summary>
    private IEnumerable<XElement> FigureEntries(LiveSite site) =>
        FigurePlaces.IsThere(site) ? SitemapEntries(Bilingual.For(CaseAddresses.Figures), FigureSearch.UpdatedOn(site)) : [];

    /// <summary>Where somebody begins, and what was said and done; the steps of a form and what belongs to one person are not for search engines.</summary>
    private IEnumerable<XElement> FormEntries() => new Func<Language, string>[] { CaseAddresses.Form, CaseAddresses.Track, CommentAddresses.OfPairs }
        .SelectMany(address => SitemapEntries(Bilingual.For(address)));

    private IEnumerable<XElement> SitemapEntries(Bilingual<string> addresses, DateOnly? updatedOn = null) =>
        LanguageExtensions.Both.Select(language => SitemapEntry(addresses[language], addresses, updatedOn));

    private XElement SitemapEntry(LivePage page, string address)
    {
        var entry = SitemapEntry(address, Bilingual.For(language => LiveSite.AddressOf(page, language)), page.UpdatedOn);
        entry.Add(Alternate("x-default", LiveSite.NeutralAddressOf(page)));
        return entry;
    }

    /// <param name="updatedOn">None for a page that is made anew whenever somebody asks for it.</param>
    private XElement SitemapEntry(string address, Bilingual<string> addresses, DateOnly? updatedOn) => new(
        Sitemap + "url",
        new XElement(Sitemap + "loc", publicSite.Absolute(address)),
        updatedOn is { } day ? new XElement(Sitemap + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        LanguageExtensions.Both.Select(language => Alternate(language.Code(), addresses[language])));

    private XElement Alternate(string language, string address) => new(
        Xhtml + "link",
        new XAttribute("rel", "alternate"),
        new XAttribute("hreflang", language),
        new XAttribute("href", publicSite.Absolute(address)));

    private XDocument MakeFeed(LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        var pages = site.Pages.OrderByDescending(page => page.UpdatedOn).ThenByDescending(page => page.PublishedUtc).Select(page => (UpdatedUtc: UpdatedUtc(page), Entry: FeedEntry(page, language)));
        var entries = pages.Concat(PlanNews.Of(site, language).Select(news => (news.UpdatedUtc, Entry: FeedEntry(news, language)))).OrderByDescending(entry => entry.UpdatedUtc).ToList();
        return new XDocument(new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", language.Code()),
            new XElement(Atom + "id", publicSite.Absolute(FeedPath(language))),
            new XElement(Atom + "title", words["feed.title"]),
            new XElement(Atom + "updated", Instant(entries.Select(entry => entry.UpdatedUtc).FirstOrDefault())),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Data.Settings.Council[language])),
            Link("self", FeedPath(language)),
            Link("alternate", $"/{language.Code()}"),
            entries.Select(entry => entry.Entry)));
    }

    private XElement FeedEntry(LivePage page, Language language)
    {
        var text = page.Texts[language];
        var address = LiveSite.AddressOf(page, language);
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", $"{publicSite.Absolute(LiveSite.NeutralAddressOf(page))}#{language.Code()}"),
            new XElement(Atom + "title", text.Title),
            new XElement(Atom + "updated", Instant(UpdatedUtc(page))),
            Link("alternate", address),
            new XElement(Atom + "summary", text.Change is null ? text.Summary : $"{text.Change} {text.Summary}"));
    }

    private XElement FeedEntry(NewsEntry news, Language language) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"{publicSite.Absolute(PlanAddresses.Plan(Language.English))}/{news.Key}#{language.Code()}"),
        new XElement(Atom + "title", news.Title),
        new XElement(Atom + "updated", Instant(news.UpdatedUtc)),
        Link("alternate", news.Address),
        new XElement(Atom + "summary", news.Summary));

    /// <summary>OpenSearch 1.1, draft 6; a short name has at most 16 characters, so it is the address and not the Council's name.</summary>
    private XDocument MakeSearchDescription(LiveSite site, Language language) => new(new XElement(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", site.Data.Strings[language]["search.short-name"]),
        new XElement(OpenSearch + "Description", $"{site.Data.Strings[language]["search.label"]} ({site.Data.Settings.Council[language]})"),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Language", language.Code()),
        new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), publicSite.Absolute(publicSite.Theme.AddressOf(Theme.Icon))),
        new XElement(
            OpenSearch + "Url",
            new XAttribute("type", "text/html"),
            new XAttribute("template", publicSite.Absolute(SearchAddresses.Of(language)) + "?q={searchTerms}"))));

    private XElement Link(string relation, string path) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", publicSite.Absolute(path)));

    /// <summary>
    /// When the words changed: the moment of publication if that was on the day the page names, else midnight in Dublin of that day,
    /// since a page may be taken into a new database long after its words were written.
    /// </summary>
    internal static DateTime UpdatedUtc(LivePage page) =>
        DublinTime.DayOf(page.PublishedUtc) == page.UpdatedOn
            ? page.PublishedUtc
            : TimeZoneInfo.ConvertTimeToUtc(page.UpdatedOn.ToDateTime(TimeOnly.MinValue), DublinTime.Zone);

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private StoredResponse MakeRobots() => Text($"User-agent: *\nDisallow: /desk\nSitemap: {publicSite.Absolute(SitemapPath)}\n");

    /// <summary>RFC 9116. It expires half a year after it was made, and is made anew with every day's snapshot.</summary>
    private StoredResponse MakeSecurityContact(LiveSite site)
    {
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddDays(180);
        var email = site.Data.Unit(site.Data.Settings.SecurityContactKey)?.Email;
        return Text($"Contact: mailto:{email}\nExpires: {Instant(expires)}\nPreferred-Languages: ga, en\nCanonical: {publicSite.Absolute("/.well-known/security.txt")}\n");
    }

    private static StoredResponse Text(string text) => StoredResponse.Of(Encoding.UTF8.GetBytes(text), new ResponseTraits("text/plain; charset=utf-8"));

    private static StoredResponse Xml(XDocument document, string contentType, Language? language = null)
    {
        using var bytes = new MemoryStream();
        document.Declaration = new XDeclaration("1.0", "utf-8", null);
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(false), leaveOpen: true))
        {
            document.Save(writer);
        }

        return StoredResponse.Of(bytes.ToArray(), new ResponseTraits(contentType) { Language = language?.Code() });
    }
}
