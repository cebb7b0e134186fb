using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>Header cells, and whether the cells make up a grid.</summary>
internal sealed class TableRules(PdfSubject subject, PdfDict root)
{
    private const int WidestSpan = 2_000;

    /// <summary>A table with more fields is not told apart from an attack; its grid is left unchecked.</summary>
    private const int MostFields = 500_000;

    public void Check(StructureNode table)
    {
        subject.Findings.Touch("15-003", "S-07");
        CheckGroups(table);
        var rows = Rows(table).ToList();
        var cells = rows.SelectMany(row => row.Kids).Where(IsCell).ToList();
        CheckHeaders(cells);
        CheckGrid(rows);
    }

    private static bool IsCell(StructureNode node) => node.Type is "TH" or "TD";

    private static IEnumerable<StructureNode> Rows(StructureNode node) => node.Kids.SelectMany(kid => kid.Type switch
    {
        "TR" => [kid],
        "THead" or "TBody" or "TFoot" => Rows(kid),
        _ => Enumerable.Empty<StructureNode>(),
    });

    private void CheckGroups(StructureNode table)
    {
        var groups = table.Kids.CountBy(kid => kid.Type).ToDictionary();
        foreach (var group in (ReadOnlySpan<string>)["THead", "TFoot"])
        {
            if (groups.GetValueOrDefault(group) > 1)
            {
                subject.Findings.Fail("09-004", $"more than one {group}");
            }
        }

        if ((groups.ContainsKey("THead") || groups.ContainsKey("TFoot")) && !groups.ContainsKey("TBody"))
        {
            subject.Findings.Fail("09-004", "THead or TFoot without TBody");
        }
    }

    private void CheckHeaders(List<StructureNode> cells)
    {
        var headers = cells.Where(cell => cell.Type == "TH").ToList();
        var named = cells.Select(cell => Attribute(cell, "Headers")).OfType<PdfArray>().ToList();
        if (named.Count == 0 && headers.Any(cell => Attribute(cell, "Scope") is null))
        {
            subject.Findings.Fail("15-003");
        }

        if (!subject.IsStrict)
        {
            return;
        }

        var ids = cells.Select(cell => cell.Element.Get("ID")).OfType<PdfString>().Select(id => Convert.ToHexString(id.Bytes)).ToHashSet();
        if (named.SelectMany(names => names.Items).OfType<PdfString>().Any(name => !ids.Contains(Convert.ToHexString(name.Bytes))))
        {
            subject.Findings.Fail("15-003", "Headers names an unknown cell");
        }

        subject.Findings.Expect(headers.Count > 0, "H-02");
    }

    private void CheckGrid(List<StructureNode> rows)
    {
        var taken = new HashSet<(int Row, int Column)>();
        var widths = new int[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Kids.Where(IsCell))
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                    subject.Budget.Step();
                }

                var width = Span(cell, "ColSpan");
                if (!Take(taken, widths, row, column, Span(cell, "RowSpan"), width))
                {
                    return;
                }

                column += width;
            }
        }

        if (widths.Distinct().Count() > 1)
        {
            subject.Findings.Fail("S-07", $"row widths {string.Join(", ", widths.Distinct().Order().Take(10))}");
        }
    }

    private bool Take(HashSet<(int Row, int Column)> taken, int[] widths, int row, int column, int height, int width)
    {
        for (var down = row; down < row + height; down++)
        {
            if (down >= widths.Length)
            {
                subject.Findings.Fail("S-07", "a cell reaches past the last row");
                return true;
            }

            for (var across = column; across < column + width; across++)
            {
                subject.Budget.Step();
                if (taken.Count > MostFields)
                {
                    subject.Findings.Fail("S-07", "too large");
                    return false;
                }

                if (taken.Add((down, across)))
                {
                    widths[down]++;
                }
                else
                {
                    subject.Findings.Fail("S-07", "cells overlap");
                }
            }
        }

        return true;
    }

    private int Span(StructureNode cell, string key) => Math.Clamp((Attribute(cell, key) as PdfNumber)?.Whole ?? 1, 0, WidestSpan);

    /// <summary>A table attribute of the cell itself or of one of its classes; a class counts more, as it is read later.</summary>
    private PdfValue? Attribute(StructureNode cell, string key)
    {
        var own = cell.Element.Get("A").OneOrMany();
        var classes = root.Dict("ClassMap") is { } map
            ? cell.Element.Get("C").OneOrMany().OfType<PdfName>().SelectMany(name => map.Get(name.Value).OneOrMany())
            : [];
        return own.Concat(classes).OfType<PdfDict>().Where(attributes => attributes.Name("O") == "Table" && attributes.Has(key))
            .Select(attributes => attributes.Get(key)).LastOrDefault();
    }
}
