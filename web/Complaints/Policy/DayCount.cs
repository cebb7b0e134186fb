using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.Complaints.Policy;

/// <summary>One limit counted out day by day from the day after a beginning, over the days that do not count.</summary>
/// <param name="pauses">Those that the policy allows.</param>
/// <param name="asOf">A pause that still lasts counts up to the day before this one.</param>
internal sealed class DayCount(ReplyLimit limit, DateOnly beganOn, CouncilCalendar calendar, IReadOnlyList<CasePause> pauses, DateOnly asOf)
{
    public ReplyLimit Limit => limit;

    /// <summary>The first day that counts.</summary>
    public DateOnly First => DayOf(1);

    /// <summary>The last day on which the promise is kept.</summary>
    public DateOnly Last => DayOf(limit.Days);

    /// <summary>Every day from the one after the beginning to the last, those that do not count among them.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            var last = Last;
            for (var day = beganOn.AddDays(1); day <= last; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }

    /// <summary>Whether a day would count if there were no pause.</summary>
    public bool IsCountable(DateOnly day) => !limit.InWorkingDays || calendar.IsWorkingDay(day);

    public CasePause? PauseOn(DateOnly day) => pauses.FirstOrDefault(pause => pause.From <= day && day < (pause.Until ?? asOf));

    private DateOnly DayOf(int number)
    {
        var day = beganOn;
        for (var left = number; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsCountable(day) && PauseOn(day) is null ? 1 : 0;
        }

        return day;
    }
}
