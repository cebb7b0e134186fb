using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Cases;

public sealed class SqliteCodeGuessesTests(SqliteTestDatabase databases) : CodeGuessesTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresCodeGuessesTests(PostgresTestDatabase databases) : CodeGuessesTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class CodeGuessesTests(TestDatabase databases) : IAsyncLifetime
{
    private const string Network = "192.0.2.7";

    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");
    private readonly string _reference = CaseReference.New(2026);
    private SiteDatabase? _database;
    private int _looks;

    private SiteDatabase Database => _database!;

    public async Task InitializeAsync() => _database = await databases.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Each try as another node would take it, or the same one after a restart.</summary>
    [Fact]
    public async Task Tries_ManyAtOnceOnManyNodes_AreLookedAtTenTimesInAll()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => TryAsync(isRight: false))));
        Assert.Equal((CodeGuesses.Most, CodeGuesses.Most), (_looks, all.Count(tried => !tried.IsRefused)));
        Assert.True((await TryAsync(isRight: true)).IsRefused);
        Assert.Equal(CodeGuesses.Most, _looks);
    }

    [Fact]
    public async Task Refused_FromOneNetwork_IsNotFromAnotherNorForAnotherCase()
    {
        await TryOftenAsync(CodeGuesses.Most);
        Assert.True((await TryAsync(isRight: true)).IsRefused);
        Assert.NotNull((await TryAsync(isRight: true, network: "192.0.2.8")).Found);
        Assert.NotNull((await TryAsync(isRight: true, what: CaseReference.New(2026))).Found);
    }

    [Fact]
    public async Task Reference_WrittenInManyWays_CountsAsOne()
    {
        var spellings = new[] { _reference, _reference.ToLowerInvariant(), _reference.Replace('-', ' '), $" {_reference}", _reference["KCC-".Length..] };
        for (var count = 0; count < CodeGuesses.Most; count++)
        {
            Assert.False((await TryAsync(isRight: false, what: spellings[count % spellings.Length])).IsRefused);
        }

        Assert.True((await TryAsync(isRight: true)).IsRefused);
    }

    [Fact]
    public async Task Right_ManyTimes_CountsNothingAndLeavesNothing()
    {
        for (var count = 0; count < CodeGuesses.Most + 5; count++)
        {
            Assert.NotNull((await TryAsync(isRight: true)).Found);
        }

        await using var db = Database.OpenForReading();
        Assert.Empty(await db.Set<WrongGuesses>().ToListAsync());
    }

    [Fact]
    public async Task Right_AfterWrongOnes_ForgetsNoneOfThem()
    {
        await TryOftenAsync(CodeGuesses.Most - 1);
        Assert.NotNull((await TryAsync(isRight: true)).Found);
        Assert.False((await TryAsync(isRight: false)).IsRefused);
        Assert.True((await TryAsync(isRight: true)).IsRefused);
    }

    [Fact]
    public async Task Hour_WhenItIsOver_CountsAnew()
    {
        await TryOftenAsync(CodeGuesses.Most);
        _clock.Now = _clock.Now.AddMinutes(59);
        Assert.True((await TryAsync(isRight: true)).IsRefused);
        _clock.Now = _clock.Now.AddMinutes(1);
        Assert.False((await TryAsync(isRight: false)).IsRefused);
        Assert.NotNull((await TryAsync(isRight: true)).Found);
    }

    [Fact]
    public async Task Network_TryingOneThingAfterAnother_IsRefusedAtTheHundredth()
    {
        for (var count = 0; count < CodeGuesses.MostOfNetwork; count++)
        {
            Assert.False((await TryAsync(isRight: false, what: $"thing {count}")).IsRefused);
        }

        Assert.True((await TryAsync(isRight: true, what: "one more")).IsRefused);
    }

    /// <summary>What is stored tells neither who tried nor what; after the day it is gone.</summary>
    [Fact]
    public async Task Stored_Counts_NameNobodyAndAreForgotten()
    {
        await TryOftenAsync(2);
        await using (var db = Database.OpenForReading())
        {
            var rows = await db.Set<WrongGuesses>().ToListAsync();
            Assert.Equal([2, 2, 2], rows.Select(row => row.Count));
            Assert.All(rows, row => Assert.Matches("^[0-9a-f]{64}$", row.Key));
        }

        var forgotten = new ForgottenGuesses(Database);
        await forgotten.ForgetAsync(_clock.Now.AddMinutes(59).UtcDateTime, CancellationToken.None);
        Assert.Equal((3, 1), await CountAsync());
        await forgotten.ForgetAsync(_clock.Now.AddMinutes(60).UtcDateTime, CancellationToken.None);
        Assert.Equal((0, 1), await CountAsync());
        await forgotten.ForgetAsync(_clock.Now.AddHours(12).UtcDateTime, CancellationToken.None);
        Assert.Equal((0, 0), await CountAsync());
    }

    /// <summary>The same network gets other keys on another day.</summary>
    [Fact]
    public async Task Keys_OfAnotherDay_AreOthers()
    {
        await TryOftenAsync(1);
        _clock.Now = _clock.Now.AddDays(1);
        await TryOftenAsync(1);
        Assert.Equal((6, 2), await CountAsync());
    }

    private async Task TryOftenAsync(int times)
    {
        for (var count = 0; count < times; count++)
        {
            Assert.False((await TryAsync(isRight: false)).IsRefused);
        }
    }

    private Task<Guessed<string>> TryAsync(bool isRight, string network = Network, string? what = null) => new CodeGuesses(Database, _clock).TryAsync(
        network, what ?? _reference,
        () =>
        {
            Interlocked.Increment(ref _looks);
            return Task.FromResult(isRight ? "opened" : null);
        },
        CancellationToken.None);

    private async Task<(int Counts, int Salts)> CountAsync()
    {
        await using var db = Database.OpenForReading();
        return (await db.Set<WrongGuesses>().CountAsync(), await db.Set<GuessSalt>().CountAsync());
    }
}
