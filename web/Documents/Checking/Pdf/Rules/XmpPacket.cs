using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>The metadata of a PDF: which part of PDF/UA it says it is made to, and its title.</summary>
internal sealed class XmpPacket
{
    private static readonly XNamespace Ua = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private readonly bool _isThere;
    private readonly string? _fault;
    private readonly string _raw = string.Empty;
    private readonly XElement? _tree;

    public XmpPacket(PdfFile file, CheckBudget budget)
    {
        if (file.Root.Get("Metadata") is not PdfStream stream)
        {
            return;
        }

        _isThere = true;
        var bytes = file.Decode(stream, out _);
        _raw = Encoding.Latin1.GetString(bytes);
        try
        {
            _tree = SafeXml.Load(Body(bytes, _raw), budget).Root;
        }
        catch (XmlException exception)
        {
            _fault = exception.Message;
        }
    }

    /// <summary>The part of PDF/UA, as it is written.</summary>
    public string? Part => Identification("part");

    public string? Title => Titles.Select(item => item.Value.Trim()).FirstOrDefault(text => text.Length > 0);

    private List<XElement> Titles => [.. (_tree?.DescendantsAndSelf(Dublin + "title") ?? []).SelectMany(title => title.DescendantsAndSelf(Rdf + "li"))];

    public void Check(PdfSubject subject)
    {
        var findings = subject.Findings;
        findings.Touch("06-001", "06-002", "06-003");
        if (!_isThere)
        {
            findings.Fail("06-001");
            findings.Fail("06-002");
            findings.Fail("06-003");
            return;
        }

        if (_fault is not null)
        {
            findings.Fail("06-001", _fault);
            return;
        }

        CheckIdentification(subject);
        findings.Expect(Title is not null, "06-003");
        var isLanguageUnknown = Titles.Count > 0 && Titles.All(item => ((string?)item.Attribute(XNamespace.Xml + "lang") ?? "x-default") == "x-default");
        findings.Expect(subject.Language is not null || !isLanguageUnknown, "11-006");
    }

    private void CheckIdentification(PdfSubject subject)
    {
        var findings = subject.Findings;
        findings.Expect(Part == (subject.IsUa2 ? "2" : "1"), "06-002", Part is null ? null : $"part {Part}");
        if (subject.IsUa2)
        {
            findings.Expect(Identification("rev") == "2024", "06-002", $"rev {Identification("rev")}");
        }

        foreach (var name in (ReadOnlySpan<string>)["amd", "corr", "rev"])
        {
            if (Identification(name) is not null && IsWritten($"[A-Za-z0-9_]:{name}") && !IsWritten($@"\bpdfuaid:{name}"))
            {
                findings.Fail("06-002", $"prefix of {name}");
            }
        }

        if (Part is not null && !IsWritten(@"\bpdfuaid:part"))
        {
            findings.Fail("06-002", "the prefix must be pdfuaid");
        }
    }

    private bool IsWritten(string pattern) => Regex.IsMatch(_raw, pattern + @"\b", RegexOptions.NonBacktracking);

    /// <summary>A property of the identification, as attribute or as element.</summary>
    private string? Identification(string name) => (_tree?.DescendantsAndSelf(Rdf + "Description") ?? [])
        .Select(description => (string?)description.Attribute(Ua + name) ?? description.Element(Ua + name)?.Value.Trim())
        .FirstOrDefault(value => value is not null);

    private static byte[] Body(byte[] bytes, string raw)
    {
        var start = raw.IndexOf("<x:xmpmeta", StringComparison.Ordinal);
        if (start < 0)
        {
            return bytes;
        }

        var end = raw.IndexOf("<?xpacket end", start, StringComparison.Ordinal);
        return bytes[start..(end < 0 ? bytes.Length : end)];
    }
}
