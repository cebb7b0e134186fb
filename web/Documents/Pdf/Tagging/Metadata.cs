using System.Globalization;
using System.Security;
using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Objects;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Pdf.Tagging;

/// <summary>What the file says of itself, in the two places where programs look.</summary>
internal static class Metadata
{
    private const string Producer = "KilkennyInfo";

    /// <returns>The number of the XMP packet.</returns>
    public static int WriteXmp(PdfFile file, DocumentText text, PdfStandard standard)
    {
        var cover = text.Cover;
        var language = text.Language.Code();
        var day = cover.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var identification = standard is PdfStandard.Ua2
            ? "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>"
            : "<pdfuaid:part>1</pdfuaid:part>";
        var packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            {identification}
            <dc:format>application/pdf</dc:format>
            <dc:identifier>{Escaped(cover.Identifier)}</dc:identifier>
            <dc:title>{Alternatives(cover.Title, language)}</dc:title>
            <dc:description>{Alternatives(cover.Summary, language)}</dc:description>
            <dc:creator><rdf:Seq><rdf:li>{Escaped(cover.Publisher)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
            <dc:source>{Escaped(cover.Address)}</dc:source>
            <xmp:CreateDate>{day}</xmp:CreateDate>
            <xmp:ModifyDate>{day}</xmp:ModifyDate>
            <pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
        // Uncompressed, so that programs that know no PDF find it.
        return file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(packet));
    }

    /// <summary>The older place. PDF 2.0 keeps only the dates there.</summary>
    public static int WriteInformation(PdfFile file, DocumentText text, PdfStandard standard)
    {
        var cover = text.Cover;
        var dates = $"/CreationDate{PdfText.Date(cover.PublishedOn)}/ModDate{PdfText.Date(cover.PublishedOn)}";
        var words = standard is PdfStandard.Ua2
            ? ""
            : $"/Title{PdfText.String(cover.Title)}/Author{PdfText.String(cover.Publisher)}/Subject{PdfText.String(cover.Summary)}/Producer({Producer})";
        return file.Add($"<<{words}{dates}>>");
    }

    private static string Alternatives(string words, string language) =>
        $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{Escaped(words)}</rdf:li><rdf:li xml:lang=\"{language}\">{Escaped(words)}</rdf:li></rdf:Alt>";

    private static string Escaped(string words) => SecurityElement.Escape(words);
}
