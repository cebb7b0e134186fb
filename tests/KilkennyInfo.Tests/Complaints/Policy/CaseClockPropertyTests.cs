using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using static KilkennyInfo.Tests.Complaints.Policy.Rules;

namespace KilkennyInfo.Tests.Complaints.Policy;

/// <summary>What holds of every case, whatever the holidays, closures and pauses are. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed class CaseClockPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261126, 7);
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly string[] HolidayRules = ["first-monday", "first-monday-or-first-if-friday", "last-monday", "fixed"];

    /// <summary>The days on which the clocks change in Dublin.</summary>
    private static readonly DateOnly[] ChangeDays = [new(2026, 3, 29), new(2026, 10, 25), new(2027, 3, 28), new(2027, 10, 31)];

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 1000).Select(First.AddDays);

    private static readonly Gen<PublicHoliday> Holidays =
        from rule in Gen.Elements(HolidayRules)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from span in Gen.Choose(0, 3)
        select new PublicHoliday(new("Lá", "Day"), rule, month, day, span == 1 ? 2027 : null, span == 2 ? 2027 : null);

    /// <summary>The live holidays, others, and closures of which some follow one another.</summary>
    private static readonly Gen<CouncilCalendar> Calendars =
        from holidays in Holidays.ListOf().Resize(6)
        from starts in Days.ListOf().Resize(12)
        from length in Gen.Choose(1, 6)
        select new CouncilCalendar(
            [.. SiteContent.Data.Holidays, .. holidays],
            [.. starts.SelectMany(start => Enumerable.Range(0, length).Select(start.AddDays)).Distinct().Select(day => new Closure(day, new("Dúnta", "Closed"), 1))]);

    private static readonly Gen<IReadOnlyList<CasePause>> Pauses =
        (from start in Gen.Choose(-10, 45)
         from length in Gen.Choose(0, 12)
         from isKnown in Gen.Choose(0, 3)
         select (start, length, isKnown)).ListOf().Resize(4)
        .Select(list => (IReadOnlyList<CasePause>)[.. list.Select(pause => new CasePause(pause.isKnown > 0 ? Awaiting : Unknown, First.AddDays(pause.start), First.AddDays(pause.start + pause.length)))]);

    private static readonly Gen<PolicyVersion> Policies = Gen.Choose(-1, 30).Select(days => days < 1 ? Pausing : Rules.Working(days));

    private static readonly Arbitrary<Case> Cases =
        (from received in Days
         from calendar in Calendars
         from policy in Policies
         from pauses in Pauses
         select new Case(received, calendar, policy, [.. pauses.Select(pause => pause with { From = Shift(pause.From, received), Until = Shift(pause.Until!.Value, received) })])).ToArbitrary();

    [Fact]
    public void Acknowledgement_AnyCase_IsAWorkingDayAfterTheLimitsNumberOfThem() => Prop.ForAll(Cases, one =>
    {
        var by = one.Dates.AcknowledgeBy!.Value;
        Assert.True(one.Calendar.IsWorkingDay(by));
        Assert.Equal(5, WorkingDaysIn(one.Calendar, one.Received, by));
    }).Check(Fixed);

    [Fact]
    public void Dates_ReceivedADayLater_AreNeverEarlier() => Prop.ForAll(Cases, one =>
    {
        var (today, tomorrow) = (one.Dates, (one with { Received = one.Received.AddDays(1) }).Dates);
        Assert.True(tomorrow.AcknowledgeBy >= today.AcknowledgeBy);
        Assert.True(tomorrow.ReplyBy >= today.ReplyBy);
        Assert.True(tomorrow.ReplyTarget >= today.ReplyTarget);
    }).Check(Fixed);

    [Fact]
    public void Reply_CalendarDaysWithoutPauses_IsTheWeekdayOfReceipt() => Prop.ForAll(Cases, one =>
    {
        var reply = new CaseClock(Pausing, one.Calendar).DatesOf(Received(one.Received), one.Received).ReplyBy!.Value;
        Assert.Equal(one.Received.AddDays(28), reply);
        Assert.Equal(one.Received.DayOfWeek, reply.DayOfWeek);
    }).Check(Fixed);

    [Fact]
    public void Target_AnyCase_IsAWorkingDayNotAfterTheReplyWithNoneBetween() => Prop.ForAll(Cases, one =>
    {
        var (reply, target) = (one.Dates.ReplyBy!.Value, one.Dates.ReplyTarget!.Value);
        Assert.True(target <= reply && one.Calendar.IsWorkingDay(target));
        Assert.Equal(0, WorkingDaysIn(one.Calendar, target, reply));
    }).Check(Fixed);

    [Fact]
    public void Reply_AnyPauses_MovesByExactlyTheDaysThatDidNotCount() => Prop.ForAll(Cases, one =>
    {
        var reply = one.Dates.ReplyBy!.Value;
        var limit = one.Policy.Stages[0].Reply!;
        var days = Enumerable.Range(1, reply.DayNumber - one.Received.DayNumber).Select(one.Received.AddDays).Where(day => !limit.InWorkingDays || one.Calendar.IsWorkingDay(day)).ToList();
        var paused = days.Count(day => one.Pauses.Any(pause => pause.ReasonKey == Awaiting && pause.From <= day && day < pause.Until));
        Assert.Equal(limit.Days + paused, days.Count);
        Assert.DoesNotContain(one.Pauses, pause => pause.ReasonKey == Awaiting && pause.From <= reply && reply < pause.Until);
    }).Check(Fixed);

    [Fact]
    public void Explanation_AnyCase_EndsOnTheDateAndAccountsForEveryDay() => Prop.ForAll(Cases, one =>
    {
        CheckSteps(one.Clock.ExplainAcknowledgement(one.Course), one.Dates.AcknowledgeBy!.Value, one);
        CheckSteps(one.Clock.ExplainReply(one.Course, one.AsOf), one.Dates.ReplyBy!.Value, one);
    }).Check(Fixed);

    [Fact]
    public void Dates_WorkedOutAgain_AreTheSameAndHaveNotMoved() => Prop.ForAll(Cases, one =>
    {
        var (once, again) = (one.Dates, new CaseClock(one.Policy, one.Calendar).DatesOf(one.Course, one.AsOf.AddDays(100)));
        Assert.Equal((once.AcknowledgeBy, once.ReplyBy, once.ReplyTarget, once.IsPaused), (again.AcknowledgeBy, again.ReplyBy, again.ReplyTarget, again.IsPaused));
        Assert.Equal(once.ClosedDays, again.ClosedDays);
        Assert.Empty(one.Clock.MovedSince(once.ToTold(), one.Course, one.AsOf.AddDays(100)));
    }).Check(Fixed);

    /// <summary>Any calendar after any other: what moved is what differs, and each reason is a day that differs.</summary>
    [Fact]
    public void Moves_AnyChangeOfTheCalendar_AreNamedWithTheDaysThatChanged()
    {
        var seen = 0;
        Prop.ForAll(Cases, Calendars.ToArbitrary(), (one, after) =>
        {
            var clock = new CaseClock(one.Policy, after);
            var now = clock.DatesOf(one.Course, one.AsOf);
            var moves = clock.MovedSince(one.Dates.ToTold(), one.Course, one.AsOf).ToDictionary(move => move.Which);
            Assert.Equal(now.AcknowledgeBy != one.Dates.AcknowledgeBy, moves.ContainsKey(PromisedDay.Acknowledgement));
            Assert.Equal(now.ReplyBy != one.Dates.ReplyBy, moves.ContainsKey(PromisedDay.Reply));
            Assert.Equal(now.ReplyTarget != one.Dates.ReplyTarget, moves.ContainsKey(PromisedDay.ReplyTarget));
            Assert.All(moves.Values, move => Assert.NotEmpty(move.Because));
            Assert.All(moves.Values.SelectMany(move => move.Because), change => Assert.Equal(change.ClosedBy is null, after.IsWorkingDay(change.Day)));
            Assert.All(moves.Values.SelectMany(move => move.Because), change => Assert.NotEqual(one.Calendar.IsWorkingDay(change.Day), after.IsWorkingDay(change.Day)));
            seen += moves.Count;
        }).Check(Fixed);
        Assert.True(seen > 100, "Hardly any date ever moved: the test shows nothing.");
    }

    /// <summary>Every quarter of an hour from two days before to two days after each night on which the clocks change.</summary>
    [Fact]
    public void ReceivedOn_AroundTheChangeNights_IsTheDayOnTheWallAndGoesForward()
    {
        foreach (var change in ChangeDays)
        {
            var start = new DateTimeOffset(change.AddDays(-2).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var instants = Enumerable.Range(0, 4 * 24 * 4).Select(quarter => start.AddMinutes(15 * quarter)).ToList();
            var days = instants.Select(instant => CaseClock.ReceivedOn(instant)).ToList();
            Assert.Equal(instants.Select(instant => DateOnly.FromDateTime(DublinTime.WallTimeOf(instant.UtcDateTime))), days);
            Assert.Equal(days.Order(), days);
            Assert.Equal(change.Month == 3 ? 92 : 100, days.Count(day => day == change));
        }
    }

    private static void CheckSteps(IReadOnlyList<ClockStep> steps, DateOnly date, Case one)
    {
        Assert.Equal(date, Assert.Single(steps, step => step.Kind is ClockStepKind.Last).Day);
        var limit = Assert.Single(steps, step => step.Kind is ClockStepKind.CountsDays or ClockStepKind.CountsWorkingDays);
        var isWorking = limit.Kind is ClockStepKind.CountsWorkingDays;
        var between = Enumerable.Range(1, date.DayNumber - one.Received.DayNumber).Select(one.Received.AddDays).Where(day => !isWorking || !CouncilCalendar.IsWeekend(day)).ToList();
        Assert.Equal(between.Count, limit.Count + steps.Count(step => step.Kind is ClockStepKind.NotCounted) + steps.Where(step => step.Kind is ClockStepKind.Paused).Sum(step => step.Count));
        var days = steps.Where(step => step.Kind is ClockStepKind.NotCounted or ClockStepKind.Paused or ClockStepKind.Last).Select(step => step.Day).ToList();
        Assert.Equal(days.Order(), days);
    }

    private static int WorkingDaysIn(CouncilCalendar calendar, DateOnly after, DateOnly upTo) =>
        Enumerable.Range(1, upTo.DayNumber - after.DayNumber).Select(after.AddDays).Count(calendar.IsWorkingDay);

    private static DateOnly Shift(DateOnly day, DateOnly received) => received.AddDays(day.DayNumber - First.DayNumber);

    private sealed record Case(DateOnly Received, CouncilCalendar Calendar, PolicyVersion Policy, IReadOnlyList<CasePause> Pauses)
    {
        public CaseCourse Course => Rules.Received(Received) with { Pauses = Pauses };

        public CaseClock Clock => new(Policy, Calendar);

        public DateOnly AsOf => Received.AddDays(200);

        public ClockDates Dates => Clock.DatesOf(Course, AsOf);

        public override string ToString() => $"{Received:yyyy-MM-dd}, {Policy.Stages[0].Reply}, pauses: {string.Join("; ", Pauses)}";
    }
}
