using System.Globalization;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>What states, periods, values and owners are called in one language.</summary>
public sealed class PlanWords(ReferenceData data, Language language)
{
    private const int ShortNote = 140;
    private const int MonthsInQuarter = 3;

    private readonly Strings _words = data.Strings[language];

    /// <summary>The code of how a commitment stands.</summary>
    public static string StatusOf(PublicResult? newest) => newest is null ? ResultColumns.NoResult : EnumCode.Of(newest.Progress);

    /// <summary>All codes, in the order in which they are counted.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
        [.. new[] { Progress.Kept, Progress.PartlyKept, Progress.UnderWay, Progress.NotStarted, Progress.NotKept }.Select(EnumCode.Of), ResultColumns.NoResult];

    public string Status(string status) => _words[$"plan.progress.{status}"];

    public string PrincipleOf(int? principle) => principle is { } number
        ? _words.Format("plan.principle.title", ("number", Figure(number)), ("name", _words[$"principle.{Figure(number)}"])) : _words["plan.others"];

    public string Owner(string key) => data.Unit(key)?.Name[language] ?? key;

    /// <summary>“2025”, “January to March 2026”, or the first and the last day.</summary>
    public string Period(DateOnly from, DateOnly to)
    {
        var isWhole = from.Day == 1 && to.AddDays(1).Day == 1 && from.Year == to.Year;
        return (isWhole, from.Month, to.Month - from.Month + 1) switch
        {
            (true, 1, 12) => Figure(from.Year),
            (true, var month, MonthsInQuarter) when (month - 1) % MonthsInQuarter == 0 => Quarter(from.Year, ((month - 1) / MonthsInQuarter) + 1),
            _ when from == to => LongDate.WithoutWeekday(from, language),
            _ => $"{LongDate.WithoutWeekday(from, language)} – {LongDate.WithoutWeekday(to, language)}",
        };
    }

    public string Quarter(int year, int quarter) => $"{_words[$"figures.row.quarters.{Figure(quarter)}"]} {Figure(year)}";

    /// <summary>“88.5%”, “12”, “28 (days)”.</summary>
    public string Value(decimal value, string? unit) => unit switch
    {
        "percent" => Number(value) + "%",
        null or "count" => Number(value),
        _ => $"{Number(value)} ({_words[$"plan.unit.{unit}"]})",
    };

    public string FigureName(string key) => _words[$"plan.figure.{key}.name"];

    public string FigureRule(string key) => _words[$"plan.figure.{key}.rule"];

    /// <summary>The beginning of a note, up to the end of a word.</summary>
    public static string Shorten(string note)
    {
        var line = note.ReplaceLineEndings(" ").Trim();
        if (line.Length <= ShortNote)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', ShortNote);
        return (end > 0 ? line[..end] : line[..ShortNote]).TrimEnd(',', ';', ':', '.', ' ') + "…";
    }

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
