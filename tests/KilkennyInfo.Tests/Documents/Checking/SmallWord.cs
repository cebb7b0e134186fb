using System.Text;

namespace KilkennyInfo.Tests.Documents.Checking;

/// <summary>Word files written by hand, so that a test sees everything that is in them.</summary>
internal static class SmallWord
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Styles = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-IE\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"H3\"><w:name w:val=\"My own\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:name w:val=\"List\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";

    public static string Body(string blocks) => $"<w:document {Main}><w:body>{blocks}</w:body></w:document>";

    public static string P(string text, string style = "Normal", string run = "") =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] Of(string document, params (string Name, byte[] Bytes)[] more) => Of(document, "", "Charter", more);

    public static byte[] WithLink(string address, string words, string title = "Charter") => Of(
        Body(P("Charter", "H1") + $"<w:p><w:hyperlink r:id=\"rL\"><w:r><w:t>{words}</w:t></w:r></w:hyperlink></w:p>"),
        $"<Relationship Id=\"rL\" Type=\"{Office}/hyperlink\" Target=\"{address}\" TargetMode=\"External\"/>",
        title);

    /// <param name="relations">Further ones of the text part.</param>
    public static byte[] Of(string document, string relations, string? title, params (string Name, byte[] Bytes)[] more)
    {
        var parts = new Dictionary<string, byte[]>
        {
            ["[Content_Types].xml"] = Xml("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                + Type("document", "document.main") + Type("styles", "styles") + Type("comments", "comments") + Type("footnotes", "footnotes")
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"),
            ["_rels/.rels"] = Xml(Relations($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>")),
            ["docProps/core.xml"] = Xml("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + (title is null ? "" : $"<dc:title>{title}</dc:title>") + "</cp:coreProperties>"),
            ["word/document.xml"] = Xml(document),
            ["word/styles.xml"] = Xml(Styles),
            ["word/_rels/document.xml.rels"] = Xml(Relations($"<Relationship Id=\"rS\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>" + relations)),
        };
        foreach (var (name, bytes) in more)
        {
            parts[name] = bytes;
        }

        return HostileArchives.Zip(parts.Select(part => (part.Key, part.Value)));
    }

    public static string Relation(string kind, string target, bool isOutside = false) =>
        $"<Relationship Id=\"x{kind}\" Type=\"{(kind == "vbaProject" ? "http://schemas.microsoft.com/office/2006/relationships" : Office)}/{kind}\" Target=\"{target}\"{(isOutside ? " TargetMode=\"External\"" : "")}/>";

    private static string Type(string part, string kind) => $"<Override PartName=\"/word/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml\"/>";

    private static string Relations(string relations) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";

    private static byte[] Xml(string text) => Encoding.UTF8.GetBytes(text);
}
