using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Accounts;

public sealed class SqliteTriesTests(SqliteTestDatabase databases) : TriesTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresTriesTests(PostgresTestDatabase databases) : TriesTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class TriesTests(TestDatabase databases) : IAsyncLifetime
{
    private readonly SetClock _clock = new("2026-11-23T10:00:00Z");
    private SiteDatabase? _database;
    private int _looks;

    private SiteDatabase Database => _database!;

    private Tries Tries => new(Database, _clock);

    public async Task InitializeAsync() => _database = await databases.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tries_ManyAtOnce_AreLookedAtFiveTimesInAll()
    {
        var id = await AddAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => TryAsync(id, isRight: false))));
        Assert.Equal(5, _looks);
        Assert.Equal((4, 1, 25), (all.Count(tried => tried is Tried.Wrong), all.Count(tried => tried is Tried.Locked), all.Count(tried => tried is Tried.Refused)));
        Assert.Equal(Tried.Refused, await TryAsync(id, isRight: true));
    }

    [Fact]
    public async Task Lock_AfterAQuarterOfAnHour_IsOverAndCountsAnew()
    {
        var id = await AddAsync();
        for (var count = 0; count < 5; count++)
        {
            await TryAsync(id, isRight: false);
        }

        _clock.Now = _clock.Now.AddMinutes(14);
        Assert.Equal(Tried.Refused, await TryAsync(id, isRight: true));
        _clock.Now = _clock.Now.AddMinutes(1);
        Assert.Equal(Tried.Wrong, await TryAsync(id, isRight: false));
        Assert.Equal(Tried.Right, await TryAsync(id, isRight: true));
    }

    [Fact]
    public async Task RightOne_IsGivenBackAndForgetsNoWrongOne()
    {
        var id = await AddAsync();
        for (var count = 0; count < 4; count++)
        {
            Assert.Equal(Tried.Wrong, await TryAsync(id, isRight: false));
            Assert.Equal(Tried.Right, await TryAsync(id, isRight: true));
        }

        Assert.Equal(Tried.Locked, await TryAsync(id, isRight: false));
        await Tries.ForgetAsync(id, CancellationToken.None);
        Assert.Equal(Tried.Right, await TryAsync(id, isRight: true));
    }

    [Fact]
    public async Task Refused_UnknownOrLocked_IsStoredLikeAnyOther()
    {
        var id = await AddAsync();
        for (var count = 0; count < 6; count++)
        {
            await TryAsync(id, isRight: false);
        }

        Assert.Equal(Tried.Refused, await TryAsync(null, isRight: true));
        await using var db = Database.OpenForReading();
        var tries = await db.Set<VainTry>().SingleAsync();
        Assert.Equal((new DateOnly(2026, 11, 23), 2), (tries.Day, tries.Count));
    }

    /// <summary>The framework saves an account whole, with the count as it was when it was read.</summary>
    [Fact]
    public async Task Account_SavedMeanwhile_TakesNoTryBack()
    {
        var id = await AddAsync();
        await using var db = Database.OpenForSaving();
        var account = await db.Set<Account>().SingleAsync(one => one.Id == id);
        for (var count = 0; count < 5; count++)
        {
            await TryAsync(id, isRight: false);
        }

        account.AccessFailedCount = 0;
        db.Update(account);
        await db.SaveChangesAsync();
        Assert.Equal(Tried.Refused, await TryAsync(id, isRight: true));
    }

    private Task<Tried> TryAsync(Guid? id, bool isRight) => Tries.TryAsync(id, () =>
    {
        Interlocked.Increment(ref _looks);
        return Task.FromResult(isRight);
    }, CancellationToken.None);

    private async Task<Guid> AddAsync()
    {
        var account = new NewPerson("Ann", "ann@example.ie").ToAccount(Language.English, new UpperInvariantLookupNormalizer(), _clock.Now.UtcDateTime);
        await Database.WriteAsync(async db =>
        {
            db.Add(account);
            return await db.SaveChangesAsync();
        }, CancellationToken.None);
        return account.Id;
    }
}
