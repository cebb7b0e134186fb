using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>Header rows, merged cells, and tables that only place things on the page.</summary>
internal static class WordTableRules
{
    public static void Check(WordSubject subject)
    {
        foreach (var table in WordTree.Walk(subject.Body, subject.Budget).OfType<Table>())
        {
            subject.Findings.Touch("W-11", "W-12", "W-13");
            Check(subject, table);
        }
    }

    private static void Check(WordSubject subject, Table table)
    {
        var rows = table.Elements<TableRow>().ToList();
        var cells = rows.SelectMany(row => row.Elements<TableCell>()).ToList();
        var texts = cells.Select(cell => subject.TextOf(cell)).ToList();
        var start = texts.FirstOrDefault(text => text.Length > 0);
        if (rows.Count <= 1 || rows.Max(row => row.Elements<TableCell>().Count()) <= 1 || texts.Count(text => text.Length == 0) * 2 > texts.Count)
        {
            subject.Findings.Fail("W-13", start);
        }
        else if (!IsHeader(rows[0]))
        {
            subject.Findings.Fail("W-11", start);
        }

        if (cells.Any(cell => cell.TableCellProperties is { } properties
            && (properties.GridSpan?.Val?.Value > 1 || properties.VerticalMerge is not null || properties.HorizontalMerge is not null)))
        {
            subject.Findings.Fail("W-12", start);
        }
    }

    private static bool IsHeader(TableRow row) =>
        row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val?.Value != OnOffOnlyValues.Off;
}
