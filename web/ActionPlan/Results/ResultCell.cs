namespace KilkennyInfo.ActionPlan.Results;

/// <summary>
/// Words on their way into a table and back. <see cref="Platform.CsvTable"/> puts an apostrophe before what a spreadsheet would run as a
/// formula; here is what takes it off again, and what keeps an apostrophe that was there before from going with it.
/// </summary>
internal static class ResultCell
{
    private const char Guard = '\'';
    private const string Guarded = "=@+-\t\r'";

    public static string Out(string words) => words.StartsWith(Guard) ? Guard + words : words;

    public static string In(string cell) => cell.Length > 1 && cell[0] == Guard && Guarded.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
