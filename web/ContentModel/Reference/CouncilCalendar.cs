using System.Collections.Frozen;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>The days on which the Council works: Monday to Friday without the public holidays and its own closed days (domain section 2).</summary>
public sealed class CouncilCalendar(IReadOnlyList<PublicHoliday> holidays, IReadOnlyList<Closure> closures)
{
    private readonly FrozenDictionary<DateOnly, Closure> _closures = closures.DistinctBy(closure => closure.Date).ToFrozenDictionary(closure => closure.Date);

    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && NameOf(day) is null;

    /// <summary>The last of so many working days, of which the first is the next one after this day.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int number)
    {
        for (var left = number; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last working day before this one.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsWorkingDay(day));

        return day;
    }

    /// <summary>This day where it is a working day, otherwise the last one before it.</summary>
    public DateOnly OnOrBefore(DateOnly day) => IsWorkingDay(day) ? day : PreviousWorkingDay(day);

    /// <summary>From Monday to Friday, and closed all the same.</summary>
    public bool IsClosedWeekday(DateOnly day) => !IsWeekend(day) && NameOf(day) is not null;

    /// <summary>What closes the Council on a day: a holiday, or its own closure; none on any other day, a plain weekend among them.</summary>
    public Bilingual<string>? NameOf(DateOnly day) =>
        holidays.FirstOrDefault(holiday => holiday.IsOn(day))?.Name ?? _closures.GetValueOrDefault(day)?.Name;

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
