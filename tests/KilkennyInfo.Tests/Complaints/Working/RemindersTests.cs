using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Working;

public sealed class SqliteRemindersTests(SqliteTestDatabase databases) : RemindersTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresRemindersTests(PostgresTestDatabase databases) : RemindersTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>Received on Monday 2 November 2026: to be acknowledged by Monday 9, to be answered by Monday 30.</summary>
public abstract class RemindersTests(TestDatabase databases) : WorkFixture(databases)
{
    [Fact]
    public async Task Remind_EveryDay_FollowsTheLadderAndWritesEachOnce()
    {
        var id = await AddGivenAsync();
        Done(await Work.AcknowledgeAsync(Handler, id, 2, ContactWay.Phone, "Rang.", null, None));
        for (var day = 0; day <= 36; day++)
        {
            await Reminders.RemindAsync(None);
            Assert.Equal(0, await Reminders.RemindAsync(None));
            Clock.Now = Clock.Now.AddDays(1);
        }

        Assert.Equal([7, 3, 1, 0, -3, -6, -7], await LeftAsync(id, Deadline.Reply));
        Assert.Equal(4, (await MailsAsync("case-reply-due")).Count(mail => mail.RecipientAddress == AddressOf(Handler)));
        Assert.Equal(2, (await MailsAsync("case-reply-due")).Count(mail => mail.RecipientAddress == AddressOf(Officer)));
        Assert.Equal(2, (await MailsAsync("case-reply-late")).Count(mail => mail.RecipientAddress == AddressOf(Handler)));
        var chief = Assert.Single(await MailsAsync("case-reply-late"), mail => mail.RecipientAddress == "info@kilkennycoco.ie");
        Assert.Equal(Language.English, chief.Language);
        Assert.DoesNotContain("Úna", chief.Subject + chief.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_AfterASleepOfDays_CatchesUpWithOne()
    {
        var id = await AddGivenAsync();
        Done(await Work.AcknowledgeAsync(Handler, id, 2, ContactWay.Phone, "Rang.", null, None));
        Clock.Now = Clock.Now.AddDays(37);
        Assert.Equal(1, await Reminders.RemindAsync(None));
        Assert.Equal(0, await Reminders.RemindAsync(None));
        Assert.Equal([-9], await LeftAsync(id, Deadline.Reply));
        Assert.Equal(3, (await MailsAsync("case-reply-late")).Count);
        Clock.Now = Clock.Now.AddDays(3);
        Assert.Equal(1, await Reminders.RemindAsync(None));
        Assert.Equal([-9, -12], await LeftAsync(id, Deadline.Reply));
    }

    [Fact]
    public async Task Remind_OfADayOnWhichTheCouncilIsClosed_AimsForTheWorkingDayBefore()
    {
        // 28 days after Monday 28 September are Monday 26 October, a holiday: staff aim for Friday 23.
        Clock.Now = new DateTimeOffset(2026, 9, 28, 10, 0, 0, TimeSpan.Zero);
        var id = await AddGivenAsync();
        Done(await Work.AcknowledgeAsync(Handler, id, 2, ContactWay.Phone, "Rang.", null, None));
        Clock.Now = Clock.Now.AddDays(24);
        await Reminders.RemindAsync(None);
        Clock.Now = Clock.Now.AddDays(1);
        Assert.Equal(1, await Reminders.RemindAsync(None));
        Assert.Equal([4, 3], await LeftAsync(id, Deadline.Reply));
        Assert.All(await MailsAsync("case-reply-due"), mail => Assert.Contains("23 October 2026", mail.Subject, StringComparison.Ordinal));
        Clock.Now = Clock.Now.AddDays(4);
        Assert.Equal(0, await Reminders.RemindAsync(None));
        Clock.Now = Clock.Now.AddDays(2);
        Assert.Equal(1, await Reminders.RemindAsync(None));
        Assert.All(await MailsAsync("case-reply-late"), mail => Assert.Contains("26 October 2026", mail.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remind_WithoutAHandler_TellsTheOfficers()
    {
        var id = await AddAsync();
        Clock.Now = Clock.Now.AddDays(1);
        Assert.Equal(0, await Reminders.RemindAsync(None));
        Clock.Now = Clock.Now.AddDays(1);
        await Reminders.RemindAsync(None);
        await Reminders.RemindAsync(None);
        Assert.Equal(AddressOf(Officer), Assert.Single(await MailsAsync("case-unassigned")).RecipientAddress);
        Clock.Now = Clock.Now.AddDays(2);
        await Reminders.RemindAsync(None);
        Assert.Equal(2, (await MailsAsync("case-unassigned")).Count);
        Assert.Equal(AddressOf(Officer), Assert.Single(await MailsAsync("case-acknowledge-due")).RecipientAddress);
        Assert.Equal([3], await LeftAsync(id, Deadline.Acknowledge));
    }

    [Fact]
    public async Task Remind_WhileTheHandlerIsAway_TellsWhoeverTakesTheirTasks()
    {
        await AddGivenAsync();
        var cover = await SomeCases.StaffAsync(Database, "Cover", [Role.SectionHandler]);
        await ChangeAccountAsync(Handler.Id, account => (account.AwayUntil, account.CoverId) = (Today.AddDays(20), cover.Id));
        Clock.Now = Clock.Now.AddDays(4);
        await Reminders.RemindAsync(None);
        Assert.Equal(AddressOf(cover), Assert.Single(await MailsAsync("case-acknowledge-due")).RecipientAddress);
    }

    [Fact]
    public async Task Remind_SomebodyWhoTookPart_IsNever()
    {
        var id = await AddAsync();
        var second = await SomeCases.StaffAsync(Database, "Second", [Role.ComplaintsOfficer]);
        Done(await Handing.NoteConflictAsync(second, id, 1, Officer.Id, "Was there.", None));
        Clock.Now = Clock.Now.AddDays(4);
        await Reminders.RemindAsync(None);
        Assert.Equal(AddressOf(second), Assert.Single(await MailsAsync("case-unassigned")).RecipientAddress);
        Assert.Equal(AddressOf(second), Assert.Single(await MailsAsync("case-acknowledge-due")).RecipientAddress);
    }

    [Fact]
    public async Task Remind_OfTheOmbudsmansQuestion_AfterTheCaseIsOver()
    {
        var id = await AddAnsweredAsync();
        Done(await Answering.QueryReceivedAsync(Officer, id, 3, Today, Today.AddDays(10), "A letter.", None));
        Clock.Now = Clock.Now.AddDays(10);
        Assert.Equal(1, await Reminders.RemindAsync(None));
        Assert.Equal([0], await LeftAsync(id, Deadline.OmbudsmanQuery));
        Done(await Answering.QueryAnsweredAsync(Officer, id, await SeenAsync(id), null, Today, "Sent.", None));
        Clock.Now = Clock.Now.AddDays(10);
        Assert.Equal(0, await Reminders.RemindAsync(None));
    }

    [Fact]
    public async Task Remind_OfWhatIsAnsweredOrStandsStillOrHasNoDays_IsNever()
    {
        Change("complaints/policy.yaml", text => text.Replace("  pauses: []", "  pauses:\n    - { key: details, name: { ga: Sonraí, en: Details } }", StringComparison.Ordinal));
        var (paused, anonymous) = (await AddGivenAsync(), await AddAsync(SomeCases.New(isAnonymous: true)));
        await AddAnsweredAsync();
        Done(await Work.AcknowledgeAsync(Handler, paused, 2, ContactWay.Phone, "Rang.", null, None));
        Done(await Work.PauseAsync(Handler, paused, 3, "details", null, None));
        await ForceAsync(anonymous, new Assigned(Handler.Id, Handler.Name));
        Clock.Now = Clock.Now.AddDays(60);
        Assert.Equal(0, await Reminders.RemindAsync(None));
        Assert.Empty(await MailsAsync("case-unassigned"));
        Assert.Equal(new CaseLoad(2, 0, 0), await Board.LoadAsync(None));
    }

    private static string AddressOf(Person person) => $"{person.Id:N}@example.ie";

    private async Task<IEnumerable<int>> LeftAsync(Guid id, Deadline which) =>
        (await SomeCases.EventsAsync(Database, id)).Select(one => one.Act).OfType<Reminded>().Where(act => act.Which == which).Select(act => act.DaysLeft);
}
