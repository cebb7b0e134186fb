using System.IO.Compression;
using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.OpenDocument;
using KilkennyInfo.Tests.Documents.Word;

namespace KilkennyInfo.Tests.Documents.OpenDocument;

/// <summary>An OpenDocument file, read back.</summary>
internal sealed class OpenReading
{
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private readonly Dictionary<string, byte[]> _entries;

    private OpenReading(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        _entries = zip.Entries.ToDictionary(entry => entry.FullName, Read);
        Names = [.. zip.Entries.Select(entry => entry.FullName)];
        Content = Xml("content.xml");
        Styles = Xml("styles.xml");
    }

    public IReadOnlyList<string> Names { get; }

    public XElement Content { get; }

    public XElement Styles { get; }

    public XElement Body => Content.Element(Office + "body")!.Element(Office + "text")!;

    public static async Task<byte[]> Bytes(DocumentText text) =>
        (await new OpenDocumentWriter(SamplePictures.PngOf).WriteAsync(text, CancellationToken.None)).Bytes;

    public static async Task<OpenReading> Of(DocumentText text) => new(await Bytes(text));

    public byte[] Entry(string name) => _entries[name];

    public XElement Xml(string name) => XElement.Load(new MemoryStream(_entries[name]), LoadOptions.PreserveWhitespace);

    /// <summary>The styles by which a piece is in another language.</summary>
    public IReadOnlyDictionary<string, string> LanguageStyles => Content.Descendants(Style + "style")
        .Where(style => style.Descendants().Attributes(Fo + "language").Any())
        .ToDictionary(style => style.Attribute(Style + "name")!.Value, style => style.Descendants().Attributes(Fo + "language").Single().Value);

    /// <summary>The style of a paragraph, or that of which its own is a variant.</summary>
    public string LookOf(XElement paragraph)
    {
        var name = paragraph.Attribute(Text + "style-name")!.Value;
        var variant = Content.Descendants(Style + "style").FirstOrDefault(style => style.Attribute(Style + "name")!.Value == name);
        return variant?.Attribute(Style + "parent-style-name")!.Value ?? name;
    }

    public Counts Counts()
    {
        var languages = LanguageStyles;
        return new(
            Body.Descendants(Text + "h").Count(),
            Body.Descendants(Text + "list-item").Count(),
            Body.Descendants(Table + "table-cell").Count(),
            Body.Descendants(Table + "table-header-rows").Elements(Table + "table-row").Count(),
            Body.Descendants(Text + "a").Count(),
            Body.Descendants(Text + "a").Count(link => link.Attribute(XLink + "href")!.Value.StartsWith('#')),
            Body.Descendants(Svg + "desc").Count(),
            Body.Descendants(Draw + "frame").Count(),
            Body.Descendants(Text + "span").Count(span => languages.ContainsKey(span.Attribute(Text + "style-name")!.Value)),
            Body.Descendants(Text + "note").Count() + Body.Descendants(Text + "note-ref").Count(),
            Body.Descendants(Text + "note").Count());
    }

    /// <summary>What stands in paragraphs, without footnotes and what only screen readers say.</summary>
    public string Letters => Readback.Letters(string.Concat(Body.DescendantNodes().OfType<XText>()
        .Where(text => !text.Ancestors().Any(around => around.Name == Text + "note" || around.Name == Table + "title" || around.Name.Namespace == Svg))
        .Select(text => text.Value)));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
