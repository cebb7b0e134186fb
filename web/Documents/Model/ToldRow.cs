namespace KilkennyInfo.Documents.Model;

/// <summary>A row of a table told in lines, for those who cannot see its columns: “Column: cell”, one line for each cell.</summary>
public static class ToldRow
{
    private static readonly Words NothingInCell = new("–");

    /// <summary>What stands over each column; with several header rows the words of all of them, from the top.</summary>
    public static IReadOnlyList<IReadOnlyList<Inline>> ColumnHeadings(Table table)
    {
        var headers = table.Rows.Where(row => row.IsHeader).ToList();
        var columns = table.Rows.Count == 0 ? 0 : table.Rows.Max(row => row.Cells.Count);
        return [.. Enumerable.Range(0, columns).Select(column => Over(column, headers))];
    }

    /// <summary>The row's lines with line breaks between them.</summary>
    public static IReadOnlyList<Inline> Of(TableRow row, IReadOnlyList<IReadOnlyList<Inline>> headings) =>
        [.. Lines(row, headings).SelectMany((line, at) => at == 0 ? line : line.Prepend(new LineBreak()))];

    /// <summary>One for each cell. The cells of a header row stand by themselves.</summary>
    public static IReadOnlyList<IReadOnlyList<Inline>> Lines(TableRow row, IReadOnlyList<IReadOnlyList<Inline>> headings) =>
        [.. row.Cells.Select((cell, column) => row.IsHeader ? cell.Content : Line(cell, headings[column]))];

    private static List<Inline> Line(Cell cell, IReadOnlyList<Inline> heading)
    {
        var line = new List<Inline>(heading);
        if (heading.Count > 0)
        {
            line.Add(new Words(": "));
        }

        line.AddRange(cell.Content.Count > 0 ? cell.Content : [NothingInCell]);
        return line;
    }

    private static List<Inline> Over(int column, List<TableRow> headers)
    {
        var over = new List<Inline>();
        foreach (var content in headers.Where(row => column < row.Cells.Count).Select(row => row.Cells[column].Content).Where(content => content.Count > 0))
        {
            if (over.Count > 0)
            {
                over.Add(new Words(" "));
            }

            // A mark leads to its footnote from the heading itself, not from every row.
            over.AddRange(content.Where(inline => inline is not NoteMark));
        }

        return over;
    }
}
