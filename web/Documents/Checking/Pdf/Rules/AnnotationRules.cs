using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>Links, form fields and other annotations of a page.</summary>
internal sealed class AnnotationRules(PdfSubject subject)
{
    private const int Hidden = 2;
    private const int MostAncestors = 50;

    private FindingList Findings => subject.Findings;

    public void Check(PdfDict page, int number)
    {
        var box = Box(page);
        var isVisible = false;
        foreach (var annotation in page.Get("Annots").OneOrMany().OfType<PdfDict>())
        {
            subject.Budget.Step();
            var subtype = annotation.Name("Subtype") ?? string.Empty;
            if (subtype == "PrinterMark")
            {
                Findings.Expect(subject.Structure.NodesOf(annotation).Count == 0, "28-017", null, number);
                continue;
            }

            if (subtype == "TrapNet")
            {
                Findings.Fail("28-007", null, number);
            }

            isVisible = true;
            if (((annotation.Whole("F") ?? 0) & Hidden) == 0 && !IsOutside(annotation, box) && subtype != "Popup")
            {
                CheckOne(annotation, subtype, number);
            }
        }

        if (isVisible)
        {
            var tabs = page.Name("Tabs");
            Findings.Expect(tabs == "S" || (subject.IsUa2 && tabs is "A" or "W"), "28-009", null, number);
        }
    }

    private void CheckOne(PdfDict annotation, string subtype, int page)
    {
        var nodes = subject.Structure.NodesOf(annotation);
        var language = string.IsNullOrEmpty(subject.Language) ? (nodes.Count > 0 ? nodes[0].Language : null) : subject.Language;
        var isLanguageKnown = !string.IsNullOrEmpty(language);
        var words = annotation.Get("Contents");
        if (words is not null)
        {
            Findings.Expect(isLanguageKnown, "11-004", null, page);
        }

        switch (subtype)
        {
            case "Link":
                Findings.Expect(nodes.Any(node => node.Type == "Link" || (subject.IsUa2 && node.Type == "Reference")), "28-011", null, page);
                Findings.Expect(subject.IsUa2 || !string.IsNullOrWhiteSpace(words.Plain()), "28-012", null, page);
                break;
            case "Widget":
                CheckField(annotation, nodes, isLanguageKnown, page);
                break;
            default:
                Findings.Expect(subject.IsUa2 ? nodes.Count > 0 : nodes.Any(node => node.Type == "Annot"), "28-002", subtype, page);
                Findings.Expect(words.Plain().Length > 0 || nodes.Any(node => node.HasAlt), "28-004", subtype, page);
                break;
        }

        CheckFile(annotation, subtype, page);
        CheckMedia(annotation, page);
    }

    private void CheckField(PdfDict widget, IReadOnlyList<StructureNode> nodes, bool isLanguageKnown, int page)
    {
        Findings.Expect(nodes.Any(node => node.Type == "Form"), "28-010", null, page);
        var name = default(PdfValue);
        var field = widget;
        for (var level = 0; level < MostAncestors && field is not null && name is null; level++)
        {
            name = field.Get("TU");
            field = field.Dict("Parent");
        }

        Findings.Expect(name.Plain().Length > 0 || nodes.Any(node => node.HasAlt), "28-005", widget.Get("T").Plain(), page);
        if (name is not null)
        {
            Findings.Expect(isLanguageKnown, "11-005", null, page);
        }
    }

    private void CheckFile(PdfDict annotation, string subtype, int page)
    {
        if (subtype == "FileAttachment")
        {
            var isNamed = annotation.Dict("FS") is not { } file || (file.Get("F").Plain().Length > 0 && file.Get("UF").Plain().Length > 0);
            Findings.Expect(isNamed, "28-016", null, page);
        }
    }

    private void CheckMedia(PdfDict annotation, int page)
    {
        foreach (var action in new[] { annotation.Get("A") }.Concat(annotation.Dict("AA")?.Values ?? []).OfType<PdfDict>())
        {
            if (action.Name("S") == "Rendition" && action.Dict("R")?.Dict("C") is { } clip)
            {
                Findings.Expect(clip.Has("CT"), "28-014", null, page);
                Findings.Expect(clip.Has("Alt"), "28-015", null, page);
            }
        }
    }

    private static PdfArray? Box(PdfDict page)
    {
        var node = page;
        for (var level = 0; level < MostAncestors && node is not null; level++)
        {
            if ((node.Get("CropBox") ?? node.Get("MediaBox")) is PdfArray { Count: >= 4 } box)
            {
                return box;
            }

            node = node.Dict("Parent");
        }

        return null;
    }

    private static bool IsOutside(PdfDict annotation, PdfArray? box)
    {
        var rectangle = annotation.Array("Rect");
        return box is not null && (Side(rectangle, 2) < Side(box, 0) || Side(rectangle, 0) > Side(box, 2)
            || Side(rectangle, 3) < Side(box, 1) || Side(rectangle, 1) > Side(box, 3));

        static double Side(PdfArray? array, int index) => (array?[index] as PdfNumber)?.Value ?? 0;
    }
}
