using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteAnsweringTests(SqliteTestDatabase databases) : AnsweringTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresAnsweringTests(PostgresTestDatabase databases) : AnsweringTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class AnsweringTests(TestDatabase databases) : WorkFixture(databases)
{
    [Fact]
    public async Task Answer_ByTheHandler_IsStoredWithItsLetterAndLesson()
    {
        var (id, letter) = (await AddGivenAsync(), Guid.NewGuid());
        var answer = new CaseAnswer("upheld", ["delay", "no-reply"], ["apology"], ["carelessness"], false, new NewLesson("Calls were not written down.", "Keep a log.", Handler.Id, Today.AddDays(30)));
        Done(await Answering.AnswerAsync(Handler, id, 2, answer, null, _ => Task.FromResult(letter), None));
        var act = Assert.IsType<Answered>(await NewestAsync(id));
        Assert.Equal((CaseStages.Section, "upheld", false, letter, Today), (act.StageKey, act.OutcomeKey, act.IsFinal, act.LetterId, act.On));
        Assert.Equal("delay no-reply, apology, carelessness", string.Join(", ", new[] { act.GroundKeys, act.RemedyKeys, act.TestKeys }.Select(keys => string.Join(' ', keys))));
        Assert.Equal((CaseStatus.Answered, Today), ((await ReadAsync(id)).Status, (await ReadAsync(id)).AcknowledgedOn));
        var lesson = Assert.Single(await Lessons.ListAsync(Officer, None));
        Assert.Equal(("environment", Handler.Name, false), (lesson.Lesson.ServiceKey, lesson.Lesson.Owner, lesson.IsOverdue));
    }

    [Fact]
    public async Task Answer_Incomplete_NamesEveryGap()
    {
        var id = await AddGivenAsync();
        var issues = await Answering.AnswerAsync(Handler, id, 2, new CaseAnswer("withdrawn", [], ["gold"], ["luck"], false, new NewLesson("", "", null, null)), "Sent.", null, None);
        Assert.Equal(["grounds", "outcome", "remedies", "tests"], issues.Select(issue => issue.Field).Order());
        Refused("desk.cases.words-or-letter", await Answering.AnswerAsync(Handler, id, 2, An(), " ", null, None));
        Refused("desk.cases.lesson.owner", await Answering.AnswerAsync(Handler, id, 2, An() with { Lesson = new("Text.", "Action.", Guid.NewGuid(), Today) }, "Sent.", null, None));
        Assert.Equal(2, await SeenAsync(id));
    }

    [Fact]
    public async Task Answer_ByWhoeverDoesNotHaveTheCase_IsRefused()
    {
        var id = await AddAsync();
        Refused("desk.cases.answer.not-yours", await Answering.AnswerAsync(Handler, id, 1, An(), "Sent.", null, None));
        await Assert.ThrowsAsync<NotAllowedException>(() => Answering.AnswerAsync(Officer, id, 1, An(), "Sent.", null, None));
    }

    [Fact]
    public async Task Answer_OfTheLastStage_IsFinal_AndEarlierOnlyIfTheOfficerSaysSo()
    {
        var id = await AddGivenAsync();
        Done(await Answering.AnswerAsync(Handler, id, 2, An(isFinal: true), "Sent.", null, None));
        Assert.False((await StateAsync(id)).IsFinal);
        Done(await Answering.EscalateAsync(Officer, id, 3, ContactWay.Post, Today, "A letter.", None));
        Done(await Handing.TakeOverAsync(Officer, id, await SeenAsync(id), true, None));
        Done(await Answering.AnswerAsync(Officer, id, await SeenAsync(id), An(), "Sent.", null, None));
        Assert.True((await StateAsync(id)).IsFinal);
        Refused("desk.cases.moment.last-stage", await Answering.EscalateAsync(Officer, id, await SeenAsync(id), ContactWay.Post, Today, "A letter.", None));
    }

    [Fact]
    public async Task Escalate_FromAnEarlierDay_CountsFromThere()
    {
        var id = await AddAnsweredAsync();
        Clock.Now = Clock.Now.AddDays(10);
        var seen = await SeenAsync(id);
        Refused("desk.cases.day.future", await Answering.EscalateAsync(Officer, id, seen, ContactWay.Post, Today.AddDays(1), "A letter.", None));
        Refused("desk.cases.day.too-early", await Answering.EscalateAsync(Officer, id, seen, ContactWay.Post, new DateOnly(2026, 11, 1), "A letter.", None));
        Refused("desk.cases.day.missing", await Answering.EscalateAsync(Officer, id, seen, ContactWay.Post, null, "A letter.", None));
        Done(await Answering.EscalateAsync(Officer, id, seen, ContactWay.Post, new DateOnly(2026, 11, 9), "A letter.", None));
        var complaint = await ReadAsync(id);
        Assert.Equal((CaseStages.Officer, CaseStatus.Open, new DateOnly(2026, 12, 7), null), (complaint.StageKey, complaint.Status, complaint.ReplyBy, complaint.HandlerId));
        Assert.Equal($"{Officer.Id:N}@example.ie", Assert.Single(await MailsAsync("case-next-stage")).RecipientAddress);
    }

    [Fact]
    public async Task Escalate_WhenTheAnswerIsLate_NeedsNoAnswer()
    {
        var id = await AddGivenAsync();
        Clock.Now = Clock.Now.AddDays(28);
        Refused("desk.cases.moment.not-answered", await Answering.EscalateAsync(Officer, id, 2, ContactWay.Phone, Today, "Waited.", None));
        Clock.Now = Clock.Now.AddDays(1);
        Done(await Answering.EscalateAsync(Officer, id, 2, ContactWay.Phone, Today, "Waited.", None));
        Assert.Equal(CaseStages.Officer, (await ReadAsync(id)).StageKey);
    }

    [Fact]
    public async Task Query_Received_HasItsOwnDays()
    {
        var id = await AddAnsweredAsync();
        var seen = await SeenAsync(id);
        Refused("desk.cases.query.due", await Answering.QueryReceivedAsync(Officer, id, seen, Today, Today.AddDays(-1), "A letter.", None));
        Done(await Answering.QueryReceivedAsync(Officer, id, seen, Today, null, "A letter.", None));
        Assert.Equal(Today.AddDays(21), (await ReadAsync(id)).QueryDueOn);
        Done(await Answering.QueryReceivedAsync(Officer, id, seen + 1, Today, Today.AddDays(10), "Another one.", None));
        Assert.Equal(Today.AddDays(10), (await ReadAsync(id)).QueryDueOn);
        Refused("desk.cases.moment.query", await Ending.CloseAsync(Officer, id, seen + 2, null, "Done.", CaseTelling.Nobody, None));
        Refused("desk.cases.query.missing", await Answering.QueryAnsweredAsync(Officer, id, seen + 2, null, Today, "Sent.", None));
        foreach (var query in (await StateAsync(id)).Queries)
        {
            Done(await Answering.QueryAnsweredAsync(Officer, id, await SeenAsync(id), query.Id, Today, "Sent.", None));
        }

        Assert.Null((await ReadAsync(id)).QueryDueOn);
        Done(await Ending.CloseAsync(Officer, id, await SeenAsync(id), null, "Done.", CaseTelling.Nobody, None));
    }

    [Fact]
    public async Task Interim_Reply_MovesWhatIsExpectedAndNotWhatIsDue()
    {
        var id = await AddGivenAsync();
        Refused("desk.cases.interim.future", await Work.InterimAsync(Handler, id, 2, Today, "Wrote.", null, None));
        Refused("desk.cases.day.missing", await Work.InterimAsync(Handler, id, 2, null, "Wrote.", null, None));
        Done(await Work.InterimAsync(Handler, id, 2, new DateOnly(2026, 12, 18), "Wrote.", null, None));
        Assert.Equal((new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 18)), ((await ReadAsync(id)).ReplyBy, (await ReadAsync(id)).ExpectedBy));
    }

    [Fact]
    public async Task Close_WithoutAnAnswer_IsOnlyForWhatWasPutRight()
    {
        var id = await AddGivenAsync();
        Refused("desk.cases.close.answer-first", await Ending.CloseAsync(Handler, id, 2, "not-upheld", "No.", CaseTelling.Nobody, None));
        Refused("desk.cases.close.outcome", await Ending.CloseAsync(Handler, id, 2, "withdrawn", "No.", CaseTelling.Nobody, None));
        Refused("desk.cases.close.outcome", await Ending.CloseAsync(Handler, id, 2, null, "No.", CaseTelling.Nobody, None));
        Done(await Ending.CloseAsync(Handler, id, 2, "resolved", "Emptied the bin while she was on the phone.", CaseTelling.Nobody, None));
        Assert.Equal((CaseStatus.Closed, "resolved", Today), ((await ReadAsync(id)).Status, (await ReadAsync(id)).OutcomeKey, (await ReadAsync(id)).ClosedOn));
        var anonymous = await AddAsync(SomeCases.New(isAnonymous: true));
        Done(await Ending.CloseAsync(Officer, anonymous, 1, "not-upheld", "Looked at it.", CaseTelling.Nobody, None));
    }

    [Fact]
    public async Task Reopen_Closed_CountsItsDaysAnew()
    {
        var id = await AddAnsweredAsync();
        Done(await Ending.CloseAsync(Officer, id, 3, null, "Over.", CaseTelling.Nobody, None));
        Assert.Equal("not-upheld", (await ReadAsync(id)).OutcomeKey);
        Clock.Now = Clock.Now.AddDays(40);
        await Assert.ThrowsAsync<NotAllowedException>(() => Ending.ReopenAsync(Handler, id, 4, "Again.", CaseTelling.Nobody, None));
        Done(await Ending.ReopenAsync(Officer, id, 4, "It has begun again.", CaseTelling.Nobody, None));
        var complaint = await ReadAsync(id);
        Assert.Equal((CaseStatus.Open, Today.AddDays(28), null, null), (complaint.Status, complaint.ReplyBy, complaint.OutcomeKey, complaint.ClosedOn));
        Done(await Answering.AnswerAsync(Handler, id, 5, An(), "Sent.", null, None));
    }

    [Fact]
    public async Task Withdraw_AndRefer_EndTheCaseWithTheirOutcome()
    {
        var (withdrawn, referred, letter) = (await AddAsync(), await AddAsync(), Guid.NewGuid());
        Done(await Ending.WithdrawAsync(Officer, withdrawn, 1, "She rang.", CaseTelling.Nobody, None));
        Assert.Equal((CaseStatus.Closed, "withdrawn"), ((await ReadAsync(withdrawn)).Status, (await ReadAsync(withdrawn)).OutcomeKey));
        Refused("desk.cases.refer.body", await Ending.ReferAsync(Officer, referred, 1, "housing", "Told her.", CaseTelling.In(ContactWay.Phone), None));
        Done(await Ending.ReferAsync(Officer, referred, 1, "data-protection-commission", null, CaseTelling.Letter(ContactWay.InPerson, ALetter(ContactWay.InPerson, letter)), None));
        Assert.Equal("out-of-scope", (await ReadAsync(referred)).OutcomeKey);
        Assert.Contains(await SomeCases.EventsAsync(Database, referred), one => one.Act is Contacted contacted && contacted.LetterId == letter && contacted.Way is ContactWay.InPerson);
    }

    [Fact]
    public async Task Ending_SaysHowThePersonWasTold()
    {
        var (closed, referred) = (await AddAsync(), await AddAsync());
        Refused("desk.cases.telling.missing", await Ending.CloseAsync(Officer, closed, 1, "resolved", "Emptied.", null, None));
        Refused("desk.cases.telling.missing", await Ending.CloseAsync(Officer, closed, 1, "resolved", "Emptied.", CaseTelling.In((ContactWay)99), None));
        Done(await Ending.CloseAsync(Officer, closed, 1, "resolved", "Emptied.", CaseTelling.In(ContactWay.Phone), None));
        Assert.Equal(new CaseAct[] { new Contacted(ContactWay.Phone, false, null), new Closed("resolved", Today) }, (await SomeCases.EventsAsync(Database, closed)).Skip(1).Select(one => one.Act));
        Refused("desk.cases.telling.missing", await Ending.ReopenAsync(Officer, closed, 3, "Again.", null, None));
        Done(await Ending.ReopenAsync(Officer, closed, 3, "Again.", CaseTelling.Nobody, None));
        Assert.IsType<Reopened>((await SomeCases.EventsAsync(Database, closed))[3].Act);
        Refused("desk.cases.telling.missing", await Ending.WithdrawAsync(Officer, closed, 4, "She rang.", null, None));

        // Whoever is sent to another body has to know it.
        Refused("desk.cases.way.missing", await Ending.ReferAsync(Officer, referred, 1, "ombudsman", "Told her.", CaseTelling.Nobody, None));
        Refused("desk.cases.words-or-letter", await Ending.ReferAsync(Officer, referred, 1, "ombudsman", "", CaseTelling.In(ContactWay.Phone), None));
    }

    [Fact]
    public async Task Merge_IntoAnother_StandsInBoth()
    {
        var (id, other) = (await AddAsync(), await AddAsync());
        var (reference, into) = ((await ReadAsync(id)).Reference, (await ReadAsync(other)).Reference);
        Refused("desk.cases.reference.same", await Ending.MergeAsync(Officer, id, 1, reference, "Twice.", None));
        Done(await Ending.MergeAsync(Officer, id, 1, into.ToLowerInvariant().Replace('-', ' '), "Twice.", None));
        Assert.Equal(("merged", into), ((await ReadAsync(id)).OutcomeKey, (await StateAsync(id)).MergedInto));
        Assert.Equal(new Linked(id, reference), await NewestAsync(other));
        Refused("desk.cases.moment.merged", await Ending.ReopenAsync(Officer, id, await SeenAsync(id), "No.", CaseTelling.Nobody, None));
        Refused("desk.cases.merge.over", await Ending.MergeAsync(Officer, other, 2, reference, "Back.", None));
        Refused("desk.cases.link.already", await Marks.LinkAsync(Officer, other, 2, reference, None));
    }

    [Fact]
    public async Task Permission_Awaited_HoldsTheAnswerBack()
    {
        var id = await AddGivenAsync(SomeCases.New() with { AwaitsPermission = true });
        Assert.True((await ReadAsync(id)).AwaitsPermission);
        Refused("desk.cases.moment.permission", await Answering.AnswerAsync(Handler, id, 2, An(), "Sent.", null, None));
        Done(await Work.PermissionReceivedAsync(Handler, id, 2, "A signed letter.", None));
        Assert.False((await ReadAsync(id)).AwaitsPermission);
        Done(await Answering.AnswerAsync(Handler, id, 3, An(), "Sent.", null, None));
    }

    [Fact]
    public async Task NewAccessCode_ForThePerson_OpensAndTheOldOneDoesNot()
    {
        var receipt = await SomeCases.AddAsync(Database, Clock);
        await Assert.ThrowsAsync<NotThereException>(() => Work.NewAccessCodeAsync(Handler with { Roles = new HashSet<Role> { Role.CustomerCare } }, receipt.Id, 1, "Asked.", None));
        Refused("desk.cases.code.how", (await Work.NewAccessCodeAsync(Officer, receipt.Id, 1, null, None)).Issues);
        var (code, issues) = await Work.NewAccessCodeAsync(Officer, receipt.Id, 1, "Came with her passport.", None);
        Done(issues);
        var stored = await ReadAsync(receipt.Id);
        Assert.True(AccessCode.IsRight(AccessCode.Parse(code)!, stored.CodeHash));
        Assert.False(AccessCode.IsRight(receipt.AccessCode, stored.CodeHash));
        Assert.DoesNotContain(code!, await TestDatabase.DumpAsync(Database), StringComparison.Ordinal);
        Assert.Equal(new CodeReplaced(), await NewestAsync(receipt.Id));
        var mail = Assert.Single(await MailsAsync(receipt.Reference), mail => mail.Key.StartsWith("complaint.code/", StringComparison.Ordinal));
        Assert.Equal($"About your complaint: {receipt.Reference}", mail.Subject);
        Assert.DoesNotContain('⟦', mail.TextBody + mail.HtmlBody);
    }
}
