using System.Data.Common;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>
/// What the counts of searches tell editors. It reads what <see cref="QueryLog"/> keeps, so it can say no more than that: which words, in
/// which language, how often, how often in vain, and in which hour last.
/// </summary>
public sealed class SearchInsights(SiteDatabase database, TimeProvider clock)
{
    /// <summary>Periods in days that may be looked at. All are within what is kept.</summary>
    public static IReadOnlyList<int> Periods { get; } = [7, 30, 90];

    private const string Read = """
        SELECT "Language", "Query", SUM("Searches"), SUM("WithoutHit"), MAX("HourUtc") FROM "QueryTally"
        WHERE "HourUtc" >= @since AND (@language = '' OR "Language" = @language)
        GROUP BY "Language", "Query" HAVING SUM("WithoutHit") >= @least ORDER BY {0} DESC, MAX("HourUtc") DESC, "Query", "Language" LIMIT @most
        """;

    /// <summary>What was asked most often.</summary>
    /// <param name="language">The language of the page that was searched from; none for both.</param>
    public Task<List<AskedQuery>> MostAskedAsync(Language? language, int days, int most, CancellationToken cancellation) =>
        ReadAsync("SUM(\"Searches\")", language, days, 0, most, cancellation);

    /// <summary>What found nothing at least once, the commonest first.</summary>
    /// <inheritdoc cref="MostAskedAsync" path="/param" />
    public Task<List<AskedQuery>> WithoutHitAsync(Language? language, int days, int most, CancellationToken cancellation) =>
        ReadAsync("SUM(\"WithoutHit\")", language, days, 1, most, cancellation);

    private Task<List<AskedQuery>> ReadAsync(string order, Language? language, int days, int least, int most, CancellationToken cancellation) => database.QueryAsync(
        Read.Replace("{0}", order, StringComparison.Ordinal), ReadQuery, cancellation,
        ("@since", clock.GetUtcNow().UtcDateTime.AddDays(-days)), ("@language", language?.Code() ?? ""), ("@least", least), ("@most", most));

    private static AskedQuery ReadQuery(DbDataReader row) => new(
        LanguageExtensions.FromCode(row.GetString(0))!.Value, row.GetString(1), (int)row.GetInt64(2), (int)row.GetInt64(3),
        DateTime.SpecifyKind(row.GetDateTime(4), DateTimeKind.Utc));
}

/// <param name="WithoutHit">How many of the searches found nothing.</param>
/// <param name="LastHourUtc">The beginning of the hour in which it was asked last.</param>
public sealed record AskedQuery(Language Language, string Query, int Searches, int WithoutHit, DateTime LastHourUtc);
