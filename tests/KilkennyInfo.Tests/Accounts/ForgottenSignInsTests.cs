using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Accounts;

public sealed class SqliteForgottenSignInsTests(SqliteTestDatabase databases) : ForgottenSignInsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresForgottenSignInsTests(PostgresTestDatabase databases) : ForgottenSignInsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ForgottenSignInsTests(TestDatabase databases) : IAsyncLifetime
{
    private static readonly Person Administrator = new(Guid.NewGuid(), "Ann", new HashSet<Role> { Role.Administrator });

    private readonly SetClock _clock = new("2026-11-23T10:00:00Z");
    private SiteDatabase? _database;

    private SiteDatabase Database => _database!;

    private DeskSessions Sessions => new(Database, _clock);

    public async Task InitializeAsync() => _database = await databases.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Link_ThatHasRunOut_GoesAndOthersStay()
    {
        await InviteAsync("tom@example.ie");
        _clock.Now = _clock.Now.AddDays(6);
        await InviteAsync("bea@example.ie");
        await ForgetAsync();
        Assert.Equal(2, await CountAsync<OneTimeLink>());
        _clock.Now = _clock.Now.AddDays(1);
        await ForgetAsync();
        Assert.Equal(1, await CountAsync<OneTimeLink>());
    }

    [Fact]
    public async Task Session_AMonthAfterItsEnd_GoesHoweverItEnded()
    {
        await InviteAsync("tom@example.ie");
        await using var db = Database.OpenForReading();
        var id = await db.Set<Account>().Select(account => account.Id).SingleAsync();
        await Sessions.StartAsync(id, "Left alone", hasSecondFactor: true, CancellationToken.None);
        var ended = await Sessions.StartAsync(id, "Ended", hasSecondFactor: true, CancellationToken.None);
        _clock.Now = _clock.Now.AddDays(1);
        await Sessions.EndAsync(ended, CancellationToken.None);
        _clock.Now = _clock.Now.AddDays(29);
        await ForgetAsync();
        Assert.Equal(2, await CountAsync<DeskSession>());
        _clock.Now = _clock.Now.AddHours(1);
        await ForgetAsync();
        Assert.Equal("Ended", await db.Set<DeskSession>().Select(session => session.Device).SingleAsync());
        _clock.Now = _clock.Now.AddDays(1);
        await ForgetAsync();
        Assert.Equal(0, await CountAsync<DeskSession>());
    }

    [Fact]
    public async Task VainTries_AfterAMonth_Go()
    {
        await new Tries(Database, _clock).TryAsync(null, () => Task.FromResult(false), CancellationToken.None);
        _clock.Now = _clock.Now.AddDays(30);
        await ForgetAsync();
        Assert.Equal(1, await CountAsync<VainTry>());
        _clock.Now = _clock.Now.AddDays(1);
        await ForgetAsync();
        Assert.Equal(0, await CountAsync<VainTry>());
    }

    private Task ForgetAsync() => new ForgottenSignIns(Database).ForgetAsync(_clock.Now.UtcDateTime, CancellationToken.None);

    private async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = Database.OpenForReading();
        return await db.Set<T>().CountAsync();
    }

    private async Task InviteAsync(string email) => await new People(Database, new UpperInvariantLookupNormalizer(), TestMail.Notices, TestMail.Sender(Database, _clock), _clock)
        .InviteAsync(Administrator, new NewPerson("Somebody", email), Language.English, new HashSet<Role>(), byMail: false, CancellationToken.None);
}
