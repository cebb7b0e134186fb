using KilkennyInfo.Documents.Checking.Pdf.Reading;
using KilkennyInfo.Documents.Checking.Pdf.Rules;
using KilkennyInfo.Documents.Checking.Pdf.Text;

namespace KilkennyInfo.Documents.Checking.Pdf;

/// <summary>Checks a PDF: reads it with the reader of its own, holds it to the rules, and takes its text out.</summary>
internal static class PdfCheck
{
    public static FileReport Run(ReadOnlyMemory<byte> bytes, CheckRules rules, CheckBudget budget)
    {
        var file = PdfFile.Open(bytes, budget);
        var metadata = new XmpPacket(file, budget);
        var isUa2 = rules.Part == UaPart.Two || (rules.Part == UaPart.Declared && metadata.Part == "2");
        var subject = new PdfSubject(file, rules.IsStrict, isUa2, budget);
        CatalogRules.Check(subject);
        metadata.Check(subject);
        StructureRules.Check(subject);
        var pages = CheckPages(subject);
        CatalogRules.CheckRest(subject);
        ObjectRules.Check(subject);

        var facts = new FileFacts(
            Title(metadata, file),
            string.IsNullOrWhiteSpace(subject.Language) ? null : subject.Language,
            pages.Count,
            pages.Words,
            subject.Structure.IsThere,
            file.Decryption is not null,
            pages.Scanned);
        var findings = subject.Findings.InOrder;
        var verdict = findings.Count > 0 ? Verdict.Findings : Verdict.Clean;
        return new FileReport(
            FileKind.Pdf, verdict, null, null, findings, subject.Findings.Checked, FileChecker.Version, facts, pages.Text);
    }

    private static PagesRead CheckPages(PdfSubject subject)
    {
        var fonts = new FontRules(subject);
        var content = new ContentRules(subject, fonts);
        var annotations = new AnnotationRules(subject);
        var read = new PagesRead(subject.Budget.Limits.TextLength);
        subject.Findings.Touch("S-20");
        foreach (var page in PageTree.Pages(subject.File, subject.Budget))
        {
            subject.Budget.LookAtTheClock();
            var text = content.Check(page, read.Count + 1);
            annotations.Check(page, read.Count + 1);
            read.Add(text);
            if (text.IsScan)
            {
                subject.Findings.Fail("S-20", null, read.Count);
            }
        }

        content.CheckForms();
        return read;
    }

    private static string? Title(XmpPacket metadata, PdfFile file) =>
        metadata.Title ?? (file.Trailer.Dict("Info")?.Get("Title").Plain().Trim() is { Length: > 0 } title ? title : null);
}
