using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.ActionPlan.Meetings;

public sealed class SqliteMeetingActsTests(SqliteTestDatabase databases) : MeetingActsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMeetingActsTests(PostgresTestDatabase databases) : MeetingActsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class MeetingActsTests(TestDatabase databases) : MeetingsFixture(databases)
{
    private static readonly Bilingual<string?> Nothing = new(null, null);

    [Fact]
    public async Task Meeting_FromCallToMinutes_IsWhatThePublicReads()
    {
        var id = await CallAsync(new DateOnly(2026, 10, 20));
        Assert.DoesNotContain((await PublicAsync()).Meetings, meeting => meeting.Id == id);
        Done(await Agenda.AddAsync(Member, id, new Bilingual<string?>("Leathanaigh", "Pages"), None));
        var item = Assert.Single((await ReadAsync(id)).Items);
        Done(await Agenda.NoteAsync(Member, id, item.Id, new TypedNote(0, "Mick said that it rains.", new Bilingual<string?>("Déanfar é.", "It will be done.")), None));
        Done(await Actions.AgreeAsync(Member, id, item.Id, AnAction(new DateOnly(2026, 12, 1), owner: Member.Id), None));
        Done(await Actions.AgreeAsync(Member, id, item.Id, AnAction(new DateOnly(2026, 12, 1)), None));
        Done(await Actions.AgreeAsync(Member, id, item.Id, AnAction(new DateOnly(2026, 12, 1), irish: null), None));
        MoveTo(new DateOnly(2026, 10, 21));
        Done(await Calling.CloseAsync(Chair, id, new DateOnly(2026, 10, 20), SomePeople(), None));

        var held = Assert.Single((await PublicAsync()).Meetings);
        Assert.Equal((new DateOnly(2026, 10, 20), null), (held.HeldOn, held.Minutes));
        Assert.Equal([("chair", 1), ("department", 4)], held.Attendance.Select(one => (one.RoleKey, one.Count)));
        Assert.Empty(held.Actions);

        Done(await Minutes.DraftAsync(Member, id, None));
        Done(await Minutes.PublishAsync(Publisher, id, 1, None));
        var shown = Assert.Single((await PublicAsync()).Meetings);
        Assert.Contains("Déanfar é.", shown.Minutes!.Irish, StringComparison.Ordinal);
        Assert.Contains("It will be done.", shown.Minutes.English, StringComparison.Ordinal);
        Assert.DoesNotContain("it rains", shown.Minutes.Irish + shown.Minutes.English, StringComparison.Ordinal);
        Assert.DoesNotContain("Mick", shown.Minutes.Irish + shown.Minutes.English, StringComparison.Ordinal);
        Assert.Equal([(1, ""), (2, "library")], shown.Actions.Select(action => (action.Number, action.Owner)));

        Done(await Minutes.TakeBackAsync(Publisher, id, None));
        Assert.Null(Assert.Single((await PublicAsync()).Meetings).Minutes);
        Assert.True(Followed >= 4);
    }

    [Fact]
    public async Task Minutes_HalfPair_MayBeKeptAndNotPublished()
    {
        var id = await HoldAsync(new DateOnly(2026, 10, 5));
        Done(await Minutes.KeepAsync(Member, id, 0, new Bilingual<string?>("Leath", null), None));
        Refused("desk.plan.meetings.minutes.half", await Minutes.PublishAsync(Publisher, id, 1, None));
        Refused("desk.plan.meetings.minutes.there", await Minutes.DraftAsync(Member, id, None));
        Done(await Minutes.KeepAsync(Member, id, 1, new Bilingual<string?>("Leath", "Half"), None));
        Refused("desk.plan.meetings.overtaken", await Minutes.PublishAsync(Publisher, id, 1, None));
        Done(await Minutes.PublishAsync(Publisher, id, 2, None));
        Refused("desk.plan.meetings.minutes.public", await Minutes.KeepAsync(Member, id, 2, new Bilingual<string?>("Eile", "Other"), None));
        Assert.Equal("Half", (await ReadAsync(id)).Meeting.MinutesEn);
    }

    [Fact]
    public async Task Minutes_TwoWhoTypeAtOnce_TheSecondIsToldAndNothingIsLost()
    {
        var id = await HoldAsync(new DateOnly(2026, 10, 5));
        Done(await Minutes.KeepAsync(Member, id, 0, new Bilingual<string?>("A", "A"), None));
        Refused("desk.plan.meetings.overtaken", await Minutes.KeepAsync(Chair, id, 0, new Bilingual<string?>("B", "B"), None));
        Assert.Equal("A", (await ReadAsync(id)).Meeting.MinutesGa);
    }

    [Fact]
    public async Task Note_OfAnItemThatChanged_IsRefusedAndTheFirstStays()
    {
        var id = await CallAsync(Today);
        Done(await Agenda.AddAsync(Member, id, new Bilingual<string?>(null, "Own"), None));
        var item = (await ReadAsync(id)).Items[0];
        Done(await Agenda.NoteAsync(Member, id, item.Id, new TypedNote(0, "First", Nothing), None));
        Refused("desk.plan.meetings.overtaken", await Agenda.NoteAsync(Chair, id, item.Id, new TypedNote(0, "Second", Nothing), None));
        Assert.Equal("First", (await ReadAsync(id)).Items[0].Note);
    }

    [Fact]
    public async Task Draw_FromEverySource_TakesOpenActionsRedCommitmentsAndNewCommentsOnly()
    {
        var before = await HoldAsync(new DateOnly(2026, 10, 5));
        Done(await Actions.AgreeAsync(Member, before, null, AnAction(new DateOnly(2026, 10, 10)), None));
        Done(await Actions.AgreeAsync(Member, before, null, AnAction(new DateOnly(2027, 3, 1)), None));
        Done(await Actions.AgreeAsync(Member, before, null, AnAction(new DateOnly(2026, 10, 10)), None));
        var done = (await ReadAsync(before)).Actions[2];
        Done(await Actions.DoneAsync(Member, done.Id, Today, "Came to pass.", None));
        await AddAsync(
            AResult(12, new DateOnly(2026, 6, 30), Progress.NotKept), AResult(12, new DateOnly(2026, 9, 30), Progress.Kept),
            AResult(40, new DateOnly(2026, 6, 30), Progress.Kept), AResult(40, new DateOnly(2026, 9, 30), Progress.NotKept));
        var (old, now) = (new DateTime(2026, 10, 4, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 10, 9, 0, 0, 0, DateTimeKind.Utc));
        await AddAsync(
            AComment(old, commitment: 7), AComment(now, principle: 2, commitment: 7), AComment(now, commitment: 7, received: old), AComment(now, principle: 3), AComment(now, commitment: 9, isHeld: true), AComment(now));

        var id = await CallAsync(new DateOnly(2026, 11, 20));
        Done(await Agenda.DrawAsync(Member, id, None));
        var items = (await ReadAsync(id)).Items;
        Assert.Equal(
            [(AgendaKind.OverdueAction, null, null, null), (AgendaKind.OpenAction, null, null, null), (AgendaKind.RedCommitment, 40, null, null), (AgendaKind.Commented, 7, null, 2), (AgendaKind.Commented, null, 3, 1)],
            items.Select(item => (item.Kind, item.Commitment, item.Principle, item.Count)));
        Assert.Equal([1, 2, 3, 4, 5], items.Select(item => item.Order));
        Assert.DoesNotContain("Secret words", await TestDatabase.DumpAsync(Database) is var dump ? string.Join('\n', dump.Split('\n').Where(line => line.StartsWith("Agenda", StringComparison.Ordinal))) : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draw_Again_AddsWhatIsNewAndKeepsNotesOrderAndWhatHasSettledItself()
    {
        var before = await HoldAsync(new DateOnly(2026, 10, 5));
        Done(await Actions.AgreeAsync(Member, before, null, AnAction(new DateOnly(2026, 10, 10)), None));
        var id = await CallAsync(new DateOnly(2026, 11, 20));
        Done(await Agenda.DrawAsync(Member, id, None));
        Done(await Agenda.AddAsync(Member, id, new Bilingual<string?>("A", null), None));
        var items = (await ReadAsync(id)).Items;
        Done(await Agenda.NoteAsync(Member, id, items[0].Id, new TypedNote(0, "Said.", Nothing), None));
        Done(await Agenda.RaiseAsync(Member, id, items[1].Id, None));
        Done(await Actions.DoneAsync(Member, (await ReadAsync(before)).Actions[0].Id, Today, "Done.", None));
        await AddAsync(AResult(40, new DateOnly(2026, 9, 30), Progress.NotKept));
        Done(await Agenda.DrawAsync(Member, id, None));
        Done(await Agenda.DrawAsync(Chair, id, None));
        var after = (await ReadAsync(id)).Items;
        Assert.Equal([items[1].Id, items[0].Id], after.Take(2).Select(item => item.Id));
        Assert.Equal((3, "Said.", AgendaKind.RedCommitment), (after.Count, after[1].Note, after[2].Kind));
    }

    [Fact]
    public async Task Action_OpenOne_ComesBackAtEveryMeetingUntilItIsDone()
    {
        var first = await HoldAsync(new DateOnly(2026, 10, 5));
        Done(await Actions.AgreeAsync(Member, first, null, AnAction(new DateOnly(2027, 10, 10)), None));
        var action = (await ReadAsync(first)).Actions[0];
        for (var month = 1; month <= 3; month++)
        {
            var next = await CallAsync(Today.AddMonths(1));
            Done(await Agenda.DrawAsync(Member, next, None));
            Assert.Equal(action.Id, Assert.Single((await ReadAsync(next)).Items).ActionId);
            MoveTo(Today.AddMonths(1));
            Done(await Calling.CloseAsync(Chair, next, Today, SomePeople(), None));
        }

        Done(await Actions.DoneAsync(Chair, action.Id, Today, "Done.", None));
        var last = await CallAsync(Today.AddMonths(1));
        Done(await Agenda.DrawAsync(Member, last, None));
        Assert.Empty((await ReadAsync(last)).Items);
        Done(await Actions.ReopenAsync(Member, action.Id, None));
        Done(await Agenda.DrawAsync(Member, last, None));
        Assert.Single((await ReadAsync(last)).Items);
    }

    [Fact]
    public async Task Meeting_CalledOff_KeepsItsReasonAndTakesNothingMore()
    {
        var id = await CallAsync(new DateOnly(2026, 11, 20));
        Refused("desk.plan.meetings.reason.missing", await Calling.CallOffAsync(Chair, id, " ", None));
        Done(await Calling.CallOffAsync(Chair, id, "Snow.", None));
        Assert.Equal((MeetingState.CalledOff, "Snow."), ((await ReadAsync(id)).Meeting.State, (await ReadAsync(id)).Meeting.Reason));
        Refused("desk.plan.meetings.called-off-already", await Calling.CloseAsync(Chair, id, Today, SomePeople(), None));
        Refused("desk.plan.meetings.called-off-already", await Agenda.AddAsync(Member, id, new Bilingual<string?>("A", "A"), None));
        Refused("desk.plan.meetings.not-planned", await Agenda.DrawAsync(Member, id, None));
        Assert.True((await Reading.QuartersAsync(None))[0].NeedsMeeting);
    }

    [Fact]
    public async Task Close_WrongDayOrCounts_SaysWhereAndChangesNothing()
    {
        var id = await CallAsync(Today);
        var before = await TestDatabase.DumpAsync(Database);
        Refused("desk.plan.meetings.held.future", await Calling.CloseAsync(Chair, id, Today.AddDays(1), SomePeople(), None));
        Refused("desk.plan.meetings.day.missing", await Calling.CloseAsync(Chair, id, null, SomePeople(), None));
        Refused("desk.plan.meetings.count.none", await Calling.CloseAsync(Chair, id, Today, new Dictionary<string, int> { ["chair"] = 0 }, None));
        Refused("desk.plan.meetings.count.wrong", await Calling.CloseAsync(Chair, id, Today, new Dictionary<string, int> { ["chair"] = 1, ["library"] = -1 }, None));
        Refused("desk.plan.meetings.count.wrong", await Calling.CloseAsync(Chair, id, Today, new Dictionary<string, int> { ["Mary Byrne"] = 1 }, None));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Close_Again_CorrectsTheAttendance()
    {
        var id = await HoldAsync(Today);
        Done(await Calling.CloseAsync(Chair, id, Today.AddDays(-1), new Dictionary<string, int> { ["chair"] = 2, ["library"] = 1 }, None));
        var meeting = (await ReadAsync(id)).Meeting;
        Assert.Equal([("chair", 2), ("library", 1)], meeting.Attendance.OrderBy(one => one.RoleKey, StringComparer.Ordinal).Select(one => (one.RoleKey, one.Count)));
        Assert.Equal(Today.AddDays(-1), meeting.HeldOn);
    }

    [Theory]
    [InlineData("", "", true, "desk.plan.meetings.action.text.missing")]
    [InlineData("A", "", false, "desk.plan.meetings.action.owner.missing")]
    public async Task Agree_SomethingMissing_SaysWhat(string irish, string english, bool hasOwner, string key)
    {
        var id = await CallAsync(Today);
        Refused(key, await Actions.AgreeAsync(Member, id, null, AnAction(Today, unit: hasOwner ? "library" : "ombudsman", irish: irish, english: english), None));
        Assert.Empty((await ReadAsync(id)).Actions);
    }

    [Fact]
    public async Task Action_OwnerWithoutARole_EndsTheirOwnAndNoOther()
    {
        var owner = await SomeCases.StaffAsync(Database, "Olive Owner", []);
        var id = await CallAsync(Today);
        Done(await Actions.AgreeAsync(Member, id, null, AnAction(Today, owner: owner.Id), None));
        Done(await Actions.AgreeAsync(Member, id, null, AnAction(Today), None));
        var actions = (await ReadAsync(id)).Actions;
        Assert.Equal(actions[0].Id, Assert.Single(await Reading.ActionsAsync(owner, None)).Action.Id);
        Done(await Actions.DoneAsync(owner, actions[0].Id, Today, "Done.", None));
        await Assert.ThrowsAsync<NotAllowedException>(() => Actions.DoneAsync(owner, actions[1].Id, Today, "Done.", None));
        await Assert.ThrowsAsync<NotAllowedException>(() => Actions.ReopenAsync(owner, actions[0].Id, None));
        Refused("desk.plan.meetings.action.over", await Actions.DoneAsync(Member, actions[0].Id, Today, "Done.", None));
    }

    /// <summary>Each act with the roles that may do it; everyone else is refused and nothing changes.</summary>
    [Fact]
    public async Task Acts_ForEveryRole_AreAllowedAsTheTableSays()
    {
        var id = await HoldAsync(Today);
        Done(await Agenda.AddAsync(Member, id, new Bilingual<string?>("A", "A"), None));
        Done(await Actions.AgreeAsync(Member, id, null, AnAction(Today), None));
        var (item, action) = ((await ReadAsync(id)).Items[0].Id, (await ReadAsync(id)).Actions[0].Id);
        Role[] group = [Role.WorkingGroupMember, Role.WorkingGroupChair], chair = [Role.WorkingGroupChair], publisher = [Role.Publisher];
        (string Name, Role[] May, Func<Person, Task> Act)[] table =
        [
            ("call", chair, by => Calling.CallAsync(by, new MeetingPlan(null, null, null, ""), None)),
            ("change", chair, by => Calling.ChangeAsync(by, id, new MeetingPlan(null, null, null, ""), None)),
            ("call off", chair, by => Calling.CallOffAsync(by, id, "", None)),
            ("close", chair, by => Calling.CloseAsync(by, id, null, SomePeople(), None)),
            ("draw", group, by => Agenda.DrawAsync(by, id, None)),
            ("add", group, by => Agenda.AddAsync(by, id, Nothing, None)),
            ("raise", group, by => Agenda.RaiseAsync(by, id, item, None)),
            ("note", group, by => Agenda.NoteAsync(by, id, item, new TypedNote(-1, "", Nothing), None)),
            ("agree", group, by => Actions.AgreeAsync(by, id, null, AnAction(Today, irish: "", english: ""), None)),
            ("change action", group, by => Actions.ChangeAsync(by, action, AnAction(Today, irish: "", english: ""), None)),
            ("done", group, by => Actions.DoneAsync(by, action, null, "", None)),
            ("reopen", group, by => Actions.ReopenAsync(by, action, None)),
            ("draft", group, by => Minutes.DraftAsync(by, id, None)),
            ("keep", group, by => Minutes.KeepAsync(by, id, -1, Nothing, None)),
            ("publish", publisher, by => Minutes.PublishAsync(by, id, -1, None)),
            ("take back", publisher, by => Minutes.TakeBackAsync(by, id, None)),
        ];
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = new Person(Guid.NewGuid(), $"Only {role}", new HashSet<Role> { role });
            foreach (var (name, may, act) in table)
            {
                var refused = await Record.ExceptionAsync(() => act(person));
                Assert.True(refused is NotAllowedException != may.Contains(role), $"{role}, {name}: {refused?.Message}");
            }
        }
    }

    [Fact]
    public async Task Acts_EachOne_LeavesAnEntryWithASentence()
    {
        var id = await HoldAsync(Today);
        Done(await Agenda.AddAsync(Member, id, new Bilingual<string?>("A", "A"), None));
        Done(await Minutes.KeepAsync(Member, id, 0, new Bilingual<string?>("Leath", "Half"), None));
        Done(await Minutes.PublishAsync(Publisher, id, 1, None));
        await Feeds.RenewAsync(Member, None);
        await using var db = Database.OpenForReading();
        var entries = await db.Set<AuditEntry>().OrderBy(entry => entry.Number).ToListAsync();
        Assert.Equal(["plan.meeting-called", "plan.meeting-held", "plan.agenda-added", "plan.minutes-kept", "plan.minutes-published", "plan.calendar-made"], entries.Select(entry => entry.Act));
        Assert.All(entries, entry => Assert.All(LanguageExtensions.Both, language => Assert.True(SiteContent.Data.DeskStrings[language].Has($"desk.act.{entry.Act}"))));
        Assert.Null(await AuditLog.FirstBrokenAsync(db, None));
    }

    [Fact]
    public async Task Calendar_OfAPerson_IsInTheirLanguageAndEndsWithTheirRight()
    {
        var planned = await CallAsync(new DateOnly(2026, 10, 20));
        Done(await Actions.AgreeAsync(Member, planned, null, AnAction(new DateOnly(2026, 12, 1), irish: "Féach, seo", english: "Look, this; now"), None));
        var token = await Feeds.RenewAsync(Member, None);
        var text = await Feeds.WriteAsync(token, None);
        Assert.Contains("DTSTART:20261020T090000Z\r\nDTEND:20261020T103000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261201\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Look\\, this\\; now", text, StringComparison.Ordinal);
        Assert.DoesNotContain("quarter-", text, StringComparison.Ordinal);
        Done(await Calling.CallOffAsync(Chair, planned, "Snow.", None));
        Assert.Contains("UID:quarter-2026-Q4@info.example.ie\r\n", await Feeds.WriteAsync(token, None), StringComparison.Ordinal);

        Assert.DoesNotContain(token, await TestDatabase.DumpAsync(Database), StringComparison.Ordinal);
        Assert.Null(await Feeds.WriteAsync("no-such-token", None));
        var second = await Feeds.RenewAsync(Member, None);
        Assert.Null(await Feeds.WriteAsync(token, None));
        await Database.WriteAsync(async db => await db.Set<AccountRole>().Where(role => role.AccountId == Member.Id).ExecuteDeleteAsync(), None);
        Assert.Null(await Feeds.WriteAsync(second, None));
        await Feeds.EndAsync(Member, None);
        Assert.Null(await Feeds.SinceAsync(Member, None));
    }
}
