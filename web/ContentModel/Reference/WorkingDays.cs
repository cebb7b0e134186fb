namespace KilkennyInfo.ContentModel.Reference;

/// <summary>The days on which the Council works: Monday to Friday without the public holidays (domain section 2).</summary>
public sealed class WorkingDays(IReadOnlyList<PublicHoliday> holidays)
{
    public bool Has(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && holidays.All(holiday => holiday.DateIn(day.Year) != day);

    /// <summary>The last of so many working days, of which the first is the next one after this day.</summary>
    public DateOnly After(DateOnly day, int number)
    {
        for (var left = number; left > 0;)
        {
            day = day.AddDays(1);
            left -= Has(day) ? 1 : 0;
        }

        return day;
    }
}
