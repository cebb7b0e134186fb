using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>What the file says of itself as a whole.</summary>
internal static class CatalogRules
{
    public static void Check(PdfSubject subject)
    {
        var (root, findings) = (subject.Root, subject.Findings);
        findings.Touch("07-001", "07-002", "S-01", "S-02", "01-007", "S-05", "S-06", "H-05");
        var showsTitle = root.Dict("ViewerPreferences")?.Get("DisplayDocTitle");
        if (showsTitle != PdfBool.True)
        {
            findings.Fail(showsTitle is null ? "07-001" : "07-002");
        }

        var mark = root.Dict("MarkInfo");
        findings.Expect(mark?.Get("Marked") == PdfBool.True, "S-02");
        findings.Expect(mark?.Get("Suspects") != PdfBool.True, "01-007");
        CheckLanguage(subject);

        // Part 1 is made for PDF 1, part 2 for PDF 2.
        findings.Expect(string.CompareOrdinal(subject.File.Version, "2.0") >= 0 == subject.IsUa2, "S-06", subject.File.Version);
        foreach (var damage in subject.File.Damage)
        {
            findings.Fail("S-05", damage);
        }
    }

    private static void CheckLanguage(PdfSubject subject)
    {
        if (subject.Language is { } language)
        {
            subject.Findings.Expect(LanguageTag.IsWellFormed(language, subject.IsStrict), "S-08", $"catalogue “{language}”");
        }
        else if (subject.IsStrict)
        {
            subject.Findings.Fail("H-05");
        }
    }

    /// <summary>Outline, layers, forms, permissions.</summary>
    public static void CheckRest(PdfSubject subject)
    {
        var (root, findings) = (subject.Root, subject.Findings);
        var hasOutline = root.Dict("Outlines")?.Has("First") == true;
        if (hasOutline)
        {
            findings.Expect(!string.IsNullOrEmpty(subject.Language), "11-003");
        }

        if (subject.IsStrict)
        {
            findings.Expect(hasOutline || subject.Structure.Headings.Count <= 1, "H-01");
        }

        CheckLayers(subject);
        CheckForm(subject);
        if (subject.File.Trailer.Dict("Encrypt") is { } encrypt)
        {
            const int MayReadAloud = 512;
            findings.Touch("26-001", "26-002");
            findings.Expect(encrypt.Has("P"), "26-001");
            findings.Expect(encrypt.Get("P") is not PdfNumber permissions || ((long)permissions.Value & MayReadAloud) != 0, "26-002");
        }
    }

    private static void CheckLayers(PdfSubject subject)
    {
        if (subject.Root.Dict("OCProperties") is not { } layers)
        {
            return;
        }

        Check("20-001", layers.Get("D"));
        foreach (var set in layers.Array("Configs")?.Items ?? [])
        {
            Check("20-002", set);
        }

        void Check(string condition, PdfValue? value)
        {
            if (value is PdfDict set)
            {
                subject.Findings.Expect(set.Get("Name").Plain().Length > 0, condition);
                subject.Findings.Expect(!set.Has("AS"), "20-003");
            }
        }
    }

    private static void CheckForm(PdfSubject subject)
    {
        if (subject.Root.Dict("AcroForm")?.Get("XFA") is not { } form)
        {
            return;
        }

        var template = form.OneOrMany().OfType<PdfStream>().SelectMany(part => subject.File.Decode(part, out _)).ToArray();
        var text = System.Text.Encoding.Latin1.GetString(template);
        var at = text.IndexOf("dynamicRender", StringComparison.Ordinal);
        subject.Findings.Expect(at < 0 || !IsRequired(text.AsSpan(at + "dynamicRender".Length)), "25-001");

        static bool IsRequired(ReadOnlySpan<char> rest) => rest.TrimStart() is ['>', .. var value] && value.TrimStart().StartsWith("required");
    }
}
