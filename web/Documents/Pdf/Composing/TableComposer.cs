using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Layout;
using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Composing;

/// <summary>
/// Sets a table in columns as wide as their text asks for. Where the longest words do not fit beside each other, each row stands as a
/// stack of its cells, with the heading of the column before each for the eye; the tree tells the same table either way.
/// </summary>
internal sealed class TableComposer(Flow flow, Style style, InlineRuns runs, DocumentWords words)
{
    private Look Text => style.TableText;

    /// <summary>Over and under the lines of a row, and at the left and right of a cell.</summary>
    private (double Row, double Cell) Pad => (Text.Size * 0.45, Text.Size * 0.6);

    public void Add(Table table, Element parent)
    {
        var element = new Element("Table", parent);
        if (table.Caption.Length > 0)
        {
            var caption = new Element("Caption", element);
            flow.Add(InlineRuns.Of(table.Caption, caption, style.Caption), new BlockLook(style.Caption, style.Unit * 1.1, style.Unit * 0.35), caption);
            flow.HoldNext();
        }
        var rows = Rows(table, element);
        if (WidthsFor(rows) is { } widths)
        {
            AddInColumns(table, rows, widths);
        }
        else
        {
            AddInStacks(table, rows);
        }
        flow.After(style.Unit * 1.5);
    }

    private List<RowRuns> Rows(Table table, Element element)
    {
        // A head without a body is not a table's head to readers.
        var hasHead = table.Rows.Any(row => row.IsHeader) && table.Rows.Any(row => !row.IsHeader);
        var (head, body) = (new Element("THead", element), new Element("TBody", element));
        return [.. table.Rows.Select(row => RunsOf(row, new Element("TR", hasHead && row.IsHeader ? head : body)))];
    }

    private RowRuns RunsOf(TableRow row, Element element) => new(row.IsHeader, [.. row.Cells.Select(cell =>
    {
        var within = cell.Kind switch
        {
            CellKind.ColumnHeading => new Element("TH", element) { Attributes = "<</O/Table/Scope/Column>>" },
            CellKind.RowHeading => new Element("TH", element) { Attributes = "<</O/Table/Scope/Row>>" },
            _ => new Element("TD", element),
        };
        return (within, runs.Of(cell.Content, within, cell.Kind is CellKind.Data ? Text : Text with { Face = Face.Bold }));
    })]);

    private double[]? WidthsFor(List<RowRuns> rows)
    {
        var columns = Enumerable.Range(0, rows[0].Cells.Count).ToList();
        double Widest(int column, Func<IReadOnlyList<TextRun>, double> measure) => rows.Max(row => measure(row.Cells[column].Runs)) + (2 * Pad.Cell) + 0.1;
        return ColumnWidths.Share(
            [.. columns.Select(column => Widest(column, flow.Lines.WordWidth))],
            [.. columns.Select(column => Widest(column, flow.Lines.NaturalWidth))],
            flow.Width);
    }

    private void AddInColumns(Table table, List<RowRuns> rows, double[] widths)
    {
        TableHead? head = null;
        var heads = new List<Slice>();
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var (left, lines) = (0.0, new List<CellLine>());
            foreach (var ((_, text), width) in row.Cells.Zip(widths))
            {
                lines.AddRange(flow.Lines.Break(text, width - (2 * Pad.Cell)).Select((line, number) =>
                    new CellLine(line, Text, left + Pad.Cell, Pad.Row + (number * Text.LineHeight))));
                left += width;
            }
            var slice = RowOf(row, lines, widths.Sum(), index == 0, row.IsHeader ? null : head);
            flow.Add(slice);
            if (row.IsHeader)
            {
                heads.Add(RowOf(row, lines, widths.Sum(), isFirst: true, null));
                head = HeadOf(table, heads);
                flow.HoldNext();
            }
        }
    }

    /// <summary>A head that would take much of each page stands on the first only.</summary>
    private TableHead? HeadOf(Table table, List<Slice> rows)
    {
        var head = new TableHead([.. GoesOn(table), .. rows]);
        return head.Height <= style.PageHeight / 4 ? head : null;
    }

    private void AddInStacks(Table table, List<RowRuns> rows)
    {
        flow.HasStacks = true;
        var headings = rows.LastOrDefault(row => row.IsHeader)?.Cells.Select(cell => string.Concat(cell.Runs.Select(run => run.Text))).ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var lines = row.IsHeader ? Stacked(Joined(row), []) : [];
            for (var column = 0; column < row.Cells.Count && !row.IsHeader; column++)
            {
                lines.AddRange(Stacked(Labelled(row.Cells[column], headings?[column]), lines));
            }
            flow.Add(RowOf(row, lines, flow.Width, index == 0, index == 0 || row.IsHeader ? null : HeadOf(table, [])));
            if (row.IsHeader)
            {
                flow.HoldNext();
            }
        }
    }

    private List<CellLine> Stacked(IReadOnlyList<TextRun> text, List<CellLine> above)
    {
        if (text.All(run => run.Text.Length == 0))
        {
            return [];
        }
        var top = above.Count == 0 ? Pad.Row : above[^1].Bottom;
        return [.. flow.Lines.Break(text, flow.Width - (2 * Pad.Cell)).Select((line, number) => new CellLine(line, Text, Pad.Cell, top + (number * Text.LineHeight)))];
    }

    /// <summary>All headings of columns in one line, with points between them for the eye.</summary>
    private List<TextRun> Joined(RowRuns row) => [.. row.Cells.SelectMany((cell, column) =>
        column == 0 ? cell.Runs : [.. InlineRuns.Of(" · ", null, Text), .. cell.Runs])];

    /// <summary>Before what heads a row there is no need of the column's heading, and none before nothing.</summary>
    private List<TextRun> Labelled((Element Element, IReadOnlyList<TextRun> Runs) cell, string? heading)
    {
        var isBare = string.IsNullOrEmpty(heading) || cell.Element.Tag == "TH" || cell.Runs.All(run => run.Text.Length == 0);
        return isBare ? [.. cell.Runs] : [.. InlineRuns.Of(heading + ": ", null, Text), .. cell.Runs];
    }

    private RowSlice RowOf(RowRuns row, List<CellLine> lines, double width, bool isFirst, TableHead? head) => new(
        [.. row.Cells.Select(cell => cell.Element)],
        lines,
        new RowLook(width, Pad.Row, row.IsHeader, isFirst, style.Tint, row.IsHeader ? style.Accent : style.Rule, row.IsHeader ? 1 : 0.6))
    {
        Height = lines.Select(line => line.Bottom).DefaultIfEmpty().Max() + Pad.Row,
        RepeatedHead = head,
    };

    private IEnumerable<Slice> GoesOn(Table table)
    {
        var look = style.Caption with { Face = Face.Regular };
        return flow.Lines.Break(InlineRuns.Of($"{words.TableGoesOn}: {table.Caption}", null, look), flow.Width)
            .Select(line => new TextSlice(line, look) { Height = look.LineHeight + (style.Unit * 0.3), Left = flow.Left });
    }

    private sealed record RowRuns(bool IsHeader, IReadOnlyList<(Element Element, IReadOnlyList<TextRun> Runs)> Cells);
}
