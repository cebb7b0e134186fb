using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Figures;

/// <summary>What the public may see of a year.</summary>
public sealed class PublicFiguresTests
{
    private static readonly DateOnly AsOf = new(2026, 12, 31);

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, null, PublicCount.Fewer)]
    [InlineData(4, null, PublicCount.Fewer)]
    public void Of_FewerThanFive_SaysNothingElse(int complaints, int? number, string? hidden)
    {
        var figures = Of([.. Enumerable.Range(0, complaints).Select(day => SomeFacts.One(new DateOnly(2026, 2, 1).AddDays(day)))]);
        Assert.Equal((new PublicCount(number, hidden), 0), (figures.Received, figures.Tables.Count));
    }

    /// <summary>Every table that has a total, and every two that have a row in common: nothing that is not shown is the rest of what is.</summary>
    [Fact]
    public void Of_ManyYears_ShowsNoSmallNumberAndLeavesNoRest()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var all = SomeFacts.Many(6 + (seed * 5), seed, 2026);
            var figures = Of(all);
            Assert.Equal(all.Count, figures.Received.Number);
            Assert.DoesNotContain(figures.Tables.SelectMany(table => table.Rows), row => row.Count.Number is > 0 and < SmallCells.Fewest);
            foreach (var table in figures.Tables.Where(table => !table.HasSeveral && table.Key is not ("acknowledged" or "answered")))
            {
                AssertNoRest(table.Rows, all.Count);
            }

            var anonymous = Row(figures, "kinds", "anonymous");
            AssertNoRest([.. Table(figures, "acknowledged").Rows, anonymous], all.Count);
            AssertNoRest([.. Table(figures, "answered").Rows, Row(figures, "kinds", "access"), anonymous], all.Count);
        }
    }

    [Fact]
    public void Of_ManyYears_SaysOfDaysOnlyWhereThereAreMany()
    {
        for (var number = 5; number < 25; number++)
        {
            var figures = Of([.. Enumerable.Range(0, number).Select(day => SomeFacts.One(new DateOnly(2026, 2, 1), answeredAfter: day))]);
            var row = Row(figures, "stages", "section");
            Assert.Equal(number, row.Count.Number);
            Assert.Equal(number >= PublicFiguring.FewestForDays, row.MedianDays is not null);
            Assert.Equal(number >= PublicFiguring.FewestForDays, row.NinetiethDays is not null);
        }
    }

    /// <summary>One small service among large ones: it may not be what is left of the total.</summary>
    [Fact]
    public void Of_OneSmallService_HoldsAnotherBack()
    {
        var figures = Of(
        [
            .. Enumerable.Range(0, 3).Select(_ => SomeFacts.One(new DateOnly(2026, 2, 1), "water")),
            .. Enumerable.Range(0, 30).Select(_ => SomeFacts.One(new DateOnly(2026, 2, 1), "roads")),
            .. Enumerable.Range(0, 20).Select(_ => SomeFacts.One(new DateOnly(2026, 2, 1), "housing")),
        ]);
        Assert.Equal((53, PublicCount.Fewer, 30, PublicCount.NotShown), (figures.Received.Number, Row(figures, "services", "water").Count.Hidden, Row(figures, "services", "roads").Count.Number, Row(figures, "services", "housing").Count.Hidden));
    }

    [Fact]
    public void Json_ReadAgain_IsTheSame()
    {
        var json = Of(SomeFacts.Many(80, 3, 2026)).ToJson();
        Assert.Equal(json, PublicFigures.Read(json).ToJson());
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    private static void AssertNoRest(IReadOnlyList<PublicRow> rows, int all)
    {
        var hidden = rows.Where(row => row.Count.Number is null).ToList();
        Assert.NotEqual(1, hidden.Count);

        // Four each is the most that “fewer than 5” can be, one the least: between them there must be room.
        var rest = all - rows.Sum(row => row.Count.Number ?? 0);
        Assert.True(hidden.Count == 0 || hidden.Any(row => row.Count.Hidden == PublicCount.NotShown) || (rest >= hidden.Count + 3 && rest <= (4 * hidden.Count) - 3), $"{rest} for {hidden.Count}");
    }

    private static PublicFigures Of(IReadOnlyList<CaseFacts> all) => PublicFiguring.Of(2026, all, AsOf, SiteContent.Data.Categories);

    private static PublicTable Table(PublicFigures figures, string table) => figures.Tables.Single(one => one.Key == table);

    private static PublicRow Row(PublicFigures figures, string table, string row) => Table(figures, table).Rows.Single(one => one.Key == row);
}

public sealed class SqliteFigureStoreTests(SqliteTestDatabase databases) : FigureStoreTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresFigureStoreTests(PostgresTestDatabase databases) : FigureStoreTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class FigureStoreTests(TestDatabase databases)
{
    [Fact]
    public async Task Refresh_NoComplaint_StoresNothing()
    {
        var database = await databases.NewAsync();
        var before = await TestDatabase.DumpAsync(database);
        Assert.False(await StoreOn(database, new SetClock("2026-11-26T12:00:00Z"), () => { }).RefreshAsync(CancellationToken.None));
        Assert.Equal(before, await TestDatabase.DumpAsync(database));
    }

    [Fact]
    public async Task Refresh_Complaints_StoresEveryYearOnceAndTellsThePublicSite()
    {
        var database = await databases.NewAsync();
        var clock = new SetClock("2025-12-05T12:00:00Z");
        for (var number = 0; number < 6; number++)
        {
            await SomeCases.AddAsync(database, clock);
        }

        clock.Now = clock.Now.AddMonths(2);
        await SomeCases.AddAsync(database, clock);
        var followed = 0;
        var store = StoreOn(database, clock, () => followed++);

        // On 5 February, January is the last month that counts: the complaint of this month is not seen yet.
        Assert.True(await store.RefreshAsync(CancellationToken.None));
        Assert.False(await store.RefreshAsync(CancellationToken.None));
        Assert.Equal(1, followed);
        Assert.Equal([(2025, 6), (2026, 0)], await StoredAsync(database));

        clock.Now = clock.Now.AddMonths(1);
        Assert.True(await store.RefreshAsync(CancellationToken.None));
        Assert.Equal([(2025, 6), (2026, null)], await StoredAsync(database));
        await using var db = database.OpenForReading();
        Assert.Equal(2, await db.Set<PublishEvent>().CountAsync(one => one.DataPath == "complaint-figures"));
    }

    [Theory]
    [InlineData("2026-11-01", "2026-10-31")]
    [InlineData("2026-01-31", "2025-12-31")]
    public void LastDay_OnAnyDay_IsTheEndOfTheMonthBefore(string today, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, null), FigureStore.LastDayThatCounts(DateOnly.Parse(today, null)));

    private static FigureStore StoreOn(KilkennyInfo.Data.SiteDatabase database, TimeProvider clock, Action follow) => new(database, new FigureReading(database, new NoLessons()), SomeCases.Site, () =>
    {
        follow();
        return Task.CompletedTask;
    }, clock);

    private static async Task<List<(int, int?)>> StoredAsync(KilkennyInfo.Data.SiteDatabase database)
    {
        await using var db = database.OpenForReading();
        return [.. (await db.Set<FigureSnapshot>().OrderBy(one => one.Year).ToListAsync()).Select(one => (one.Year, PublicFigures.Read(one.Figures).Received.Number))];
    }
}
