using KilkennyInfo.Complaints.Figures;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>
/// A table as bars, drawn on the server. Each bar has its name above it and its count beside it, so nothing hangs on colour or on length
/// alone; a count that is not shown has an empty bar of no telling length.
/// </summary>
/// <param name="Height">Of the drawing, whose width is <see cref="Width"/>.</param>
/// <param name="Told">The same in a sentence, for those who hear it.</param>
public sealed record FigureChart(string Title, string Told, int Height, IReadOnlyList<FigureBar> Bars)
{
    public const int Width = 360;

    private const int RowHeight = 48;
    private const int NameBaseline = 16;
    private const int BarTop = 23;
    private const int Longest = 230;
    private const int Hidden = 12;
    private const int Gap = 8;

    public static FigureChart Of(PublicTable table, FigureNames names)
    {
        var most = Math.Max(1, table.Rows.Max(row => row.Count.Number ?? 0));
        var bars = table.Rows.Index().Select(pair => BarOf(pair.Item, pair.Index * RowHeight, most, table.Key, names)).ToList();
        return new FigureChart(
            names.TableOf(table.Key), string.Join(". ", bars.Select(bar => $"{bar.Name}: {bar.Count}")) + ".", bars.Count * RowHeight, bars);
    }

    private static FigureBar BarOf(PublicRow row, int top, int most, string table, FigureNames names)
    {
        var length = row.Count.Number is { } number ? (int)Math.Round((double)number / most * Longest) : Hidden;
        length = row.Count.Number > 0 ? Math.Max(2, length) : length;
        return new FigureBar(
            names.RowOf(table, row.Key), names.CountOf(row.Count), row.Count.Number is null, length, top + NameBaseline, top + BarTop, length == 0 ? 0 : length + Gap);
    }
}

/// <param name="CountLeft">Where the count begins.</param>
public sealed record FigureBar(string Name, string Count, bool IsHidden, int Length, int NameBottom, int Top, int CountLeft)
{
    public const int Thickness = 16;

    public int CountBottom => Top + 13;
}
