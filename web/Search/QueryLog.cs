using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>
/// Counts what people search for and what they do not find, so that editors can mend it. Kept as counts by the hour, and nothing of who
/// searched; what looks like somebody's own details is never kept (domain section 5, docs/decisions/0017-what-search-remembers.md).
/// </summary>
public sealed partial class QueryLog(SiteDatabase database, TimeProvider clock)
{
    /// <summary>More different queries than this in an hour are a machine at work; the rest of them are not counted.</summary>
    private const int MostInAnHour = 1000;

    private const int MostDigits = 4;
    private const int MonthsKept = 13;

    private const string Add = """
        INSERT INTO "QueryTally" ("HourUtc", "Language", "Query", "Searches", "WithoutHit") VALUES (@hour, @language, @query, @searches, @missed)
        ON CONFLICT ("HourUtc", "Language", "Query") DO UPDATE
        SET "Searches" = "QueryTally"."Searches" + excluded."Searches", "WithoutHit" = "QueryTally"."WithoutHit" + excluded."WithoutHit"
        """;

    // Once is one hour: going back to the results, or loading them again, asks again.
    private const string Forget = """
        DELETE FROM "QueryTally" WHERE "HourUtc" < @oldest OR ("HourUtc" < @week AND NOT EXISTS (
            SELECT 1 FROM "QueryTally" AS other
            WHERE other."Query" = "QueryTally"."Query" AND other."Language" = "QueryTally"."Language" AND other."HourUtc" <> "QueryTally"."HourUtc"))
        """;

    private const string Read = """
        SELECT "Query", SUM("Searches"), SUM("WithoutHit") FROM "QueryTally" WHERE "Language" = @language AND "HourUtc" >= @since
        GROUP BY "Query" HAVING SUM("WithoutHit") >= @least ORDER BY {0} DESC, "Query" LIMIT @most
        """;

    private static readonly TimeSpan SingleQueriesKept = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<Asked, Counts> _waiting = new();
    private readonly ConcurrentDictionary<Asked, bool> _thisHour = new();

    /// <summary>Counts one search. It is written within a minute; a crash before that loses a count and nothing else.</summary>
    public void Count(Language language, string text, bool foundSomething)
    {
        if (Normal(text) is not { } query)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var asked = new Asked(new DateTime(now.Year, now.Month, now.Day, now.Hour, 0, 0, DateTimeKind.Utc), language, query);
        if (IsCounted(asked))
        {
            AddToWaiting(asked, new Counts(1, foundSomething ? 0 : 1));
        }
    }

    /// <summary>The queries made most often since a moment, commonest first.</summary>
    public Task<List<QueryCount>> TopAsync(Language language, DateTime sinceUtc, int most, CancellationToken cancellation) =>
        ReadAsync("SUM(\"Searches\")", language, sinceUtc, 0, most, cancellation);

    /// <summary>The queries that found nothing since a moment, commonest first.</summary>
    public Task<List<QueryCount>> WithoutHitAsync(Language language, DateTime sinceUtc, int most, CancellationToken cancellation) =>
        ReadAsync("SUM(\"WithoutHit\")", language, sinceUtc, 1, most, cancellation);

    /// <summary>Writes what waits. If that fails, it goes on waiting.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var taken = Take();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await database.ExecuteAsync(Add, taken.Select(one => Parameters(one.Key, one.Value)), cancellation);
        }
        catch
        {
            taken.ForEach(one => AddToWaiting(one.Key, one.Value));
            throw;
        }
    }

    /// <summary>Forgets what was searched for in one hour only, a week later, and all else after thirteen months.</summary>
    public Task ForgetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return database.ExecuteAsync(Forget, [[("@week", now - SingleQueriesKept), ("@oldest", now.AddMonths(-MonthsKept))]], cancellation);
    }

    /// <summary>The form that is counted: lower-case, single spaces. None for what is too long or may be about a person.</summary>
    internal static string? Normal(string text)
    {
        var query = Spaces().Replace(text.Trim(), " ").ToLowerInvariant();
        var isPrivate = query.Contains('@', StringComparison.Ordinal) || query.Count(char.IsDigit) > MostDigits || Private().IsMatch(query);
        return query.Length is 0 or > QueryTally.QueryMaxLength || isPrivate || query.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter)) ? null : query;
    }

    private bool IsCounted(Asked asked)
    {
        if (!_thisHour.IsEmpty && _thisHour.Keys.First().HourUtc != asked.HourUtc)
        {
            _thisHour.Clear();
        }

        return _thisHour.ContainsKey(asked) || (_thisHour.Count < MostInAnHour && _thisHour.TryAdd(asked, true));
    }

    private void AddToWaiting(Asked asked, Counts counts) =>
        _waiting.AddOrUpdate(asked, counts, (_, before) => new Counts(before.Searches + counts.Searches, before.WithoutHit + counts.WithoutHit));

    private List<KeyValuePair<Asked, Counts>> Take()
    {
        var taken = new List<KeyValuePair<Asked, Counts>>();
        foreach (var asked in _waiting.Keys)
        {
            if (_waiting.TryRemove(asked, out var counts))
            {
                taken.Add(KeyValuePair.Create(asked, counts));
            }
        }

        return taken;
    }

    private static (string, object)[] Parameters(Asked asked, Counts counts) =>
    [
        ("@hour", asked.HourUtc), ("@language", asked.Language.Code()), ("@query", asked.Query), ("@searches", counts.Searches), ("@missed", counts.WithoutHit),
    ];

    private Task<List<QueryCount>> ReadAsync(string order, Language language, DateTime sinceUtc, int least, int most, CancellationToken cancellation) => database.QueryAsync(
        Read.Replace("{0}", order, StringComparison.Ordinal), ReadCount, cancellation,
        ("@language", language.Code()), ("@since", sinceUtc), ("@least", least), ("@most", most));

    private static QueryCount ReadCount(DbDataReader row) => new(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>A complaint's reference, or an Eircode.</summary>
    [GeneratedRegex(@"\bkcc-|\b[a-z]\d[\dw][ -]?[a-z0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Private();

    private sealed record Asked(DateTime HourUtc, Language Language, string Query);

    private sealed record Counts(int Searches, int WithoutHit);
}

/// <param name="WithoutHit">How many of the searches found nothing.</param>
public sealed record QueryCount(string Query, int Searches, int WithoutHit);
