using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Search;

public sealed class SqliteSearchInsightsTests(SqliteTestDatabase databases) : SearchInsightsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresSearchInsightsTests(PostgresTestDatabase databases) : SearchInsightsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class SearchInsightsTests(TestDatabase databases) : IAsyncLifetime
{
    private const int Most = 10;

    private readonly SetClock _clock = new("2026-11-22T10:20:00Z");
    private SiteDatabase? _database;

    private SearchInsights Insights => new(_database!, _clock);

    public async Task InitializeAsync()
    {
        _database = await databases.NewAsync();
        await AskAsync("bins", Language.English, true, true, false);
        await AskAsync("bruscar", Language.Irish, false, false);
        await AskAsync("rates", Language.English, true);
        _clock.Now += TimeSpan.FromDays(20);
        await AskAsync("bins", Language.English, false);
        await AskAsync("rates", Language.Irish, true);
        _clock.Now += TimeSpan.FromHours(1);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task MostAsked_BothLanguages_AreCountedApartAndSayWhenLast() => Assert.Equal(
        [
            new(Language.English, "bins", 4, 2, At("2026-12-12T10")),
            new(Language.Irish, "bruscar", 2, 2, At("2026-11-22T10")),
            new(Language.Irish, "rates", 1, 0, At("2026-12-12T10")),
            new(Language.English, "rates", 1, 0, At("2026-11-22T10")),
        ],
        await Insights.MostAskedAsync(null, 30, Most, CancellationToken.None));

    [Fact]
    public async Task WithoutHit_OnePeriodAndLanguage_IsOnlyThat()
    {
        Assert.Equal(["bins", "bruscar"], (await Insights.WithoutHitAsync(null, 30, Most, CancellationToken.None)).Select(query => query.Query));
        Assert.Equal(["bruscar"], (await Insights.WithoutHitAsync(Language.Irish, 30, Most, CancellationToken.None)).Select(query => query.Query));
        Assert.Equal([new(Language.English, "bins", 1, 1, At("2026-12-12T10"))], await Insights.WithoutHitAsync(null, 7, Most, CancellationToken.None));
        Assert.Equal(["bins"], (await Insights.WithoutHitAsync(null, 30, 1, CancellationToken.None)).Select(query => query.Query));
        Assert.Empty(await Insights.WithoutHitAsync(Language.Irish, 7, Most, CancellationToken.None));
    }

    private async Task AskAsync(string words, Language language, params bool[] found)
    {
        var log = new QueryLog(_database!, _clock);
        found.ToList().ForEach(hit => log.Count(language, words, hit));
        await log.WriteAsync(CancellationToken.None);
    }

    private static DateTime At(string hour) => DateTime.Parse(hour + ":00:00Z", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
