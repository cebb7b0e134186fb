namespace KilkennyInfo.Complaints.Figures;

/// <summary>
/// One time that a full answer was owed: when the complaint came, when the person took it to the next stage, when it was opened again. The
/// day is the one that was promised at the beginning; only a change of the calendar, an allowed pause or another procedure moves it, and an
/// interim reply never does (domain section 2).
/// </summary>
/// <param name="Since">The day from which the days are counted.</param>
/// <param name="DueOn">None where no day was promised.</param>
/// <param name="EndedOn">When it was over without an answer: withdrawn, merged, closed, or taken further.</param>
/// <param name="StoodStillFrom">The clock was standing still since this day when the turn came to its end, or does so now.</param>
public sealed record Turn(string StageKey, DateOnly Since, DateOnly? DueOn, DateOnly? AnsweredOn, DateOnly? EndedOn, DateOnly? StoodStillFrom)
{
    public bool IsOver => AnsweredOn is not null || EndedOn is not null;

    /// <summary>How many days of the calendar the person waited for the answer; none without one.</summary>
    public int? DaysToAnswer => AnsweredOn is { } day ? day.DayNumber - Since.DayNumber : null;

    /// <param name="today">The last day that counts.</param>
    public Promise PromiseOn(DateOnly today) => PromiseOf(DueOn, AnsweredOn, EndedOn, StoodStillFrom, today);

    /// <param name="done">When it was done.</param>
    /// <param name="ended">When it was over without being done.</param>
    public static Promise PromiseOf(DateOnly? due, DateOnly? done, DateOnly? ended, DateOnly? stoodStillFrom, DateOnly today)
    {
        if (due is not { } day)
        {
            return Promise.None;
        }

        // While the clock stands still the day does not come nearer: what counts is where it stopped.
        bool IsPast(DateOnly when) => (stoodStillFrom is { } stop && stop < when ? stop : when) > day;
        return (done, ended) switch
        {
            ({ } when, _) => IsPast(when) ? Promise.Late : Promise.Kept,
            (_, { } when) => IsPast(when) ? Promise.Late : Promise.Ended,
            _ => IsPast(today) ? Promise.Overdue : Promise.Waiting,
        };
    }
}
