using System.Text.RegularExpressions;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>Gives a table the caption that stands beside it as a paragraph, or in it as a first row of one wide cell.</summary>
internal static partial class Captions
{
    private const int LongestCaption = 200;

    public static List<Block> Attach(List<Block> blocks)
    {
        var attached = new List<Block>();
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is not Table { Caption: null } table)
            {
                attached.Add(blocks[index]);
            }
            else if (CaptionIn(attached.LastOrDefault()) is { } before)
            {
                attached[^1] = table with { Caption = before };
            }
            else if (CaptionAfter(blocks, index) is { } after)
            {
                attached.Add(table with { Caption = after });
                index++;
            }
            else
            {
                attached.Add(WithFirstRowAsCaption(table));
            }
        }

        return attached.ConvertAll(block => block is Table { Caption: { } caption } table ? table with { Caption = caption.Plain() } : block);
    }

    /// <summary>Between two tables a caption belongs to the second, unless the second has one below it too.</summary>
    private static Line? CaptionAfter(List<Block> blocks, int index)
    {
        var isOfNext = blocks.ElementAtOrDefault(index + 2) is Table && CaptionIn(blocks.ElementAtOrDefault(index + 3)) is null;
        return isOfNext ? null : CaptionIn(blocks.ElementAtOrDefault(index + 1));
    }

    private static Line? CaptionIn(Block? block)
    {
        if (block is not Paragraph { Line: var line } paragraph || line.Glyphs.Count > LongestCaption)
        {
            return null;
        }

        return (paragraph.IsCaption && !OfSomethingElse().IsMatch(line.Words)) || OfTable().IsMatch(line.Words) ? line : null;
    }

    private static Table WithFirstRowAsCaption(Table table)
    {
        var isTitle = table.Rows is [{ Cells: [{ Columns: > 1, Line.IsBlank: false } cell] }, _, _, ..]
            && cell.Line.Glyphs.Count <= LongestCaption
            && table.Rows.TrueForAll(row => row.Cells.Sum(other => Math.Min(other.Columns, TableGrid.MaxColumns)) <= cell.Columns)
            && table.Rows[1].Cells.Count > 1;
        return isTitle ? new Table(table.Rows[0].Cells[0].Line, table.Rows[1..]) : table;
    }

    [GeneratedRegex(@"^(?:Table|Tábla)\s+\d{1,3}\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTable();

    [GeneratedRegex(@"^(?:Figure|Fíor|Chart|Cairt|Map|Léarscáil|Photo|Grianghraf|Léaráid)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfSomethingElse();
}
