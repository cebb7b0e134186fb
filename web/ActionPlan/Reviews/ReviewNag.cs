namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>Which of the three reminders of a day is due: four weeks before, one week before, and when it has passed.</summary>
public enum ReviewNag
{
    FourWeeks,
    OneWeek,
    Passed,
}

public static class ReviewNags
{
    /// <summary>The most urgent one that is due; none when the day is far away.</summary>
    public static ReviewNag? Due(DateOnly dueOn, DateOnly today) => (dueOn.DayNumber - today.DayNumber) switch
    {
        < 0 => ReviewNag.Passed,
        <= 7 => ReviewNag.OneWeek,
        <= 28 => ReviewNag.FourWeeks,
        _ => null,
    };

    /// <summary>Once for each reminder; when the day has passed, again every week.</summary>
    public static string Round(ReviewNag nag, DateOnly dueOn, DateOnly today) =>
        nag is ReviewNag.Passed ? FormattableString.Invariant($"passed-{(today.DayNumber - dueOn.DayNumber - 1) / 7}") : nag.ToString();
}
