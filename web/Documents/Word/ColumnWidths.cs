using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Word;

/// <summary>
/// How a table's width is shared out: every column gets room for its longest word, and what is left goes to those with more to say.
/// </summary>
/// <param name="Shares">One a column; they sum to 1.</param>
internal sealed record ColumnWidths(IReadOnlyList<double> Shares, CellSize Size)
{
    /// <summary>Beyond so many letters a cell may as well have another line.</summary>
    private const int LongLine = 45;

    /// <summary>Longer than words are: an address, which may be broken.</summary>
    private const int LongWord = 28;

    /// <summary>Letters of the usual size that fit in a millimetre of bold text, on average.</summary>
    private const double LettersInMillimetre = 0.4;

    /// <summary>A short word is more likely to be of broad letters only.</summary>
    private const double Allowance = 0.8;

    public static ColumnWidths Of(Table table, double room)
    {
        var columns = table.Rows.Max(row => row.Cells.Count);
        var needs = new double[columns];
        var wishes = new double[columns];
        foreach (var (column, text) in table.Rows.SelectMany(row => row.Cells.Select((cell, column) => (column, Plain.TextOf(cell.Content)))))
        {
            needs[column] = Math.Max(needs[column], Math.Min(LongestWord(text), LongWord) + Allowance);
            wishes[column] = Math.Max(wishes[column], Math.Min(text.Length, LongLine));
        }

        var size = needs.Sum() <= Letters(room, columns, CellSize.Usual) ? CellSize.Usual : CellSize.Narrow;
        return new(ShareOut(needs, wishes, room, size), size);
    }

    /// <summary>As many as a row has room for.</summary>
    private static double Letters(double room, int columns, CellSize size) =>
        (room - (columns * 2 * Sheet.PaddingOf(size))) * LettersIn(size);

    private static double LettersIn(CellSize size) => LettersInMillimetre * Looks.Cell.Size / Looks.CellOf(size, heads: false).Size;

    private static List<double> ShareOut(double[] needs, double[] wishes, double room, CellSize size)
    {
        var spare = Math.Max(0, Letters(room, needs.Length, size) - needs.Sum());
        var more = needs.Zip(wishes, (need, wish) => Math.Max(0, wish - need)).ToList();
        var given = Math.Min(1, spare / Math.Max(1, more.Sum()));
        var padding = 2 * Sheet.PaddingOf(size) * LettersIn(size);
        var widths = needs.Zip(more, (need, wish) => Math.Max(1, need + (given * wish)) + padding).ToList();
        return [.. widths.Select(width => width / widths.Sum())];
    }

    private static int LongestWord(string text)
    {
        var longest = 0;
        foreach (var word in text.AsSpan().Split(' '))
        {
            longest = Math.Max(longest, word.End.GetOffset(text.Length) - word.Start.GetOffset(text.Length));
        }

        return longest;
    }
}

internal enum CellSize
{
    Usual,

    /// <summary>Smaller letters, where many columns leave no other way.</summary>
    Narrow,
}
