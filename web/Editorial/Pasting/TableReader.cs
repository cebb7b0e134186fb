namespace KilkennyInfo.Editorial.Pasting;

/// <summary>A table as it stands in the paste.</summary>
/// <param name="Around">What stands in the table and in none of its cells.</param>
internal sealed record SourceTable(SourceElement Element, SourceElement? Caption, IReadOnlyList<SourceNode> Around, IReadOnlyList<(bool IsHead, List<SourceElement> Cells)> Rows)
{
    public IEnumerable<SourceElement> Cells => Rows.SelectMany(row => row.Cells);

    /// <summary>
    /// It only puts things side by side: it has no headings of columns, and a single row or column, or headings of the text in it.
    /// </summary>
    public bool IsLayout => Element["role"] is "presentation" or "none" || (Caption is null && !Cells.Any(cell => cell.Name == "th")
        && (Rows.Count < 2 || Rows.All(row => row.Cells.Count < 2) || HasHeading(Element)));

    private static bool HasHeading(SourceElement element) =>
        element.Elements.Any(child => ElementNames.IsHeading(child.Name) || child["role"] == "heading" || HasHeading(child));
}

/// <summary>Reads the rows and cells of a table.</summary>
internal static class TableReader
{
    public static SourceTable RowsOf(SourceElement table, LeftOut leftOut)
    {
        var rows = new List<(bool, List<SourceElement>)>();
        var around = new List<SourceNode>();
        Collect(table, isHead: false, rows, around, leftOut);
        return new SourceTable(table, table.Elements.FirstOrDefault(child => child.Name == "caption"), around, rows);
    }

    private static void Collect(SourceElement element, bool isHead, List<(bool, List<SourceElement>)> rows, List<SourceNode> around, LeftOut leftOut)
    {
        foreach (var child in element.Children)
        {
            if (child is not SourceElement { Name: "thead" or "tbody" or "tfoot" or "tr" or "caption" } part)
            {
                around.Add(child);
            }
            else if (part.Name != "caption" && !leftOut.Takes(part))
            {
                if (part.Name == "tr")
                {
                    rows.Add((isHead, [.. part.Elements.Where(IsCell)]));
                    around.AddRange(part.Children.Where(other => other is not SourceElement cell || !IsCell(cell)));
                }
                else
                {
                    Collect(part, part.Name == "thead", rows, around, leftOut);
                }
            }
        }
    }

    private static bool IsCell(SourceElement element) => element.Name is "td" or "th";

    public static Table Read(SourceTable table, Look look, Reading reading)
    {
        var caption = table.Caption is null ? null : LineOf(table.Caption, look, reading);
        var rows = new List<TableRow>();
        foreach (var (isHead, cells) in table.Rows)
        {
            var row = new TableRow(isHead, cells.ConvertAll(cell => CellOf(cell, look, reading)));
            if (!row.Cells.TrueForAll(cell => cell.Line.IsBlank))
            {
                rows.Add(row);
            }
        }

        return new Table(caption is null || caption.IsBlank ? null : caption, rows);
    }

    private static TableCell CellOf(SourceElement cell, Look look, Reading reading) =>
        new(LineOf(cell, look, reading), cell.Name == "th", cell.Number("colspan"), cell.Number("rowspan"));

    private static Line LineOf(SourceElement cell, Look look, Reading reading)
    {
        if (reading.LeftOut.Takes(cell))
        {
            return new Line();
        }

        var lines = BlockReader.Read(cell.Children, look.In(cell.Style), reading, isInCell: true).SelectMany(block => block.Lines).ToList();
        if (lines.Count > 1 || lines.Exists(line => line.Glyphs.Exists(glyph => glyph.IsBreak)))
        {
            reading.Notes.Add(PasteNote.CellLinesJoined);
        }

        return Line.Joined(lines.Select(line => line.OnOneLine()));
    }
}
