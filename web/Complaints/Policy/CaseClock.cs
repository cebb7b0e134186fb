using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Policy;

/// <summary>
/// Works out by when a case is to be acknowledged and answered, how that day came about, and whether days that were told have moved.
/// Knows days only: the same course, rules and calendar always give the same days. A complaint without a name has no clock, so nobody asks for one.
/// </summary>
public sealed class CaseClock(PolicyVersion policy, CouncilCalendar calendar)
{
    /// <summary>The clock for what was received on a day, by the rules of that day.</summary>
    public static CaseClock For(ReferenceData data, DateOnly receivedOn) => new(data.Complaints.VersionFor(receivedOn), data.Calendar);

    /// <summary>The day on which something was received: the one stamped on a letter, otherwise the day in Dublin.</summary>
    public static DateOnly ReceivedOn(DateTimeOffset instant, DateOnly? stampedOn = null) => stampedOn ?? DublinTime.DayOf(instant);

    /// <param name="asOf">Today: a pause that still lasts moves the reply day up to it.</param>
    public ClockDates DatesOf(CaseCourse course, DateOnly asOf)
    {
        var acknowledgeBy = AcknowledgementOf(course, asOf)?.Last;
        var stages = course.Stages.Select(stage => DatesOf(course, stage, asOf)).ToList();
        var current = stages[^1];
        var end = new[] { acknowledgeBy, current.ReplyBy }.Max() ?? course.ReceivedOn;
        return new ClockDates(acknowledgeBy, current.ReplyBy, current.ReplyTarget, OpenPause(course, asOf) is not null, stages, ClosedDays(course.ReceivedOn, end));
    }

    /// <summary>How the day of acknowledgement came about.</summary>
    public IReadOnlyList<ClockStep> ExplainAcknowledgement(CaseCourse course) =>
        new ClockExplanation(policy, calendar).Of(ClockStepKind.Received, course.ReceivedOn, AcknowledgementOf(course, course.ReceivedOn), openPause: null, hasTarget: false);

    /// <summary>How the reply day of the stage at which the case stands came about.</summary>
    /// <inheritdoc cref="DatesOf(CaseCourse, DateOnly)"/>
    public IReadOnlyList<ClockStep> ExplainReply(CaseCourse course, DateOnly asOf)
    {
        var began = course.Stages.Count > 1 ? ClockStepKind.TakenFurther : ClockStepKind.Received;
        return new ClockExplanation(policy, calendar).Of(began, course.Current.On, ReplyOf(course, course.Current, asOf), OpenPause(course, asOf), hasTarget: true);
    }

    /// <summary>Which of the days that were told are others now, and the changes of the calendar that moved them.</summary>
    /// <inheritdoc cref="DatesOf(CaseCourse, DateOnly)"/>
    public IReadOnlyList<MovedDate> MovedSince(ToldDates told, CaseCourse course, DateOnly asOf)
    {
        var now = DatesOf(course, asOf);
        var stageBegan = course.Current.On;
        var moves = new[]
        {
            Move(PromisedDay.Acknowledgement, told.AcknowledgeBy, now.AcknowledgeBy, told, course.ReceivedOn),
            Move(PromisedDay.Reply, told.ReplyBy, now.ReplyBy, told, stageBegan),
            Move(PromisedDay.ReplyTarget, told.ReplyTarget, now.ReplyTarget, told, stageBegan),
        };
        return [.. moves.OfType<MovedDate>()];
    }

    private StageDates DatesOf(CaseCourse course, StageBeginning stage, DateOnly asOf)
    {
        var replyBy = ReplyOf(course, stage, asOf)?.Last;
        return new StageDates(stage.StageKey, stage.On, replyBy, replyBy is { } day ? calendar.OnOrBefore(day) : null);
    }

    private DayCount? AcknowledgementOf(CaseCourse course, DateOnly asOf) =>
        policy.Acknowledge is { } limit ? new DayCount(limit, course.ReceivedOn, calendar, [], asOf) : null;

    /// <summary>A stage that the rules do not name, or no longer, has no limit.</summary>
    private DayCount? ReplyOf(CaseCourse course, StageBeginning stage, DateOnly asOf) =>
        policy.Stage(stage.StageKey)?.Reply is { } limit ? new DayCount(limit, stage.On, calendar, [.. Allowed(course)], asOf) : null;

    private IEnumerable<CasePause> Allowed(CaseCourse course) => course.Pauses.Where(pause => policy.Pause(pause.ReasonKey) is not null);

    private CasePause? OpenPause(CaseCourse course, DateOnly asOf) => Allowed(course).FirstOrDefault(pause => pause.Until is null && pause.From <= asOf);

    private MovedDate? Move(PromisedDay which, DateOnly? told, DateOnly? now, ToldDates all, DateOnly beganOn)
    {
        if (told is not { } day || told == now)
        {
            return null;
        }

        // The target goes back from the reply day, so a day between the two may have moved it.
        var upTo = which is PromisedDay.ReplyTarget ? all.ReplyBy ?? day : day;
        return new MovedDate(which, day, now, ChangedDays(all.ClosedDays, beganOn, upTo));
    }

    private IReadOnlyList<ChangedDay> ChangedDays(IReadOnlyList<DateOnly> before, DateOnly after, DateOnly upTo)
    {
        var now = ClosedDays(after, upTo);
        var then = before.Where(day => day > after && day <= upTo).ToList();
        return
        [
            .. now.Except(then).Select(day => new ChangedDay(day, calendar.NameOf(day)))
                .Concat(then.Except(now).Select(day => new ChangedDay(day, null)))
                .OrderBy(change => change.Day),
        ];
    }

    private List<DateOnly> ClosedDays(DateOnly after, DateOnly upTo) =>
        [.. Enumerable.Range(1, Math.Max(0, upTo.DayNumber - after.DayNumber)).Select(after.AddDays).Where(calendar.IsClosedWeekday)];
}
