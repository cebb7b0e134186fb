using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Reads when interim replies went out. Unlike other figures of complaints these go by the day of the reply, not of the complaint.</summary>
public sealed class InterimReading(SiteDatabase database)
{
    private const string Kind = "interim-reply";

    /// <summary>The replies that went out from the first day to the last, both counted, by days in Dublin.</summary>
    public async Task<IReadOnlyList<InterimFact>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, after) = (StartOf(from), StartOf(to.AddDays(1)));
        await using var db = database.OpenForReading();
        var rows = await db.Set<CaseEvent>().Where(one => one.Kind == Kind && one.OccurredUtc >= first && one.OccurredUtc < after)
            .Select(one => new { one.ComplaintId, one.OccurredUtc }).ToListAsync(cancellation);
        return [.. rows.Select(row => new InterimFact(row.ComplaintId, DayOf(row.OccurredUtc))).OrderBy(fact => fact.SentOn)];
    }

    private static DateOnly DayOf(DateTime utc) => DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero));

    private static DateTime StartOf(DateOnly day) => DublinTime.InstantsOf(day.ToDateTime(TimeOnly.MinValue))[0];
}

/// <summary>An interim reply to one complaint.</summary>
public sealed record InterimFact(Guid ComplaintId, DateOnly SentOn);
