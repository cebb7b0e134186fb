using KilkennyInfo.Complaints.Figures;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>
/// A table as bars, drawn on the server. Each bar has its name above it and its count beside it, so nothing hangs on colour or on length
/// alone; a count that is not shown has an empty bar of no telling length.
/// </summary>
/// <param name="Key">Tells it apart from others on its page.</param>
/// <param name="Height">Of the drawing, whose width is <see cref="Width"/>.</param>
/// <param name="Told">The same in a sentence, for those who hear it.</param>
public sealed record FigureChart(string Key, string Title, string Told, int Height, IReadOnlyList<FigureBar> Bars)
{
    public const int Width = 360;

    private const int RowHeight = 48;
    private const int NameBaseline = 16;
    private const int BarTop = 23;
    private const int Longest = 230;
    private const int Hidden = 12;
    private const int Gap = 8;

    public static FigureChart Of(PublicTable table, FigureNames names) => Of(
        table.Key, names.TableOf(table.Key), [.. table.Rows.Select(row => new ChartRow(names.RowOf(table.Key, row.Key), names.CountOf(row.Count), row.Count.Number))]);

    /// <param name="whole">What the longest bar stands for; the largest number when none is given.</param>
    public static FigureChart Of(string key, string title, IReadOnlyList<ChartRow> rows, decimal? whole = null)
    {
        var most = whole ?? Math.Max(1, rows.Max(row => row.Number ?? 0));
        var bars = rows.Index().Select(pair => BarOf(pair.Item, pair.Index * RowHeight, most)).ToList();
        return new FigureChart(key, title, string.Join(". ", bars.Select(bar => $"{bar.Name}: {bar.Count}")) + ".", bars.Count * RowHeight, bars);
    }

    private static FigureBar BarOf(ChartRow row, int top, decimal most)
    {
        var length = row.Number is { } number ? (int)Math.Round((double)(number / most) * Longest) : Hidden;
        length = row.Number > 0 ? Math.Clamp(length, 2, Longest) : length;
        return new FigureBar(row.Name, row.Told, row.Number is null, length, top + NameBaseline, top + BarTop, length == 0 ? 0 : length + Gap);
    }
}

/// <param name="Told">The number as it is told, with its unit; or why it is not shown.</param>
/// <param name="Number">None when it is not shown.</param>
public sealed record ChartRow(string Name, string Told, decimal? Number);

/// <param name="CountLeft">Where the count begins.</param>
public sealed record FigureBar(string Name, string Count, bool IsHidden, int Length, int NameBottom, int Top, int CountLeft)
{
    public const int Thickness = 16;

    public int CountBottom => Top + 13;
}
