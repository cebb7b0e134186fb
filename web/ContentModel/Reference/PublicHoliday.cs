using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A public holiday as a rule, so that every year's date can be worked out (domain section 2). One that came or went by law says in which years there is one.</summary>
/// <param name="From">The first year that has it; none when it has always been there.</param>
/// <param name="Until">The last year that has it.</param>
public sealed record PublicHoliday(Bilingual<string> Name, string Rule, int Month, int Day, int? From = null, int? Until = null)
{
    private const int OrdinaryYear = 2027;

    public static PublicHoliday Read(YamlMap map)
    {
        var rule = map.RequiredChoice("rule", "fixed", "first-monday", "first-monday-or-first-if-friday", "last-monday", "easter-monday");
        var holiday = new PublicHoliday(
            map.RequiredPair("name"),
            rule,
            rule == "easter-monday" ? 0 : InRange(map, "month", 12),
            rule == "fixed" ? InRange(map, "day", 31) : 0,
            map.Number("from"),
            map.Number("until"));
        map.RefuseUnknownKeys();
        if (rule == "fixed" && holiday.Day > DateTime.DaysInMonth(OrdinaryYear, holiday.Month))
        {
            map.Report("day", $"Month {holiday.Month} does not have a day {holiday.Day} in every year.");
        }

        if (holiday.From > holiday.Until)
        {
            map.Report("until", "The last year lies before the first.");
        }

        return holiday;
    }

    /// <summary>Whether there is such a holiday in a year at all.</summary>
    public bool IsIn(int year) => !(year < From) && !(year > Until);

    public bool IsOn(DateOnly day) => IsIn(day.Year) && DateIn(day.Year) == day;

    /// <summary>The date that its rule gives; <see cref="IsIn"/> says whether the year has it.</summary>
    public DateOnly DateIn(int year) => Rule switch
    {
        "fixed" => new DateOnly(year, Month, Day),
        "first-monday" => FirstMonday(year),
        "first-monday-or-first-if-friday" => First(year).DayOfWeek is DayOfWeek.Friday ? First(year) : FirstMonday(year),
        "last-monday" => LastMonday(year),
        "easter-monday" => EasterSunday(year).AddDays(1),
        _ => throw new InvalidOperationException($"There is no holiday rule “{Rule}”."),
    };

    private DateOnly First(int year) => new(year, Month, 1);

    private DateOnly FirstMonday(int year) => First(year).AddDays((DayOfWeek.Monday - First(year).DayOfWeek + 7) % 7);

    private DateOnly LastMonday(int year)
    {
        var last = First(year).AddMonths(1).AddDays(-1);
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>The Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (century, yearOfCentury) = (year / 100, year % 100);
        var golden = year % 19;
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7;
        var late = (golden + 11 * moon + 22 * weekday) / 451;
        var days = moon + weekday - 7 * late + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }

    private static int InRange(YamlMap map, string key, int highest)
    {
        var number = map.RequiredNumber(key);
        if (number >= 1 && number <= highest)
        {
            return number;
        }

        map.Report(key, $"“{key}” is between 1 and {highest}.");
        return 1;
    }
}
