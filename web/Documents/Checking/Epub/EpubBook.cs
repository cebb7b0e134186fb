using System.Xml;
using System.Xml.Linq;

namespace KilkennyInfo.Documents.Checking.Epub;

/// <summary>A part of a book as its package lists it.</summary>
/// <param name="Path">In the archive; none when it is elsewhere.</param>
internal sealed record EpubItem(string Id, string? Path, string MediaType, string Properties, string Reference)
{
    public bool IsText => MediaType is "application/xhtml+xml" or "text/html";

    public bool IsNavigation => Properties.Split(' ').Contains("nav");
}

/// <summary>The package of a book: its metadata, its parts, and the order in which they are read.</summary>
internal sealed class EpubBook
{
    public static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    public static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private const string ContainerPath = "META-INF/container.xml";

    private EpubBook(XElement package, string path)
    {
        Package = package;
        var folder = path.Contains('/') ? path[..(path.LastIndexOf('/') + 1)] : string.Empty;
        foreach (var item in package.Elements(Opf + "manifest").Elements(Opf + "item"))
        {
            var reference = (string?)item.Attribute("href") ?? string.Empty;
            var id = (string?)item.Attribute("id") ?? string.Empty;
            Items.TryAdd(id, new EpubItem(
                id,
                EpubPaths.Resolve(folder, reference),
                (string?)item.Attribute("media-type") ?? string.Empty,
                (string?)item.Attribute("properties") ?? string.Empty,
                reference));
        }

        Spine = [.. package.Elements(Opf + "spine").Elements(Opf + "itemref").Select(item => (string?)item.Attribute("idref") ?? string.Empty)];
    }

    public XElement Package { get; }

    public Dictionary<string, EpubItem> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of items in reading order.</summary>
    public IReadOnlyList<string> Spine { get; }

    public string Version => (string?)Package.Attribute("version") ?? string.Empty;

    public IEnumerable<XElement> Metadata => Package.Elements(Opf + "metadata").Elements();

    /// <exception cref="RefusedException">There is no package that can be read.</exception>
    public static EpubBook Open(Archive archive, CheckBudget budget)
    {
        try
        {
            var container = SafeXml.Load(archive.Read(ContainerPath) ?? throw Missing(ContainerPath), budget);
            var path = container.Descendants().Where(element => element.Name.LocalName == "rootfile")
                .Select(element => (string?)element.Attribute("full-path")).FirstOrDefault()
                ?? throw Missing("the path of the package");
            var package = SafeXml.Load(archive.Read(path) ?? throw Missing(path), budget);
            return new EpubBook(package.Root!, path);
        }
        catch (XmlException exception)
        {
            throw new RefusedException(RefusalReason.Broken, $"container or package: {exception.Message}");
        }
    }

    private static RefusedException Missing(string what) => new(RefusalReason.Broken, $"{what} is missing");
}
