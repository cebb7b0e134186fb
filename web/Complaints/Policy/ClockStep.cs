using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Policy;

/// <summary>What one sentence of an explanation says. The days of such a step are in <see cref="ClockStep"/>.</summary>
public enum ClockStepKind
{
    /// <summary>The complaint came on the day.</summary>
    Received,

    /// <summary>The wish to take it further came on the day.</summary>
    TakenFurther,

    /// <summary>So many days count, whatever days they are.</summary>
    CountsDays,

    /// <summary>So many working days count.</summary>
    CountsWorkingDays,

    /// <summary>The first day that counts.</summary>
    First,

    /// <summary>A holiday or closure does not count.</summary>
    NotCounted,

    /// <summary>The days from the day to the other did not count, and so many of them would have.</summary>
    Paused,

    /// <summary>The days have not counted since the day, and do not yet.</summary>
    PausedStill,

    /// <summary>The last day: the date that is explained.</summary>
    Last,

    /// <summary>The working day for which staff aim, since the Council is closed on the last day.</summary>
    Target,

    /// <summary>The rules name no limit; the explanation ends there.</summary>
    NoLimit,
}

/// <summary>One sentence of how a date came about.</summary>
/// <param name="To">Of a pause: its last day.</param>
/// <param name="Name">The name of a holiday or closure, or the reason of a pause.</param>
/// <param name="Count">Of a limit: how many days. Of a pause: by how many the date moves.</param>
public sealed record ClockStep(ClockStepKind Kind, DateOnly Day, DateOnly? To = null, Bilingual<string>? Name = null, int Count = 0)
{
    public string In(Strings words)
    {
        var places = PlacesIn(words);
        return Kind switch
        {
            ClockStepKind.Received => words.Format("complaint.clock.received", places),
            ClockStepKind.TakenFurther => words.Format("complaint.clock.taken-further", places),
            ClockStepKind.CountsDays => words.Count("complaint.clock.days", Count),
            ClockStepKind.CountsWorkingDays => words.Count("complaint.clock.working-days", Count),
            ClockStepKind.First => words.Format("complaint.clock.first", places),
            ClockStepKind.NotCounted => words.Format("complaint.clock.not-counted", places),
            ClockStepKind.Paused when To == Day => $"{words.Format("complaint.clock.paused-day", places)} {words.Count("complaint.clock.paused-by", Count)}",
            ClockStepKind.Paused => $"{words.Format("complaint.clock.paused", places)} {words.Count("complaint.clock.paused-by", Count)}",
            ClockStepKind.PausedStill => words.Format("complaint.clock.paused-still", places),
            ClockStepKind.Last => words.Format("complaint.clock.last", places),
            ClockStepKind.Target => words.Format("complaint.clock.target", places),
            ClockStepKind.NoLimit => words["complaint.clock.no-limit"],
            _ => throw new InvalidOperationException($"There is no sentence for {Kind}."),
        };
    }

    private (string Name, string Value)[] PlacesIn(Strings words) =>
    [
        ("day", LongDate.WithWeekday(Day, words.Language)),
        ("to", LongDate.WithWeekday(To ?? Day, words.Language)),
        ("name", Name?[words.Language] ?? ""),
    ];
}
