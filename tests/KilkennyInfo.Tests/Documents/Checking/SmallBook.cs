using System.Text;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>Books of one text, written by hand.</summary>
internal static class SmallBook
{
    public const string Access = "<meta property=\"schema:accessMode\">textual</meta><meta property=\"schema:accessibilityFeature\">structuralNavigation</meta>"
        + "<meta property=\"schema:accessibilityHazard\">none</meta><meta property=\"schema:accessibilitySummary\">Text only.</meta>";

    public const string Metadata = "<dc:title>Charter</dc:title><dc:language>en-IE</dc:language>" + Access;

    public const string Items = "<item id=\"t\" href=\"text.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>";

    public static byte[] Of(string body, string before = "", params (string Name, byte[] Bytes)[] more) => Of(body, before, Metadata, Items, "<title>Charter</title>", " xml:lang=\"en\"", more);

    public static byte[] Of(string body, string before, string metadata, string items, string head, string language, params (string Name, byte[] Bytes)[] more)
    {
        var parts = new List<(string, byte[])>
        {
            ("mimetype", Encoding.ASCII.GetBytes("application/epub+zip")),
            ("META-INF/container.xml", Xml("<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>")),
            ("OEBPS/book.opf", Xml($"<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{metadata}</metadata>"
                + $"<manifest>{items}</manifest><spine><itemref idref=\"t\"/></spine></package>")),
            ("OEBPS/nav.xhtml", Xml("<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><body><nav epub:type=\"toc\"><ol><li><a href=\"text.xhtml\">Charter</a></li></ol></nav></body></html>")),
            ("OEBPS/text.xhtml", Xml($"{before}<html xmlns=\"http://www.w3.org/1999/xhtml\"{language}><head>{head}</head><body>{body}</body></html>")),
        };
        return HostileArchives.Zip([.. parts, .. more]);
    }

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);
}
