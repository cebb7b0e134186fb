using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Complaints.Figures;

/// <summary>What counts as in time, act by act.</summary>
public sealed class TurnTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly DateOnly Start = new(2026, 3, 2);
    private static readonly DateOnly Due = Start.AddDays(28);

    [Theory]
    [InlineData(28, Promise.Kept)]
    [InlineData(29, Promise.Late)]
    public void Answer_OnOrAfterTheDay_IsKeptOrLate(int after, Promise expected) => Assert.Equal(expected, FirstOf(400, (after, Answer(after))));

    [Fact]
    public void InterimReply_BeforeALateAnswer_DoesNotMoveTheDay() =>
        Assert.Equal(Promise.Late, FirstOf(400, (20, new InterimReply(Start.AddDays(60), null)), (50, Answer(50))));

    [Fact]
    public void NewCalendar_MovesTheDay() =>
        Assert.Equal(Promise.Kept, FirstOf(400, (5, new DeadlineMoved(Deadline.Reply, Due, Due.AddDays(1), Due, null)), (29, Answer(29))));

    [Fact]
    public void Pause_ThatThePolicyAllows_MovesTheDay() =>
        Assert.Equal(Promise.Kept, FirstOf(400, (10, new Paused("awaiting-details", Start.AddDays(10))), (20, new Resumed(Start.AddDays(20), Due.AddDays(10))), (38, Answer(38))));

    [Theory]
    [InlineData(10, Promise.Waiting)]
    [InlineData(30, Promise.Overdue)]
    public void Pause_StillGoingOn_CountsFromWhereTheClockStopped(int stopped, Promise expected) =>
        Assert.Equal(expected, FirstOf(90, (stopped, new Paused("awaiting-details", Start.AddDays(stopped)))));

    [Theory]
    [InlineData(28, Promise.Waiting)]
    [InlineData(29, Promise.Overdue)]
    public void NoAnswer_UntilAndAfterTheDay_IsWaitingOrOverdue(int today, Promise expected) => Assert.Equal(expected, FirstOf(today));

    [Theory]
    [InlineData(20, Promise.Ended)]
    [InlineData(30, Promise.Late)]
    public void Withdrawal_BeforeTheDayOrAfter_IsNoAnswerOrABrokenPromise(int after, Promise expected) =>
        Assert.Equal(expected, FirstOf(400, (after, new Withdrawn()), (after, new Closed("withdrawn", Start.AddDays(after)))));

    [Fact]
    public void NextStage_TakenBecauseNoAnswerCame_LeavesTheFirstLate()
    {
        var facts = Of((40, new Escalated("complaints-officer", Start.AddDays(40), Start.AddDays(68))), (60, Answer(60)));
        Assert.Equal(["section", "complaints-officer"], facts.Turns.Select(turn => turn.StageKey));
        Assert.Equal([Promise.Late, Promise.Kept], facts.Turns.Select(turn => turn.PromiseOn(Start.AddDays(400))));
        Assert.Equal([null, 20], facts.Turns.Select(turn => turn.DaysToAnswer));
    }

    [Fact]
    public void Reopening_AfterAnAnswer_IsOwedAnother()
    {
        var facts = Of((10, Answer(10)), (12, new Closed("upheld", Start.AddDays(12))), (20, new Reopened(Start.AddDays(20), Start.AddDays(48))));
        Assert.Equal([Promise.Kept, Promise.Waiting], facts.Turns.Select(turn => turn.PromiseOn(Start.AddDays(30))));
        Assert.Equal((1, null, null), (facts.Reopenings, facts.OutcomeKey, facts.EndedOn));
    }

    [Theory]
    [InlineData(7, Promise.Kept)]
    [InlineData(8, Promise.Late)]
    public void Acknowledgement_OnOrAfterItsDay_IsKeptOrLate(int after, Promise expected) =>
        Assert.Equal(expected, Of((after, new Acknowledged(Start.AddDays(after), ContactWay.Phone, null))).AcknowledgementOn(Start.AddDays(90)));

    [Fact]
    public void Acknowledgement_NewCalendar_MovesItsDay() => Assert.Equal(Promise.Kept, Of(
        (1, new DeadlineMoved(Deadline.Acknowledge, Start.AddDays(7), Start.AddDays(8), Start.AddDays(7), null)), (8, new Acknowledged(Start.AddDays(8), ContactWay.Phone, null))).AcknowledgementOn(Start.AddDays(90)));

    [Fact]
    public void DayFigures_OfDays_AreMedianAndNearestRank()
    {
        Assert.Equal(new DayFigures(0, null, null), DayFigures.Of([]));
        Assert.Equal(new DayFigures(1, 7, 7), DayFigures.Of([7]));
        Assert.Equal(new DayFigures(4, 2.5m, 9), DayFigures.Of([9, 1, 2, 3]));
        Assert.Equal(new DayFigures(10, 5.5m, 9), DayFigures.Of(Enumerable.Range(1, 10)));
        Assert.Equal(new DayFigures(11, 6, 10), DayFigures.Of(Enumerable.Range(1, 11)));
    }

    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-q1", "2026-01-01", "2026-03-31")]
    [InlineData("2024-q4", "2024-10-01", "2024-12-31")]
    public void Period_Parsed_HasItsDays(string code, string from, string to)
    {
        var period = FigurePeriod.Parse(code)!;
        Assert.Equal((code, DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (period.Code, period.From, period.To));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026-q5")]
    [InlineData("2026-q1-q2")]
    [InlineData("1066")]
    public void Period_ThatIsNone_IsNotParsed(string? code) => Assert.Null(FigurePeriod.Parse(code));

    private static Answered Answer(int after) => new("section", "upheld", ["delay"], ["apology"], false, null, Start.AddDays(after));

    private static Promise FirstOf(int today, params (int After, CaseAct Act)[] acts) => Of(acts).First.PromiseOn(Start.AddDays(today));

    private static CaseFacts Of(params (int After, CaseAct Act)[] acts)
    {
        var received = new Received(CaseType.Complaint, CaseChannel.Site, "section", "roads", Start, Start.AddDays(7), Due, new DateOnly(2026, 1, 1), false);
        return CaseFacts.Of(Language.English, [.. acts.Prepend((0, received)).Index().Select(one => CaseEvent.Of(
            Id, one.Index + 1, Start.AddDays(one.Item.Item1).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), CaseActor.Staff, null, "", one.Item.Item2, null))], null);
    }
}
