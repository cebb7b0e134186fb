using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Word;

namespace KilkennyInfo.Documents.OpenDocument;

/// <summary>A table under its caption: header rows come again on every page, and no row is cut by the end of a page.</summary>
internal sealed class OpenTable(OpenFile file, OpenInlines inlines)
{
    private const string RowStyle = "Row";

    public static IReadOnlyList<XElement> SharedStyles { get; } =
    [
        Style(RowStyle, "table-row", new XElement(Odf.Style + "table-row-properties", new XAttribute(Odf.Fo + "keep-together", "always"))),
        .. Enum.GetValues<CellSize>().Select(size => Style(CellStyle(size, false), "table-cell", CellProperties(size))),
        .. Enum.GetValues<CellSize>().Select(size => Style(CellStyle(size, true), "table-cell",
            CellProperties(
                size,
                new XAttribute(Odf.Fo + "background-color", $"#{Colours.GreenShade}"),
                new XAttribute(Odf.Fo + "border-top", $"1.5pt solid #{Colours.Green}")))),
    ];

    /// <param name="inset">Millimetres.</param>
    public XElement Of(Table table, double inset)
    {
        var name = $"Table{file.NextTable()}";
        var room = Sheet.TextWidth - inset;
        var widths = ColumnWidths.Of(table, room);
        file.TableStyles.Add(Style(name, "table", new XElement(
            Odf.Style + "table-properties",
            new XAttribute(Odf.Style + "width", Odf.Millimetres(room)),
            new XAttribute(Odf.Fo + "margin-left", Odf.Millimetres(inset)),
            new XAttribute(Odf.Table + "align", "left"),
            new XAttribute(Odf.Table + "border-model", "collapsing"))));
        var headerRows = table.Rows.TakeWhile(row => row.IsHeader).Count();
        return new XElement(
            Odf.Table + "table",
            new XAttribute(Odf.Table + "name", name),
            new XAttribute(Odf.Table + "style-name", name),
            new XElement(Odf.Table + "title", Plain.Xml(table.Caption)),
            Columns(name, widths, room, table.Rows.Skip(headerRows)),
            headerRows == 0 ? null : new XElement(Odf.Table + "table-header-rows", table.Rows.Take(headerRows).Select(row => Row(row, widths.Size))),
            table.Rows.Skip(headerRows).Select(row => Row(row, widths.Size)));
    }

    private List<XElement> Columns(string name, ColumnWidths widths, double room, IEnumerable<TableRow> rows)
    {
        var columns = new List<XElement>();
        foreach (var (index, share) in widths.Shares.Index())
        {
            var style = $"{name}.{index + 1}";
            file.TableStyles.Add(Style(style, "table-column", new XElement(
                Odf.Style + "table-column-properties",
                new XAttribute(Odf.Style + "column-width", Odf.Millimetres(share * room)))));
            columns.Add(new XElement(Odf.Table + "table-column", new XAttribute(Odf.Table + "style-name", style)));
        }

        var headed = rows.Any() && rows.All(row => row.Cells.Count > 0 && row.Cells[0].Kind is CellKind.RowHeading);
        return headed ? [new(Odf.Table + "table-header-columns", columns[0]), .. columns.Skip(1)] : columns;
    }

    private XElement Row(TableRow row, CellSize size) => new(
        Odf.Table + "table-row",
        new XAttribute(Odf.Table + "style-name", RowStyle),
        row.Cells.Select(cell => Cell(cell, row.IsHeader, size)));

    private XElement Cell(Cell cell, bool inHeader, CellSize size) => new(
        Odf.Table + "table-cell",
        new XAttribute(Odf.Table + "style-name", CellStyle(size, inHeader)),
        new XAttribute(Odf.Office + "value-type", "string"),
        new XElement(
            Odf.Text + "p",
            new XAttribute(Odf.Text + "style-name", Looks.CellOf(size, heads: cell.Kind is not CellKind.Data).OpenId),
            inlines.Of(cell.Content)));

    private static string CellStyle(CellSize size, bool inHeader) => $"{size}{(inHeader ? "Heading" : "")}Cell";

    private static XElement CellProperties(CellSize size, params XAttribute[] more) => new(
        Odf.Style + "table-cell-properties",
        new XAttribute(Odf.Fo + "border", $"0.5pt solid #{Colours.Hair}"),
        new XAttribute(Odf.Fo + "padding-left", Odf.Millimetres(Sheet.PaddingOf(size))),
        new XAttribute(Odf.Fo + "padding-right", Odf.Millimetres(Sheet.PaddingOf(size))),
        new XAttribute(Odf.Fo + "padding-top", Odf.Points(4)),
        new XAttribute(Odf.Fo + "padding-bottom", Odf.Points(4)),
        more);

    private static XElement Style(string name, string family, XElement properties) => new(
        Odf.Style + "style",
        new XAttribute(Odf.Style + "name", name),
        new XAttribute(Odf.Style + "family", family),
        properties);
}
