namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// Which quarters have had their meeting (commitment 90: the working group meets quarterly). A quarter has a meeting when one was held in
/// it. One in which nobody could be reminded in time, since the plan had only just come to the site, is not held against anybody.
/// </summary>
public static class MeetingQuarters
{
    /// <summary>So many days before a quarter ends the chair is reminded for the first time.</summary>
    public const int FirstReminderDays = 28;

    /// <summary>The quarters that count, up to the running one, the oldest first.</summary>
    /// <param name="since">From this day on the group is held to it: the plan is in force and on the site.</param>
    /// <param name="held">The days of meetings that were held, in any order. A meeting before <paramref name="since"/> makes its quarter the first.</param>
    /// <param name="planned">The days for which meetings are called and have not been held.</param>
    public static IReadOnlyList<QuarterState> Of(DateOnly since, DateOnly today, IReadOnlyCollection<DateOnly> held, IReadOnlyCollection<DateOnly> planned)
    {
        var running = Quarter.Of(today);
        var states = new List<QuarterState>();
        for (var quarter = First(since, held); quarter <= running; quarter = quarter.Next)
        {
            // A day that is past and of which nobody has said that the meeting was held is no plan any more.
            var next = planned.Where(day => quarter.Has(day) && day >= today).Order().Select(day => (DateOnly?)day).FirstOrDefault();
            states.Add(new QuarterState(quarter, held.Count(quarter.Has), next, quarter == running ? quarter.Last.DayNumber - today.DayNumber : null));
        }

        return states;
    }

    private static Quarter First(DateOnly since, IReadOnlyCollection<DateOnly> held)
    {
        var own = Quarter.Of(since);
        own = since <= own.Last.AddDays(-FirstReminderDays) ? own : own.Next;
        return held.Count > 0 && Quarter.Of(held.Min()) is var first && first < own ? first : own;
    }
}

/// <param name="Held">How many meetings were held in it.</param>
/// <param name="PlannedOn">The next meeting that is called for a day of it.</param>
/// <param name="DaysLeft">After today, until it ends; none when it is over.</param>
public sealed record QuarterState(Quarter Quarter, int Held, DateOnly? PlannedOn, int? DaysLeft)
{
    public bool HasMeeting => Held > 0;

    public bool IsOver => DaysLeft is null;

    public bool IsMissed => IsOver && !HasMeeting;

    /// <summary>It still runs, and nobody has called a meeting.</summary>
    public bool NeedsMeeting => !IsOver && !HasMeeting && PlannedOn is null;
}
