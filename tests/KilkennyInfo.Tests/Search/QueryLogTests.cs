using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Search;

public sealed class SqliteQueryLogTests(SqliteTestDatabase databases) : QueryLogTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresQueryLogTests(PostgresTestDatabase databases) : QueryLogTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class QueryLogTests(TestDatabase databases) : IAsyncLifetime
{
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly SetClock _clock = new("2026-11-22T10:59:30Z");
    private SiteDatabase? _database;
    private QueryLog? _log;

    private QueryLog Log => _log!;

    public async Task InitializeAsync()
    {
        _database = await databases.NewAsync();
        _log = new QueryLog(_database, _clock);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Count_SameQuery_IsOneRowAnHourAndLanguage()
    {
        Log.Count(Language.English, "Dog  licence ", foundSomething: true);
        Log.Count(Language.English, "dog licence", foundSomething: false);
        await WriteAsync();
        Log.Count(Language.English, "DOG LICENCE", foundSomething: true);
        Log.Count(Language.Irish, "dog licence", foundSomething: true);
        await WriteAsync();
        _clock.Now += TimeSpan.FromMinutes(1);
        Log.Count(Language.English, "dog licence", foundSomething: false);
        await WriteAsync();
        Assert.Equal(
            [
                "2026-11-22T10 English dog licence 3 1",
                "2026-11-22T10 Irish dog licence 1 0",
                "2026-11-22T11 English dog licence 1 1",
            ],
            await RowsAsync());
    }

    [Fact]
    public async Task Write_NothingWaiting_WritesNothing()
    {
        var before = await TestDatabase.DumpAsync(_database!);
        await WriteAsync();
        Assert.Equal(before, await TestDatabase.DumpAsync(_database!));
    }

    [Theory]
    [InlineData("maire@example.ie")]
    [InlineData("mail to Maire.Ni.Bhriain @ example")]
    [InlineData("056 779 4000")]
    [InlineData("+353 56 7794000")]
    [InlineData("0567794000")]
    [InlineData("12345")]
    [InlineData("R95 A39T")]
    [InlineData("r95a39t")]
    [InlineData("house at D6W XY12 please")]
    [InlineData("kcc-2026-abc")]
    [InlineData("my reference KCC-xyz")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Count_WhatMayBeAboutAPerson_IsNeverKept(string text)
    {
        Log.Count(Language.English, text, foundSomething: true);
        Log.Count(Language.Irish, text, foundSomething: false);
        await WriteAsync();
        Assert.Empty(await RowsAsync());
    }

    [Theory]
    [InlineData("dog licence")]
    [InlineData("budget 2026")]
    [InlineData("cead pleanála")]
    [InlineData("an droichead 1763")]
    [InlineData("form a1 please")]
    public async Task Count_OrdinaryQuery_IsKept(string text)
    {
        Log.Count(Language.English, text, foundSomething: true);
        await WriteAsync();
        Assert.Equal([$"2026-11-22T10 English {text} 1 0"], await RowsAsync());
    }

    [Fact]
    public async Task Count_OverlongQuery_IsNotKept()
    {
        Log.Count(Language.English, new string('x', QueryTally.QueryMaxLength), foundSomething: true);
        Log.Count(Language.English, new string('y', QueryTally.QueryMaxLength + 1), foundSomething: true);
        await WriteAsync();
        Assert.Contains("xxx", Assert.Single(await RowsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dog\0licence")]
    [InlineData("\u200fdog \ufffe")]
    [InlineData("🧱 madra 🧱")]
    [InlineData("'; DROP TABLE x; --")]
    [InlineData("%_\\")]
    public async Task Count_StrangeCharacters_DoNotKeepTheOthersFromBeingWritten(string text)
    {
        Log.Count(Language.English, text, foundSomething: true);
        Log.Count(Language.English, "dog", foundSomething: true);
        await WriteAsync();
        Assert.Contains("2026-11-22T10 English dog 1 0", await RowsAsync());
    }

    [Fact]
    public async Task Count_HalfASurrogatePair_DoesNotKeepTheOthersFromBeingWritten()
    {
        Log.Count(Language.English, "madra \ud800", foundSomething: true);
        Log.Count(Language.English, "dog", foundSomething: true);
        await WriteAsync();
        Assert.Contains("2026-11-22T10 English dog 1 0", await RowsAsync());
    }

    [Fact]
    public async Task Count_FloodOfDifferentQueries_StopsSomewhere()
    {
        for (var number = 0; number < 6000; number++)
        {
            Log.Count(Language.English, $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}", foundSomething: true);
        }

        await WriteAsync();
        Assert.InRange((await RowsAsync()).Count, 1, 5100);
    }

    [Fact]
    public async Task Forget_SeenInOneHour_IsDroppedAfterAWeekAndSeenInTwoStays()
    {
        Log.Count(Language.English, "once", foundSomething: true);
        Log.Count(Language.English, "twice at once", foundSomething: true);
        Log.Count(Language.English, "twice at once", foundSomething: true);
        Log.Count(Language.English, "twice", foundSomething: true);
        Log.Count(Language.English, "either", foundSomething: true);
        Log.Count(Language.Irish, "either", foundSomething: true);
        await WriteAsync();
        _clock.Now += TimeSpan.FromDays(3);
        Log.Count(Language.English, "twice", foundSomething: true);
        Log.Count(Language.English, "once but later", foundSomething: true);
        await WriteAsync();

        _clock.Now += TimeSpan.FromDays(3.9);
        await Log.ForgetAsync(CancellationToken.None);
        Assert.Equal(7, (await RowsAsync()).Count);

        _clock.Now += TimeSpan.FromHours(4);
        await Log.ForgetAsync(CancellationToken.None);
        Assert.Equal(
            ["2026-11-22T10 English twice 1 0", "2026-11-25T10 English once but later 1 0", "2026-11-25T10 English twice 1 0"],
            await RowsAsync());
    }

    [Fact]
    public async Task Top_Counts_AreAddedUpOverHoursCommonestFirst()
    {
        foreach (var (text, found) in new[] { ("bins", true), ("bins", true), ("dogs", true), ("apples", false), ("zebras", false), ("zebras", false), ("half", true), ("half", false) })
        {
            Log.Count(Language.English, text, found);
        }

        Log.Count(Language.Irish, "madraí", foundSomething: true);
        await WriteAsync();
        _clock.Now += TimeSpan.FromHours(2);
        Log.Count(Language.English, "bins", foundSomething: true);
        await WriteAsync();
        Assert.Equal(
            [new("bins", 3, 0), new("half", 2, 1), new("zebras", 2, 2), new("apples", 1, 1), new("dogs", 1, 0)],
            await Log.TopAsync(Language.English, LongAgo, 10, CancellationToken.None));
        Assert.Equal([new("bins", 3, 0), new("half", 2, 1)], await Log.TopAsync(Language.English, LongAgo, 2, CancellationToken.None));
        Assert.Equal([new("madraí", 1, 0)], await Log.TopAsync(Language.Irish, LongAgo, 10, CancellationToken.None));
        Assert.Equal([new("bins", 1, 0)], await Log.TopAsync(Language.English, _clock.Now.UtcDateTime.AddHours(-1), 10, CancellationToken.None));
    }

    [Fact]
    public async Task WithoutHit_SomeHoursHadHits_CountsTheSearchesOfAllHours()
    {
        Log.Count(Language.English, "bins", foundSomething: true);
        await WriteAsync();
        _clock.Now += TimeSpan.FromHours(2);
        Log.Count(Language.English, "bins", foundSomething: false);
        await WriteAsync();
        Assert.Equal([new("bins", 2, 1)], await Log.WithoutHitAsync(Language.English, LongAgo, 10, CancellationToken.None));
    }

    [Fact]
    public async Task WithoutHit_Counts_AreOnlyWhatFoundNothingCommonestFirst()
    {
        foreach (var (text, found) in new[] { ("bins", true), ("bins", true), ("bins", true), ("bins", false), ("apples", false), ("zebras", false), ("zebras", false), ("dogs", true) })
        {
            Log.Count(Language.English, text, found);
        }

        await WriteAsync();
        Assert.Equal([("zebras", 2), ("apples", 1), ("bins", 1)], (await Log.WithoutHitAsync(Language.English, LongAgo, 10, CancellationToken.None)).Select(count => (count.Query, count.WithoutHit)));
        Assert.Single(await Log.WithoutHitAsync(Language.English, LongAgo, 1, CancellationToken.None));
    }

    [Fact]
    public async Task Table_Columns_SayNothingOfWhoSearched()
    {
        await using var db = _database!.OpenForReading();
        Assert.Equal(
            ["HourUtc", "Id", "Language", "Query", "Searches", "WithoutHit"],
            db.Model.FindEntityType(typeof(QueryTally))!.GetProperties().Select(property => property.GetColumnName()).Order());
        Assert.Empty(db.Model.FindEntityType(typeof(QueryTally))!.GetForeignKeys());
    }

    private Task WriteAsync() => Log.WriteAsync(CancellationToken.None);

    private async Task<List<string>> RowsAsync()
    {
        await using var db = _database!.OpenForReading();
        var rows = await db.Set<QueryTally>().ToListAsync();
        return [.. rows.Select(row => FormattableString.Invariant($"{row.HourUtc:yyyy-MM-ddTHH} {row.Language} {row.Query} {row.Searches} {row.WithoutHit}")).Order(StringComparer.Ordinal)];
    }
}
