using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Policy;

/// <summary>Tells how a date was counted, in the order of the calendar.</summary>
internal sealed class ClockExplanation(PolicyVersion policy, CouncilCalendar calendar)
{
    /// <param name="count">None where the rules name no limit.</param>
    /// <param name="openPause">A pause that still lasts.</param>
    /// <param name="hasTarget">Say for which day staff aim when the Council is closed on the last.</param>
    public IReadOnlyList<ClockStep> Of(ClockStepKind began, DateOnly beganOn, DayCount? count, CasePause? openPause, bool hasTarget)
    {
        var beginning = new ClockStep(began, beganOn);
        if (count is null)
        {
            return [beginning, new ClockStep(ClockStepKind.NoLimit, beganOn)];
        }

        var last = count.Last;
        var steps = new List<ClockStep> { beginning, LimitOf(count, beganOn), new(ClockStepKind.First, count.First) };
        steps.AddRange(NotCounted(count));
        if (openPause is not null && openPause.From <= last)
        {
            steps.Add(new ClockStep(ClockStepKind.PausedStill, openPause.From, Name: ReasonOf(openPause)));
        }

        steps.Add(new ClockStep(ClockStepKind.Last, last));
        if (hasTarget && !calendar.IsWorkingDay(last))
        {
            steps.Add(new ClockStep(ClockStepKind.Target, calendar.OnOrBefore(last)));
        }

        return steps;
    }

    private static ClockStep LimitOf(DayCount count, DateOnly beganOn) =>
        new(count.Limit.InWorkingDays ? ClockStepKind.CountsWorkingDays : ClockStepKind.CountsDays, beganOn, Count: count.Limit.Days);

    /// <summary>Holidays and closures, and runs of paused days. A day that would not have counted anyway is told of as what it is.</summary>
    private IEnumerable<ClockStep> NotCounted(DayCount count)
    {
        ClockStep? run = null;
        foreach (var day in count.Days)
        {
            var step = StepOf(day, count);
            if (run is not null && step is { Kind: ClockStepKind.Paused } && step.Name == run.Name)
            {
                run = run with { To = day, Count = run.Count + step.Count };
                continue;
            }

            if (run is { Count: > 0 })
            {
                yield return run;
            }

            run = step is { Kind: ClockStepKind.Paused } ? step : null;
            if (step is { Kind: ClockStepKind.NotCounted })
            {
                yield return step;
            }
        }
    }

    /// <summary>None for a day that counts, or a weekend, which the limit itself tells of.</summary>
    private ClockStep? StepOf(DateOnly day, DayCount count)
    {
        if (count.Limit.InWorkingDays && calendar.IsClosedWeekday(day))
        {
            return new ClockStep(ClockStepKind.NotCounted, day, Name: calendar.NameOf(day));
        }

        return count.PauseOn(day) is { } pause ? new ClockStep(ClockStepKind.Paused, day, To: day, Name: ReasonOf(pause), Count: count.IsCountable(day) ? 1 : 0) : null;
    }

    private Bilingual<string>? ReasonOf(CasePause pause) => policy.Pause(pause.ReasonKey)?.Name;
}
