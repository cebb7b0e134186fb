using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Documents.Requests;

public sealed class SqliteRequestWorkTests(SqliteTestDatabase databases) : RequestWorkTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresRequestWorkTests(PostgresTestDatabase databases) : RequestWorkTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class RequestWorkTests(TestDatabase databases)
{
    private static readonly Person Reviewer = PersonWith(Role.AccessibilityReviewer);

    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task Open_ByThoseWhoDealWithIt_ShowsThePersonAndIsWrittenDown()
    {
        var database = await databases.NewAsync();
        var id = (await SomeRequests.AddAsync(database)).Id;
        var work = new RequestWork(database, _clock);
        var request = await work.OpenAsync(Reviewer, id, CancellationToken.None);
        Assert.Equal("una@example.ie", request.Email);
        await work.OpenAsync(PersonWith(Role.Publisher), id, CancellationToken.None);
        Assert.Equal(["format-request.read", "format-request.read"], await ActsAsync(database, request.Reference));
    }

    [Fact]
    public async Task Open_ByAnAuditor_ShowsNothingOfThePersonAndChangesNothing()
    {
        var database = await databases.NewAsync();
        var stored = await SomeRequests.AddAsync(database);
        var request = await new RequestWork(database, _clock).OpenAsync(PersonWith(Role.Auditor), stored.Id, CancellationToken.None);
        Assert.False(request.TellsWho());
        Assert.Equal(stored.Reference, request.Reference);
        Assert.Empty(await ActsAsync(database, stored.Reference));
        await using var db = database.OpenForReading();
        Assert.True((await db.Set<FormatRequest>().SingleAsync()).TellsWho());
    }

    [Fact]
    public async Task Open_WhenThePersonIsForgotten_IsNoReading()
    {
        var database = await databases.NewAsync();
        var stored = await SomeRequests.AddAsync(database, change: request => request.ForgetPerson());
        await new RequestWork(database, _clock).OpenAsync(Reviewer, stored.Id, CancellationToken.None);
        Assert.Empty(await ActsAsync(database, stored.Reference));
    }

    [Fact]
    public async Task Acts_OneAfterAnother_AreKeptAndWrittenDown()
    {
        var database = await databases.NewAsync();
        var work = new RequestWork(database, _clock);
        var stored = await SomeRequests.AddAsync(database);
        Assert.Empty(await work.TakeAsync(Reviewer, stored.Id, CancellationToken.None));
        var taken = await ReadAsync(database, stored.Id);
        Assert.Equal((RequestState.InHand, Reviewer.Id, Reviewer.Name), (taken.State, taken.HandlerId, taken.Handler));

        Assert.Equal(["desk.requests.outcome.missing"], KeysOf(await work.FinishAsync(Reviewer, stored.Id, "  ", CancellationToken.None)));
        Assert.Equal(["desk.text.too-long"], KeysOf(await work.CannotAsync(Reviewer, stored.Id, new string('x', FormatRequest.NoteMaxLength + 1), CancellationToken.None)));
        Assert.True((await ReadAsync(database, stored.Id)).IsOpen);

        Assert.Empty(await work.FinishAsync(Reviewer, stored.Id, " By post, 16 point. ", CancellationToken.None));
        var done = await ReadAsync(database, stored.Id);
        Assert.Equal((RequestState.Done, "By post, 16 point.", _clock.Now.UtcDateTime), (done.State, done.Outcome, done.EndedUtc!.Value));
        Assert.Equal(["format-request.taken", "format-request.done"], await ActsAsync(database, stored.Reference));

        Assert.Equal(["desk.requests.ended-already"], KeysOf(await work.TakeAsync(Reviewer, stored.Id, CancellationToken.None)));
        Assert.Equal(["desk.requests.ended-already"], KeysOf(await work.CannotAsync(Reviewer, stored.Id, "Too late.", CancellationToken.None)));
        Assert.Equal(["desk.requests.ended-already"], KeysOf(await work.WithdrawAsync(Reviewer, stored.Id, CancellationToken.None)));
        Assert.Equal(2, (await ActsAsync(database, stored.Reference)).Count);
    }

    [Fact]
    public async Task End_InTheOtherWays_IsKept()
    {
        var database = await databases.NewAsync();
        var work = new RequestWork(database, _clock);
        var (cannot, withdrawn) = (await SomeRequests.AddAsync(database), await SomeRequests.AddAsync(database));
        Assert.Empty(await work.CannotAsync(Reviewer, cannot.Id, "Nobody signs. We offered a call with an interpreter.", CancellationToken.None));
        Assert.Empty(await work.WithdrawAsync(Reviewer, withdrawn.Id, CancellationToken.None));
        Assert.Equal(RequestState.CannotBeMade, (await ReadAsync(database, cannot.Id)).State);
        Assert.Equal((RequestState.Withdrawn, null), ((await ReadAsync(database, withdrawn.Id)).State, (await ReadAsync(database, withdrawn.Id)).Outcome));
        Assert.Equal(["format-request.cannot"], await ActsAsync(database, cannot.Reference));
        Assert.Equal(["format-request.withdrawn"], await ActsAsync(database, withdrawn.Reference));
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.IrishEditor)]
    public async Task Act_ByAnotherRole_IsRefused(Role role)
    {
        var database = await databases.NewAsync();
        var stored = await SomeRequests.AddAsync(database);
        var work = new RequestWork(database, _clock);
        await Assert.ThrowsAsync<NotAllowedException>(() => work.TakeAsync(PersonWith(role), stored.Id, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => work.FinishAsync(PersonWith(role), stored.Id, "Sent.", CancellationToken.None));
        Assert.Equal(RequestState.New, (await ReadAsync(database, stored.Id)).State);
    }

    [Fact]
    public async Task Anything_WithNoSuchRequest_IsToldSo()
    {
        var work = new RequestWork(await databases.NewAsync(), _clock);
        await Assert.ThrowsAsync<NotThereException>(() => work.OpenAsync(Reviewer, Guid.NewGuid(), CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => work.TakeAsync(Reviewer, Guid.NewGuid(), CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => work.ReferenceOfAsync(Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task List_OpenOnesFirst_TheMostUrgentOnTop()
    {
        var database = await databases.NewAsync();
        var (today, now) = (new DateOnly(2026, 11, 26), _clock.Now.UtcDateTime);
        var endedLong = await SomeRequests.AddAsync(database, change: request => request.Finish("Sent.", now.AddDays(-9)));
        var later = await SomeRequests.AddAsync(database, due: today.AddDays(8));
        var late = await SomeRequests.AddAsync(database, due: today.AddDays(-1), change: request => request.Take(Reviewer.Id, Reviewer.Name));
        var endedLately = await SomeRequests.AddAsync(database, due: today.AddDays(-20), change: request => request.Withdraw(now.AddDays(-1)));
        var dueToday = await SomeRequests.AddAsync(database, due: today);
        var list = new RequestList(database, _clock);

        var all = await list.ListAsync(null, 0, 10, CancellationToken.None);
        Assert.Equal(new[] { late, dueToday, later, endedLately, endedLong }.Select(request => request.Reference), all.Select(line => line.Reference));
        Assert.Equal([true, false, false, false, false], all.Select(line => line.IsOverdue(today)));
        Assert.Equal([dueToday.Reference, later.Reference], (await list.ListAsync(null, 1, 2, CancellationToken.None)).Select(line => line.Reference));
        Assert.Equal(new OpenRequests(3, 1), await list.CountOpenAsync(CancellationToken.None));

        async Task<int> CountAsync(RequestChoice choice) => (await list.ListAsync(choice, 0, 10, CancellationToken.None)).Count;
        Assert.Equal((3, 1, 2, 1), (await CountAsync(RequestChoice.Open), await CountAsync(RequestChoice.Overdue), await CountAsync(RequestChoice.New), await CountAsync(RequestChoice.InHand)));
        Assert.Equal((1, 0, 1), (await CountAsync(RequestChoice.Done), await CountAsync(RequestChoice.CannotBeMade), await CountAsync(RequestChoice.Withdrawn)));
    }

    private static Person PersonWith(Role role) => new(Guid.CreateVersion7(), $"Only {role}", new HashSet<Role> { role });

    private static IEnumerable<string> KeysOf(IReadOnlyList<Issue> issues) => issues.Select(issue => issue.Key);

    private static async Task<FormatRequest> ReadAsync(SiteDatabase database, Guid id)
    {
        await using var db = database.OpenForReading();
        return await db.Set<FormatRequest>().SingleAsync(request => request.Id == id);
    }

    private static async Task<List<string>> ActsAsync(SiteDatabase database, string reference)
    {
        await using var db = database.OpenForReading();
        return await db.Set<AuditEntry>().Where(entry => entry.Subject == reference).OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync();
    }
}
