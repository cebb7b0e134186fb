using System.Globalization;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>Days and figures of results as people and spreadsheets write them.</summary>
internal static class ResultWords
{
    public const int MostDecimals = 4;

    private const decimal Most = 1_000_000_000_000m;

    /// <summary>A spreadsheet that knows dates writes them in the second way.</summary>
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy"];

    public static DateOnly? Day(string typed) => DateOnly.TryParseExact(typed, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Of(DateOnly day) => day.ToString(DayFormats[0], CultureInfo.InvariantCulture);

    /// <summary>Without commas: between 1,250 and 1,25 nobody could tell.</summary>
    public static decimal? Figure(string typed) =>
        decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) && figure < Most && decimal.Round(figure, MostDecimals) == figure ? Plain(figure) : null;

    public static string Of(decimal figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Without noughts at its end, which one of the databases keeps and the other does not.</summary>
    public static decimal Plain(decimal figure) => figure / 1.0000000000000000000000000000m;
}
