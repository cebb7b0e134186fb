using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Word;

/// <summary>What the file says of itself. Written by hand, since the library's own way gives the part a new name each time.</summary>
internal static class WordProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Types = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(CoreFilePropertiesPart part, DocumentText text)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteElementString("dc", "title", Dc, Plain.Xml(text.Cover.Title));
        xml.WriteElementString("dc", "creator", Dc, Plain.Xml(text.Cover.Publisher));
        xml.WriteElementString("dc", "description", Dc, Plain.Xml(text.Cover.Summary));
        xml.WriteElementString("dc", "language", Dc, Sheet.Region(text.Language));
        xml.WriteElementString("dc", "identifier", Dc, Plain.Xml(text.Cover.Identifier));
        xml.WriteElementString("cp", "lastModifiedBy", Core, Plain.Xml(text.Cover.Publisher));
        Write(xml, "created", text.Cover.PublishedOn);
        Write(xml, "modified", text.Cover.PublishedOn);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, DateOnly day)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Types, "dcterms:W3CDTF");
        xml.WriteString(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T12:00:00Z");
        xml.WriteEndElement();
    }
}
