using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Search;

/// <summary>How many searches were counted, by the language of the page that they were made from. Most of them are forgotten after a week (see <see cref="QueryLog"/>).</summary>
public sealed class SearchCounts(SiteDatabase database)
{
    /// <summary>Those from the first day to the last, both counted, by days in Dublin.</summary>
    /// <param name="db">That of the caller, who may be about to write them down.</param>
    public async Task<IReadOnlyDictionary<Language, int>> CountAsync(SiteDb db, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, after) = (StartOf(from), StartOf(to.AddDays(1)));
        return await db.Set<QueryTally>().Where(tally => tally.HourUtc >= first && tally.HourUtc < after)
            .GroupBy(tally => tally.Language).Select(tallies => new { tallies.Key, Searches = tallies.Sum(tally => tally.Searches) })
            .ToDictionaryAsync(row => row.Key, row => row.Searches, cancellation);
    }

    /// <summary>The day of the oldest search that is still counted.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<QueryTally>().Select(tally => (DateTime?)tally.HourUtc).MinAsync(cancellation) is { } hour ? DublinTime.DayOf(new DateTimeOffset(hour, TimeSpan.Zero)) : null;
    }

    private static DateTime StartOf(DateOnly day) => DublinTime.InstantsOf(day.ToDateTime(TimeOnly.MinValue))[0];
}
