using System.Globalization;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Meetings;

public sealed class MeetingQuartersTests
{
    [Theory]
    [InlineData("2026-01-01", 2026, 1)]
    [InlineData("2026-03-31", 2026, 1)]
    [InlineData("2026-04-01", 2026, 2)]
    [InlineData("2026-09-30", 2026, 3)]
    [InlineData("2026-12-31", 2026, 4)]
    [InlineData("2028-02-29", 2028, 1)]
    public void Quarter_OfADay_HasThatDay(string day, int year, int number)
    {
        var quarter = Quarter.Of(Day(day));
        Assert.Equal(new Quarter(year, number), quarter);
        Assert.True(quarter.Has(Day(day)));
        Assert.Equal(quarter, quarter.Next.Previous);
        Assert.Equal(quarter.Last.AddDays(1), quarter.Next.First);
    }

    [Fact]
    public void Quarter_AtTheTurnOfTheYear_IsFollowedByTheFirst() => Assert.Equal((new Quarter(2027, 1), new Quarter(2026, 4)), (new Quarter(2026, 4).Next, new Quarter(2027, 1).Previous));

    /// <summary>In summer the clocks of Dublin are an hour ahead: half past eleven at night in UTC is the next quarter there, and in winter it is not.</summary>
    [Theory]
    [InlineData("2026-06-30T23:30:00Z", 3)]
    [InlineData("2026-06-30T22:59:59Z", 2)]
    [InlineData("2026-12-31T23:59:59Z", 4)]
    public void Quarter_AroundMidnight_IsThatOfDublin(string instant, int number) => Assert.Equal(number, Quarter.Of(DublinTime.Today(new SetClock(instant))).Number);

    [Fact]
    public void Quarters_OverAYear_TellHeldMissedAndRunning()
    {
        var states = MeetingQuarters.Of(Day("2026-01-01"), Day("2026-11-20"), [Day("2026-02-10"), Day("2026-07-01"), Day("2026-09-30")], [Day("2026-12-01"), Day("2026-11-19")]);
        Assert.Equal([1, 0, 2, 0], states.Select(state => state.Held));
        Assert.Equal([false, true, false, false], states.Select(state => state.IsMissed));
        Assert.Equal([true, true, true, false], states.Select(state => state.IsOver));
        Assert.Equal((41, Day("2026-12-01"), false), (states[3].DaysLeft, states[3].PlannedOn, states[3].NeedsMeeting));
    }

    [Fact]
    public void Quarters_PlannedDayThatHasPassed_IsNoPlan()
    {
        var running = Assert.Single(MeetingQuarters.Of(Day("2026-10-01"), Day("2026-11-20"), [], [Day("2026-11-19")]));
        Assert.True(running.NeedsMeeting);
    }

    [Fact]
    public void Quarters_LastDay_LeavesNoneAndIsNotOver()
    {
        var running = MeetingQuarters.Of(Day("2026-10-01"), Day("2026-12-31"), [], [])[^1];
        Assert.Equal((0, false, true), (running.DaysLeft, running.IsOver, running.NeedsMeeting));
        var over = MeetingQuarters.Of(Day("2026-10-01"), Day("2027-01-01"), [], []);
        Assert.Equal([true, false], over.Select(state => state.IsMissed));
    }

    /// <summary>Who came to the plan when the first reminder was due already is not held to that quarter.</summary>
    [Theory]
    [InlineData("2026-09-02", 3)]
    [InlineData("2026-09-03", 4)]
    public void Quarters_First_HadTimeForAReminder(string since, int first) => Assert.Equal(first, MeetingQuarters.Of(Day(since), Day("2026-12-01"), [], [])[0].Quarter.Number);

    [Fact]
    public void Quarters_MeetingBeforeThePlan_MakesItsQuarterTheFirst()
    {
        var states = MeetingQuarters.Of(Day("2026-10-01"), Day("2026-10-05"), [Day("2026-05-05")], []);
        Assert.Equal([2, 3, 4], states.Select(state => state.Quarter.Number));
        Assert.Equal([false, true, false], states.Select(state => state.IsMissed));
    }

    [Fact]
    public void Quarters_BeforeThePlanHolds_AreNone() => Assert.Empty(MeetingQuarters.Of(Day("2027-01-01"), Day("2026-10-05"), [], []));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
