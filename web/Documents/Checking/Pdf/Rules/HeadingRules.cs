using System.Globalization;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>The levels of headings, one after the other.</summary>
internal static class HeadingRules
{
    public static void Check(PdfSubject subject)
    {
        var findings = subject.Findings;
        var headings = subject.Structure.Headings;
        if (headings.Count == 0)
        {
            return;
        }

        findings.Touch("14-002", "14-003", "14-007");
        var levels = headings.Where(type => type != "H").Select(Level).ToList();
        if (levels.Count < headings.Count && levels.Count > 0)
        {
            findings.Fail("14-007");
        }

        if (levels.Count > 0 && levels[0] != 1)
        {
            findings.Fail("14-002", $"H{levels[0]}");
        }

        foreach (var (level, next) in levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1))
        {
            findings.Fail("14-003", $"H{level} → H{next}");
        }

        if (subject.IsStrict)
        {
            var first = levels.Count(level => level == 1);
            findings.Expect(first == 1, "H-04", $"{first}");
        }
    }

    private static long Level(string type) => long.TryParse(type.AsSpan(1), CultureInfo.InvariantCulture, out var level) ? level : long.MaxValue / 2;
}
