using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

/// <summary>Every act at every kind of moment: the table says which sentence refuses it, by hand.</summary>
public sealed class MomentTests
{
    private static readonly DateOnly Received = new(2026, 11, 2);
    private static readonly DateOnly Day = new(2026, 11, 16);

    private static readonly PolicyVersion Policy = SiteContent.Data.Complaints.VersionFor(Received) with { Pauses = [new PauseReason("details", new("Sonraí", "Details"), 0)] };

    /// <summary>For each moment, the acts that are refused with the end of their sentence's key; all others can be done.</summary>
    public static TheoryData<string, string> Refusals => new()
    {
        { "new", "Unassign:not-given Resume:not-paused Escalate:not-answered Reopen:open Permission:no-permission AnswerQuery:no-query" },
        { "late", "Unassign:not-given Resume:not-paused Reopen:open Permission:no-permission AnswerQuery:no-query" },
        { "given", "Acknowledge:acknowledged Resume:not-paused Escalate:not-answered Reopen:open Permission:no-permission AnswerQuery:no-query" },
        { "anonymous", "Unassign:not-given Details:nobody Acknowledge:anonymous Interim:anonymous Resume:not-paused Escalate:not-answered Reopen:open Permission:no-permission AnswerQuery:no-query" },
        { "waiting", "Unassign:not-given Resume:not-paused Answer:permission Escalate:not-answered Reopen:open AnswerQuery:no-query" },
        { "paused", "Unassign:not-given Pause:paused Answer:paused ChangeType:paused Escalate:not-answered Reopen:open Permission:no-permission AnswerQuery:no-query" },
        { "answered", "Route:over Assign:over TakeOver:over Unassign:not-given Acknowledge:over Interim:over Pause:over Resume:over Answer:over Refer:over Merge:over ChangeType:over Permission:no-permission AnswerQuery:no-query" },
        { "final", "Route:over Assign:over TakeOver:over Unassign:not-given Acknowledge:over Interim:over Pause:over Resume:over Answer:over Escalate:final Refer:over Merge:over ChangeType:over Permission:no-permission AnswerQuery:no-query" },
        { "officer-answered", "Route:over Assign:over TakeOver:over Unassign:not-given Acknowledge:over Interim:over Pause:over Resume:over Answer:over Escalate:last-stage Refer:over Merge:over ChangeType:over Permission:no-permission AnswerQuery:no-query" },
        { "query", "Route:over Unassign:not-given Acknowledge:over Interim:over Pause:over Resume:over Answer:over Escalate:final Refer:over Merge:over Close:query ChangeType:over Permission:no-permission" },
        { "closed", "Route:over Assign:over TakeOver:over Unassign:not-given Acknowledge:over Interim:over Pause:over Resume:over Answer:over Refer:over Withdraw:closed Merge:over Close:closed ChangeType:over Permission:no-permission AnswerQuery:no-query" },
        { "withdrawn", "Route:over Assign:over TakeOver:over Unassign:not-given Acknowledge:over Interim:over Pause:over Resume:over Answer:over Escalate:not-answered Refer:over Withdraw:closed Merge:over Close:closed ChangeType:over Permission:no-permission AnswerQuery:no-query" },
        { "merged", "Route:over Assign:over TakeOver:over Unassign:not-given Acknowledge:over Interim:over Pause:over Resume:over Answer:over Escalate:not-answered Refer:over Withdraw:closed Merge:over Close:closed Reopen:merged ChangeType:over Permission:no-permission AnswerQuery:no-query" },
        { "erased", string.Join(' ', Enum.GetValues<CaseDeed>().Select(deed => $"{deed}:erased")) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_EveryActAtAMoment_IsWhatTheTableSays(string moment, string refusals)
    {
        var state = StateOf(moment);
        var today = moment == "late" ? new DateOnly(2026, 12, 1) : Day;
        var found = Enum.GetValues<CaseDeed>().Select(deed => (deed, CaseDeeds.Refusal(deed, state, Policy, today)?.Key)).Where(one => one.Key is not null)
            .Select(one => $"{one.deed}:{one.Key!["desk.cases.moment.".Length..]}");
        Assert.Equal(refusals.Split(' ').Order(), found.Order());
        Assert.All(refusals.Split(' '), one => Assert.Contains($"desk.cases.moment.{one.Split(':')[1]}", SiteContent.Data.DeskStrings.English.Keys));
    }

    [Fact]
    public void Refusal_PauseWithoutAReasonInThePolicy_IsNever() =>
        Assert.Equal("desk.cases.moment.no-pauses", CaseDeeds.Refusal(CaseDeed.Pause, StateOf("new"), SiteContent.Data.Complaints.VersionFor(Received), Day)?.Key);

    [Fact]
    public void Refusal_EscalateAfterTheTimeForIt_IsTooLate()
    {
        var limited = Policy with { EscalateWithinMonths = 6 };
        Assert.Null(CaseDeeds.Refusal(CaseDeed.Escalate, StateOf("answered"), limited, Day.AddMonths(6)));
        Assert.Equal("desk.cases.moment.too-late", CaseDeeds.Refusal(CaseDeed.Escalate, StateOf("answered"), limited, Day.AddMonths(6).AddDays(1))?.Key);
    }

    private static CaseState StateOf(string moment)
    {
        var begun = new Received(
            CaseType.Complaint, CaseChannel.Site, CaseStages.Section, "environment", Received, moment == "anonymous" ? null : new DateOnly(2026, 11, 9), moment == "anonymous" ? null : new DateOnly(2026, 11, 30),
            new DateOnly(2026, 1, 1), moment == "anonymous")
        { AwaitsPermission = moment == "waiting" };
        CaseAct[] acts = moment switch
        {
            "given" => [new Acknowledged(Day, ContactWay.Phone, null), new Assigned(Guid.NewGuid(), "Handler")],
            "paused" => [new Paused("details", Day)],
            "answered" => [Answer(CaseStages.Section, isFinal: false)],
            "final" => [Answer(CaseStages.Section, isFinal: true)],
            "officer-answered" => [Answer(CaseStages.Section, isFinal: false), new Escalated(CaseStages.Officer, Day, Day), Answer(CaseStages.Officer, isFinal: true)],
            "query" => [Answer(CaseStages.Section, isFinal: true), new QueryReceived(Guid.NewGuid(), Day, Day)],
            "closed" => [Answer(CaseStages.Section, isFinal: false), new Closed("upheld", Day)],
            "withdrawn" => [new Withdrawn(), new Closed("withdrawn", Day)],
            "merged" => [new Merged(Guid.NewGuid(), "KCC"), new Closed("merged", Day)],
            "erased" => [Answer(CaseStages.Section, isFinal: true), new Closed("upheld", Day), new Erased("complaint")],
            _ => [],
        };
        return CaseState.Of(new CaseAct[] { begun }.Concat(acts).Select((act, index) => CaseEvent.Of(Guid.Empty, index + 1, new DateTime(2026, 11, 16, 10, 0, 0, DateTimeKind.Utc), CaseActor.Staff, Guid.Empty, "Name", act, null)));
    }

    private static Answered Answer(string stage, bool isFinal) => new(stage, "upheld", ["delay"], [], isFinal, null, Day);
}
