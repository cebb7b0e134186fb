using System.Globalization;
using System.Text;

namespace KilkennyInfo.Tests.Documents.Uploads;

/// <summary>Small PDF files that the checker finds nothing in, something that is harder to use, something that keeps somebody out, or a script.</summary>
internal static class SamplePdf
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private const string Tagged = "/Lang (en-IE) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>";

    /// <param name="seed">Makes other bytes of the same file.</param>
    public static byte[] Clean(string seed = "") => File(seed, Tagged);

    /// <summary>Another file is embedded in it.</summary>
    public static byte[] WithWarning(string seed = "") =>
        File(seed, Tagged + " /Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 7 0 R >> >>] >> >>");

    /// <summary>It does not tell its language, nor that its title is to be shown.</summary>
    public static byte[] WithErrors(string seed = "") => File(seed, "/MarkInfo << /Marked true >>");

    public static byte[] WithScript(string seed = "") => File(seed, Tagged + " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");

    private static byte[] File(string seed, string catalog)
    {
        const string metadata = """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="en">A charter</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """;
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R /StructTreeRoot 5 0 R {catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Tabs /S >>",
            $"<< /Type /Metadata /Subtype /XML /Length {Encoding.UTF8.GetByteCount(metadata)} >>\nstream\n{metadata}\nendstream",
            "<< /Type /StructTreeRoot /K 6 0 R >>",
            "<< /Type /StructElem /S /Document /P 5 0 R >>",
            "<< /Type /EmbeddedFile /Length 1 >>\nstream\na\nendstream",
        ];
        var file = new StringBuilder($"%PDF-1.7\n% {seed}\n");
        var offsets = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(Encoding.UTF8.GetByteCount(file.ToString()));
            file.Append(Invariant, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = Encoding.UTF8.GetByteCount(file.ToString());
        file.Append(Invariant, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(Invariant, $"{offset:0000000000} 00000 n \n"));
        file.Append(Invariant, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.UTF8.GetBytes(file.ToString());
    }
}
