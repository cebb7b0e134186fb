using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>The namespaces of OpenDocument, and how lengths are written in it.</summary>
internal static class Odf
{
    public const string Version = "1.3";

    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    public static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    public static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>Where LibreOffice puts what the standard takes up later, such as that a picture only adorns.</summary>
    public static readonly XNamespace Later = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

    private static readonly (string Prefix, XNamespace Name)[] Prefixes =
    [
        ("office", Office), ("style", Style), ("text", Text), ("table", Table), ("draw", Draw), ("fo", Fo), ("svg", Svg), ("meta", Meta),
        ("xlink", XLink), ("dc", Dc), ("loext", Later),
    ];

    public static XElement Root(string name, params object[] content)
    {
        var root = new XElement(Office + name, Prefixes.Select(prefix => new XAttribute(XNamespace.Xmlns + prefix.Prefix, prefix.Name.NamespaceName)));
        root.Add(new XAttribute(Office + "version", Version));
        root.Add(content);
        return root;
    }

    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            root.Save(xml);
        }

        return stream.ToArray();
    }

    public static string Points(double points) => string.Create(CultureInfo.InvariantCulture, $"{points:0.##}pt");

    public static string Millimetres(double millimetres) => string.Create(CultureInfo.InvariantCulture, $"{millimetres:0.##}mm");

    public static string Percent(double factor) => string.Create(CultureInfo.InvariantCulture, $"{factor * 100:0}%");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
