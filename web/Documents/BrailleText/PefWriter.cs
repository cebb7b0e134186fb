using System.Globalization;
using System.Text;
using System.Xml;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>Braille as a Portable Embosser Format file (PEF 2008): the pages of the BRF file in Unicode Braille, with facts on the document.</summary>
public sealed class PefWriter(Liblouis liblouis) : IDocumentWriter
{
    private const string Pef = "http://www.daisy.org/ns/2008/pef";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    public RenditionFormat Format => RenditionFormat.BraillePef;

    public int Generation => 1;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var pages = BrailleDocument.Pages(text, new BrailleTranslator(liblouis, BrailleGrade.Contracted));
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, Settings))
        {
            xml.WriteStartElement("pef", Pef);
            xml.WriteAttributeString("version", "2008-1");
            Head(xml, text);
            Body(xml, pages);
            xml.WriteEndElement();
        }

        return Task.FromResult(new RenderedFile(file.ToArray(), pages.Count));
    }

    private static void Head(XmlWriter xml, DocumentText text)
    {
        var cover = text.Cover;
        xml.WriteStartElement("head", Pef);
        xml.WriteStartElement("meta", Pef);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        foreach (var (name, value) in new[]
        {
            ("format", "application/x-pef+xml"),
            ("identifier", cover.Identifier),
            ("title", cover.Title),
            ("creator", cover.Publisher),
            ("publisher", cover.Publisher),
            ("language", text.Language.Code()),
            ("date", cover.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("description", cover.Summary),
            ("source", cover.Address),
        })
        {
            xml.WriteElementString("dc", name, DublinCore, value);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, IReadOnlyList<IReadOnlyList<string>> pages)
    {
        xml.WriteStartElement("body", Pef);
        xml.WriteStartElement("volume", Pef);
        xml.WriteAttributeString("cols", BraillePages.Width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("rows", BraillePages.Height.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("rowgap", "0");
        xml.WriteAttributeString("duplex", "true");
        xml.WriteStartElement("section", Pef);
        foreach (var page in pages)
        {
            xml.WriteStartElement("page", Pef);
            foreach (var line in page)
            {
                xml.WriteElementString("row", Pef, line);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
