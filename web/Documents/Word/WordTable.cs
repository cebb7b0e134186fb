using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;
using Table = KilkennyInfo.Documents.Model.Table;
using TableRow = KilkennyInfo.Documents.Model.TableRow;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using WordTableElement = DocumentFormat.OpenXml.Wordprocessing.Table;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace KilkennyInfo.Documents.Word;

/// <summary>A table under its caption: header rows come again on every page, and no row is cut by the end of a page.</summary>
internal sealed class WordTable(WordBlocks blocks, OpenXmlElement into)
{
    public void Write(Table table, Place place)
    {
        if (table.Caption.Length > 0)
        {
            blocks.AddAt(Looks.TableCaption, place.Inset, [WordInlines.Plain(table.Caption)]);
        }

        if (table.Rows.Count > 0)
        {
            into.Append(Of(table, place));
        }
    }

    private WordTableElement Of(Table table, Place place)
    {
        var inset = place.Inset + place.Text.Inset;
        var widths = ColumnWidths.Of(table, Sheet.TextWidth - inset);
        var columns = widths.Shares.Select(share => Units.TwipCount(share * (Sheet.TextWidth - inset))).ToList();
        var element = new WordTableElement(
            Properties(table, inset, columns, widths.Size),
            new TableGrid(columns.Select(width => new GridColumn { Width = $"{width}" })));
        var headerRows = table.Rows.TakeWhile(row => row.IsHeader).Count();
        element.Append(table.Rows.Select((row, index) => Row(row, index < headerRows, columns, widths.Size)));
        return element;
    }

    private static TableProperties Properties(Table table, double inset, List<uint> columns, CellSize size) => new()
    {
        TableStyle = new TableStyle { Val = WordStyles.Table },
        TableWidth = new TableWidth { Width = $"{columns.Sum(width => width)}", Type = TableWidthUnitValues.Dxa },
        TableIndentation = new TableIndentation { Width = (int)Units.TwipCount(inset), Type = TableWidthUnitValues.Dxa },
        TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
        TableCellMarginDefault = size is CellSize.Usual ? null : WordStyles.CellMargins(size),
        TableLook = TableLook(table.Rows[0].IsHeader, table.Rows.Any(row => row.Cells is [{ Kind: CellKind.RowHeading }, ..])),
        TableCaption = new TableCaption { Val = Plain.Xml(table.Caption) },
        TableDescription = new TableDescription { Val = Plain.Xml(table.Caption) },
    };

    /// <summary>What heads: said twice, in flags for new programs and in a number made of the same flags for old ones.</summary>
    private static TableLook TableLook(bool firstRow, bool firstColumn) => new()
    {
        Val = $"{0x0600 + (firstRow ? 0x0020 : 0) + (firstColumn ? 0x0080 : 0):X4}",
        FirstRow = firstRow,
        LastRow = false,
        FirstColumn = firstColumn,
        LastColumn = false,
        NoHorizontalBand = true,
        NoVerticalBand = true,
    };

    private WordRow Row(TableRow row, bool heads, List<uint> columns, CellSize size)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (heads)
        {
            properties.Append(new TableHeader());
        }

        var element = new WordRow(properties);
        element.Append(row.Cells.Select((cell, column) => Cell(cell, row.IsHeader, columns[column], size)));
        return element;
    }

    private TableCell Cell(Cell cell, bool inHeader, uint width, CellSize size)
    {
        var properties = new TableCellProperties { TableCellWidth = new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa } };
        if (inHeader)
        {
            properties.Shading = new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Colours.GreenShade };
        }

        var look = Looks.CellOf(size, heads: cell.Kind is not CellKind.Data);
        var paragraph = new WordParagraph(new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = look.WordId },
            // A page does not end below the header.
            KeepNext = inHeader ? new KeepNext() : null,
        });
        paragraph.Append(blocks.Inlines.Of(cell.Content));
        return new TableCell(properties, paragraph);
    }
}
