using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class EscalationTests
{
    private static readonly DateOnly Day = new(2026, 11, 26);

    private static readonly PolicyVersion Policy = SiteContent.Data.Complaints.VersionFor(Day);

    private static readonly CaseState Open = new() { StageKey = CaseStages.Section, StageSince = Day, ReceivedOn = Day, Status = CaseStatus.Open, ReplyBy = Day.AddDays(28) };

    [Fact]
    public void IsPossible_InTime_IsNotAndLateIs()
    {
        Assert.False(Escalation.IsPossible(Open, Policy, Day.AddDays(28)));
        Assert.True(Escalation.IsPossible(Open, Policy, Day.AddDays(29)));
        Assert.False(Escalation.IsPossible(Open with { Status = CaseStatus.Paused }, Policy, Day.AddDays(29)));
        Assert.False(Escalation.IsPossible(Open with { ReplyBy = null }, Policy, Day.AddDays(29)));
    }

    [Fact]
    public void IsPossible_Answered_IsUnlessItWasTheLastWordOrNoAnswer()
    {
        var answered = Open with { Status = CaseStatus.Answered, AnsweredOn = Day, OutcomeKey = "upheld" };
        Assert.True(Escalation.IsPossible(answered, Policy, Day));
        Assert.True(Escalation.IsPossible(answered with { Status = CaseStatus.Closed }, Policy, Day));
        Assert.False(Escalation.IsPossible(answered with { IsFinal = true }, Policy, Day));
        Assert.False(Escalation.IsPossible(answered with { OutcomeKey = "withdrawn" }, Policy, Day));
        Assert.False(Escalation.IsPossible(answered with { StageSince = Day.AddDays(1) }, Policy, Day.AddDays(1)));
        Assert.False(Escalation.IsPossible(answered with { ErasedUtc = DateTime.UnixEpoch }, Policy, Day));
        Assert.False(Escalation.IsPossible(answered, Policy with { EscalateWithinMonths = 1 }, Day.AddDays(40)));
    }

    [Fact]
    public void NextStage_LastStageOfTheCouncil_IsNone()
    {
        Assert.Equal(CaseStages.Officer, Escalation.NextStage(Open, Policy)?.Key);
        Assert.Null(Escalation.NextStage(Open with { StageKey = CaseStages.Officer }, Policy));
    }
}
