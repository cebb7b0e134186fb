using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteHandingTests(SqliteTestDatabase databases) : HandingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresHandingTests(PostgresTestDatabase databases) : HandingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class HandingTests(TestDatabase databases) : WorkFixture(databases)
{
    [Fact]
    public async Task Assign_Fitting_IsGivenAndTold()
    {
        var id = await AddAsync(SomeCases.New(Language.Irish));
        Done(await Handing.AssignAsync(Officer, id, 1, Handler.Id, true, None));
        Assert.Equal((Handler.Id, Handler.Name), ((await ReadAsync(id)).HandlerId, (await ReadAsync(id)).Handler));
        var mail = Assert.Single(await MailsAsync("case-given-irish"));
        Assert.Equal($"{Handler.Id:N}@example.ie", mail.RecipientAddress);
        Assert.Contains($"{TestMail.Origin}/desk/cases/{id}", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Úna", mail.Subject + mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assign_NotDeclaredOrNotFitting_IsRefused()
    {
        var id = await AddAsync();
        var reviewer = await SomeCases.StaffAsync(Database, "Helen Doyle", [Role.CaseReviewer]);
        Refused("desk.cases.assign.declare", await Handing.AssignAsync(Officer, id, 1, Handler.Id, false, None));
        Refused("desk.cases.assign.missing", await Handing.AssignAsync(Officer, id, 1, null, true, None));
        Refused("desk.cases.assign.missing", await Handing.AssignAsync(Officer, id, 1, Guid.NewGuid(), true, None));
        Refused("desk.cases.assign.role", await Handing.AssignAsync(Officer, id, 1, reviewer.Id, true, None));
        await ChangeAccountAsync(Handler.Id, account => account.DisabledUtc = Clock.Now.UtcDateTime);
        Refused("desk.cases.assign.missing", await Handing.AssignAsync(Officer, id, 1, Handler.Id, true, None));
        Assert.Equal(1, await SeenAsync(id));
    }

    [Fact]
    public async Task Assign_ToSomebodyAway_OffersWhoTakesTheirTasks()
    {
        var id = await AddAsync();
        var cover = await SomeCases.StaffAsync(Database, "Gráinne Uí Dhálaigh", [Role.SectionHandler], "housing", worksInIrish: true);
        await ChangeAccountAsync(Handler.Id, account => (account.AwayUntil, account.CoverId) = (Today.AddDays(7), cover.Id));
        var issue = Assert.Single(await Handing.AssignAsync(Officer, id, 1, Handler.Id, true, None));
        Assert.Equal(("desk.cases.assign.away-cover", cover.Name), (issue.Key, issue.Values.Single(value => value.Name == "cover").Value));
        await ChangeAccountAsync(cover.Id, account => account.AwayUntil = Today);
        Refused("desk.cases.assign.away", await Handing.AssignAsync(Officer, id, 1, Handler.Id, true, None));
        await ChangeAccountAsync(cover.Id, account => account.AwayUntil = null);
        Done(await Handing.AssignAsync(Officer, id, 1, cover.Id, true, None));
    }

    [Fact]
    public async Task Assign_ToWhoeverAnsweredBefore_IsRefused()
    {
        var both = await SomeCases.StaffAsync(Database, "Both", [Role.SectionHandler, Role.ComplaintsOfficer], "environment");
        var id = await AddAsync();
        Done(await Handing.TakeOverAsync(both, id, 1, true, None));
        Done(await Answering.AnswerAsync(both, id, 2, An(), "Sent.", null, None));
        Done(await Answering.EscalateAsync(Officer, id, 3, ContactWay.Phone, Today, "Not satisfied.", None));
        Refused("desk.cases.assign.answered", await Handing.TakeOverAsync(both, id, await SeenAsync(id), true, None));
        Assert.Equal("desk.cases.assign.answered", Assert.Single(await Staff.ForAsync(Officer, id, None), one => one.Id == both.Id).Obstacle?.Key);
        Done(await Handing.TakeOverAsync(Officer, id, await SeenAsync(id), true, None));
    }

    [Fact]
    public async Task NoteConflict_Anybody_NeitherSeesNorGetsTheCase()
    {
        var id = await AddGivenAsync();
        Done(await Handing.NoteConflictAsync(Officer, id, 2, Handler.Id, "Made the decision.", None));
        Assert.Null((await ReadAsync(id)).HandlerId);
        await Assert.ThrowsAsync<NotThereException>(() => Work.NoteAsync(Handler, id, 3, "Mine.", None));
        await Assert.ThrowsAsync<NotThereException>(() => new CaseReading(Database, Clock).OpenAsync(Handler, id, "page", None));
        Assert.Empty((await Board.ListAsync(Handler, new(), None)).Rows);
        Refused("desk.cases.assign.conflict", await Handing.AssignAsync(Officer, id, 3, Handler.Id, true, None));
        Refused("desk.cases.conflict.already", await Handing.NoteConflictAsync(Officer, id, 3, Handler.Id, "Again.", None));
    }

    [Fact]
    public async Task NoteConflict_TheLastWhoCouldSeeIt_IsRefused()
    {
        var id = await AddAsync();
        Refused("desk.cases.conflict.last", await Handing.NoteConflictAsync(Officer, id, 1, Officer.Id, "I was there.", None));
        await SomeCases.StaffAsync(Database, "Another", [Role.ComplaintsOfficer]);
        Done(await Handing.NoteConflictAsync(Officer, id, 1, Officer.Id, "I was there.", None));
        await Assert.ThrowsAsync<NotThereException>(() => Work.NoteAsync(Officer, id, 2, "Mine.", None));
    }

    [Fact]
    public async Task Route_ToAnotherSection_LetsTheHandlerGo()
    {
        var id = await AddGivenAsync();
        Done(await Handing.RouteAsync(Officer, id, 2, "roads", None));
        Assert.Equal(("roads", Handler.Id), ((await ReadAsync(id)).ServiceKey, (await ReadAsync(id)).HandlerId));
        Done(await Handing.RouteAsync(Officer, id, 3, "housing", None));
        Assert.Equal(("housing", null), ((await ReadAsync(id)).ServiceKey, (await ReadAsync(id)).HandlerId));
        Refused("desk.cases.route.same", await Handing.RouteAsync(Officer, id, 5, "housing", None));
        Refused("desk.cases.service.missing", await Handing.RouteAsync(Officer, id, 5, "moon", None));
    }

    [Fact]
    public async Task Unassign_ByTheHandler_SaysWhy()
    {
        var id = await AddGivenAsync();
        Refused("desk.cases.reason.missing", await Handing.UnassignAsync(Handler, id, 2, "", None));
        Done(await Handing.UnassignAsync(Handler, id, 2, "Not my service.", None));
        Assert.Null((await ReadAsync(id)).HandlerId);
    }

    [Fact]
    public async Task ChangeType_ToAccess_BeginsWithTheInquiryOfficer()
    {
        var id = await AddGivenAsync();
        Refused("desk.cases.type.same", await Handing.ChangeTypeAsync(Officer, id, 2, CaseType.Complaint, "Why.", None));
        Done(await Handing.ChangeTypeAsync(Officer, id, 2, CaseType.Access, "It is about a ramp.", None));
        var complaint = await ReadAsync(id);
        Assert.Equal((CaseType.Access, CaseStages.Inquiry, null, null), (complaint.Type, complaint.StageKey, complaint.ReplyBy, complaint.HandlerId));
        Done(await Handing.ChangeTypeAsync(Officer, id, 3, CaseType.Complaint, "It is not.", None));
        Assert.Equal(new DateOnly(2026, 11, 30), (await ReadAsync(id)).ReplyBy);
    }

    [Fact]
    public async Task Cover_WhileSomebodyIsAway_WorksOnTheirCasesAndSigns()
    {
        var id = await AddGivenAsync();
        var cover = await SomeCases.StaffAsync(Database, "Cover", [Role.SectionHandler]);
        await Assert.ThrowsAsync<NotThereException>(() => Work.NoteAsync(cover, id, 2, "Not yet.", None));
        await ChangeAccountAsync(Handler.Id, account => (account.AwayUntil, account.CoverId) = (Today.AddDays(3), cover.Id));
        Done(await Work.AcknowledgeAsync(cover, id, 2, ContactWay.Phone, "Rang her.", null, None));
        Done(await Answering.AnswerAsync(cover, id, 3, An(), "Sent.", null, None));
        Assert.Equal([cover.Id], (await StateAsync(id)).AnsweredBy);
    }
}
