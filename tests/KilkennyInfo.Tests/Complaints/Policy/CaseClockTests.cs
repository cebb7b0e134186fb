using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference.Complaints;
using static KilkennyInfo.Tests.Complaints.Policy.Rules;

namespace KilkennyInfo.Tests.Complaints.Policy;

public sealed class CaseClockTests
{
    /// <summary>The test dates of the domain reference, section 2.</summary>
    [Theory]
    [InlineData("2026-03-13", "2026-03-23", "2026-04-10")]
    [InlineData("2026-04-02", "2026-04-10", "2026-04-30")]
    [InlineData("2026-10-23", "2026-11-02", "2026-11-20")]
    [InlineData("2026-12-23", "2026-12-31", "2027-01-20")]
    [InlineData("2030-01-30", "2030-02-07", "2030-02-27")]
    public void Dates_OfTheDomainReference_AreExact(string received, string acknowledge, string reply)
    {
        var dates = Clock.DatesOf(Received(received), Day(received));
        Assert.Equal((Day(acknowledge), Day(reply), Day(reply)), (dates.AcknowledgeBy, dates.ReplyBy, dates.ReplyTarget));
    }

    [Theory]
    [InlineData("2026-11-28", "2026-12-26", "2026-12-24")] // A Saturday, St Stephen's Day; Christmas Day before it.
    [InlineData("2026-11-29", "2026-12-27", "2026-12-24")]
    [InlineData("2026-03-09", "2026-04-06", "2026-04-03")] // Easter Monday.
    public void Target_ReplyOnAClosedDay_IsTheWorkingDayBefore(string received, string reply, string target)
    {
        var dates = Clock.DatesOf(Received(received), Day(received));
        Assert.Equal((Day(reply), Day(target)), (dates.ReplyBy, dates.ReplyTarget));
    }

    [Fact]
    public void Dates_ClosedDays_MoveTheAcknowledgementAndTheTargetAndNotTheReply()
    {
        var dates = new CaseClock(Live, ClosedOn("2026-04-09", "2026-04-30")).DatesOf(Received("2026-04-02"), Day("2026-04-02"));
        Assert.Equal((Day("2026-04-13"), Day("2026-04-30"), Day("2026-04-29")), (dates.AcknowledgeBy, dates.ReplyBy, dates.ReplyTarget));
        Assert.Equal([Day("2026-04-06"), Day("2026-04-09"), Day("2026-04-30")], dates.ClosedDays);
    }

    [Fact]
    public void Dates_CaseTakenFurther_CountFromTheDayOfThatRequest()
    {
        var course = Received("2026-04-02").Reaching(Live.Stage("complaints-officer")!, Day("2026-05-11"));
        var dates = Clock.DatesOf(course, Day("2026-05-11"));
        Assert.Equal((Day("2026-04-10"), Day("2026-06-08")), (dates.AcknowledgeBy, dates.ReplyBy));
        Assert.Equal([("section", Day("2026-04-30")), ("complaints-officer", Day("2026-06-08"))], dates.Stages.Select(stage => (stage.StageKey, stage.ReplyBy!.Value)));
    }

    [Theory]
    [InlineData("inquiry")]
    [InlineData("ombudsman")]
    [InlineData("stage-that-left-the-rules")]
    public void Dates_StageWithoutALimit_PromiseNoReply(string stage)
    {
        var course = new CaseCourse(Day("2026-04-02"), [new StageBeginning(stage, Day("2026-04-02"))], []);
        var dates = Clock.DatesOf(course, Day("2026-04-02"));
        Assert.Equal((Day("2026-04-10"), null, null), (dates.AcknowledgeBy, dates.ReplyBy, dates.ReplyTarget));
    }

    [Fact]
    public void Dates_RulesWithoutPromises_AreNone()
    {
        var dates = new CaseClock(PolicyVersion.WithoutPromises, Calendar).DatesOf(Received("2026-04-02"), Day("2026-04-02"));
        Assert.Equal((null, null, null), (dates.AcknowledgeBy, dates.ReplyBy, dates.ReplyTarget));
        Assert.Empty(dates.ClosedDays);
    }

    [Theory]
    [InlineData("2026-04-08", "2026-04-11", "2026-05-03")] // Three days.
    [InlineData("2026-04-08", "2026-04-08", "2026-04-30")] // Begun and ended on one day.
    [InlineData("2026-03-30", "2026-04-05", "2026-05-02")] // Begun before the case: two days lie within.
    [InlineData("2026-04-30", "2026-05-02", "2026-05-02")] // The last day itself.
    [InlineData("2026-05-01", "2026-05-20", "2026-04-30")] // Too late to move anything.
    public void Reply_PauseThatTheRulesAllow_MovesDayForDay(string from, string until, string reply) =>
        Assert.Equal(Day(reply), new CaseClock(Pausing, Calendar).DatesOf(Received("2026-04-02").Paused(from, until), Day("2026-06-01")).ReplyBy);

    [Fact]
    public void Reply_PauseThatTheRulesDoNotKnow_DoesNotMove()
    {
        var paused = Received("2026-04-02").Paused("2026-04-08", null, Unknown);
        var dates = new CaseClock(Pausing, Calendar).DatesOf(paused, Day("2026-04-20"));
        Assert.Equal((Day("2026-04-30"), false), (dates.ReplyBy, dates.IsPaused));
        Assert.Equal(Day("2026-04-30"), Clock.DatesOf(Received("2026-04-02").Paused("2026-04-08", null), Day("2026-04-20")).ReplyBy);
    }

    [Fact]
    public void Reply_OverlappingPauses_CountEachDayOnce() =>
        Assert.Equal(Day("2026-05-04"), new CaseClock(Pausing, Calendar).DatesOf(Received("2026-04-02").Paused("2026-04-08", "2026-04-11").Paused("2026-04-10", "2026-04-12"), Day("2026-06-01")).ReplyBy);

    [Theory]
    [InlineData("2026-04-07", "2026-04-30", false)]
    [InlineData("2026-04-08", "2026-04-30", true)]
    [InlineData("2026-04-10", "2026-05-02", true)]
    public void Reply_PauseThatLasts_MovesEveryDay(string asOf, string reply, bool isPaused)
    {
        var dates = new CaseClock(Pausing, Calendar).DatesOf(Received("2026-04-02").Paused("2026-04-08", null), Day(asOf));
        Assert.Equal((Day(reply), isPaused), (dates.ReplyBy, dates.IsPaused));
    }

    /// <summary>Of the paused days the Thursday, the Friday and the Tuesday would have counted, the weekend and Easter Monday not.</summary>
    [Fact]
    public void Reply_WorkingDaysPaused_MoveByTheWorkingDaysWithin()
    {
        var clock = new CaseClock(Rules.Working(5), Calendar);
        Assert.Equal(Day("2026-04-09"), clock.DatesOf(Received("2026-04-01"), Day("2026-06-01")).ReplyBy);
        Assert.Equal(Day("2026-04-14"), clock.DatesOf(Received("2026-04-01").Paused("2026-04-02", "2026-04-08"), Day("2026-06-01")).ReplyBy);
    }

    /// <summary>Both sides of midnight in Dublin, in winter, in summer and in the nights on which the clocks change.</summary>
    [Theory]
    [InlineData("2026-01-15T23:59:59Z", "2026-01-15")]
    [InlineData("2026-01-16T00:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T22:59:59Z", "2026-07-15")]
    [InlineData("2026-07-15T23:00:00Z", "2026-07-16")]
    [InlineData("2026-03-28T23:59:59Z", "2026-03-28")]
    [InlineData("2026-03-29T22:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:59:59Z", "2026-10-25")]
    [InlineData("2027-03-27T23:59:59Z", "2027-03-27")]
    [InlineData("2027-10-30T23:00:00Z", "2027-10-31")]
    [InlineData("2027-10-31T23:59:59Z", "2027-10-31")]
    public void ReceivedOn_Instant_IsTheDayInDublin(string instant, string day) =>
        Assert.Equal(Day(day), CaseClock.ReceivedOn(Instant(instant)));

    [Fact]
    public void ReceivedOn_StampedLetter_IsTheDayOfTheStamp() =>
        Assert.Equal(Day("2026-04-02"), CaseClock.ReceivedOn(Instant("2026-04-07T10:00:00Z"), Day("2026-04-02")));
}
