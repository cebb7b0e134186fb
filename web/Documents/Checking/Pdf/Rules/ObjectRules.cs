using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>What may stand anywhere in the file: embedded files, scripts, and actions that reach out of it.</summary>
internal static class ObjectRules
{
    private const int Deepest = 20;

    public static void Check(PdfSubject subject)
    {
        subject.Findings.Touch("S-21", "S-22", "S-23");
        foreach (var value in subject.File.Objects)
        {
            subject.Budget.Step();
            if (value is PdfDict file && file.Has("EF") && (file.Name("Type") ?? "F") is "Filespec" or "F")
            {
                subject.Findings.Expect(file.Has("F") && file.Has("UF"), "21-001");
            }

            Look(subject, value, 0);
        }
    }

    private static void Look(PdfSubject subject, PdfValue value, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        if (value is PdfArray array)
        {
            foreach (var item in array.Raw.Where(item => item is PdfArray or PdfDict))
            {
                Look(subject, item, depth + 1);
            }
        }

        if (value is not PdfMap map)
        {
            return;
        }

        LookAtMap(subject, map);
        foreach (var (_, inner) in map.Entries.Where(entry => entry.Value is PdfArray or PdfDict))
        {
            Look(subject, inner, depth + 1);
        }
    }

    private static void LookAtMap(PdfSubject subject, PdfMap map)
    {
        subject.Budget.Step();
        switch (map.Name("S"))
        {
            case "JavaScript" when map.Has("JS"):
                subject.Findings.Fail("S-21");
                break;
            case "Launch" or "SubmitForm" or "ImportData" or "GoToR" when map.Has("F") || map.Has("Win"):
                subject.Findings.Fail("S-22", map.Name("S"));
                break;
        }

        if (map.Has("EF"))
        {
            subject.Findings.Fail("S-23", (map.Get("UF") ?? map.Get("F")).Plain());
        }
    }
}
