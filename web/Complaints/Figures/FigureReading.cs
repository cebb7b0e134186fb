using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Reads what figures are made from. Words of people are never read, and neither is who did what.</summary>
public sealed class FigureReading(SiteDatabase database, ILessonSource lessons)
{
    private const string ReceivedKind = "received";

    /// <summary>Acts that change no figure; most of a history is made of them.</summary>
    private static readonly string[] Unread = ["noted", "contacted", "reminded", "assigned", "unassigned", "linked", "information-added", "conflict-noted", "restriction-set", "hold-set", "permission-given", "erased", "query-answered", "file-destroyed"];

    /// <summary>The complaints received in these days, as they stood at the end of a day in Dublin.</summary>
    /// <param name="asOf">What happened later is not seen.</param>
    public async Task<IReadOnlyList<CaseFacts>> ReadAsync(DateOnly from, DateOnly to, DateOnly asOf, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var last = asOf < to ? asOf : to;
        var languages = await db.Set<Complaint>().Where(one => one.ReceivedOn >= from && one.ReceivedOn <= last).Select(one => new { one.Id, one.Language }).ToDictionaryAsync(one => one.Id, one => one.Language, cancellation);
        var events = await EventsAsync(db, from, last, cancellation);
        var learned = await lessons.ReadAsync(db, cancellation);
        return
        [
            .. events.Where(one => one.Kind == ReceivedKind || DublinTime.DayOf(new DateTimeOffset(one.OccurredUtc, TimeSpan.Zero)) <= asOf)
                .GroupBy(one => one.ComplaintId).Where(history => languages.ContainsKey(history.Key))
                .Select(history => CaseFacts.Of(languages[history.Key], [.. history.OrderBy(one => one.Number)], learned is null ? null : SeenOn(asOf, learned[history.Key]))),
        ];
    }

    /// <summary>The whole figures of the complaints that fit, as they stand at the end of a day.</summary>
    public async Task<CaseFigures> CountAsync(FigureFilter filter, DateOnly asOf, CancellationToken cancellation) =>
        CaseFigures.Of([.. (await ReadAsync(filter.Period.From, filter.Period.To, asOf, cancellation)).Where(filter.Fits)], asOf);

    /// <summary>The day on which the first complaint was received; none when there is no complaint.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Complaint>().Select(one => (DateOnly?)one.ReceivedOn).MinAsync(cancellation);
    }

    private static Task<List<CaseEvent>> EventsAsync(SiteDb db, DateOnly from, DateOnly last, CancellationToken cancellation) => (
        from one in db.Set<CaseEvent>()
        join complaint in db.Set<Complaint>() on one.ComplaintId equals complaint.Id
        where complaint.ReceivedOn >= @from && complaint.ReceivedOn <= last && !Unread.Contains(one.Kind)
        select new CaseEvent
        {
            ComplaintId = one.ComplaintId,
            Number = one.Number,
            OccurredUtc = one.OccurredUtc,
            Actor = one.Actor,
            PersonName = "",
            Kind = one.Kind,
            Facts = one.Facts,
        }).ToListAsync(cancellation);

    private static IReadOnlyList<LessonFact> SeenOn(DateOnly day, IEnumerable<LessonFact> lessons) =>
        [.. lessons.Where(lesson => lesson.NotedOn <= day).Select(lesson => lesson.DoneOn > day ? lesson with { DoneOn = null } : lesson)];
}
