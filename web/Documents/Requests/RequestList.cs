using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Requests;

/// <summary>Requests for those who deal with them, without anything that tells who asked.</summary>
public sealed class RequestList(SiteDatabase database, TimeProvider clock)
{
    /// <summary>Open ones first, the most urgent on top; then the ended, the newest on top.</summary>
    /// <param name="only">None for all.</param>
    public async Task<IReadOnlyList<RequestLine>> ListAsync(RequestChoice? only, int skip, int most, CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        await using var db = database.OpenForReading();
        var rows = await Chosen(db.Set<FormatRequest>(), only, today)
            .OrderBy(request => request.EndedUtc != null).ThenByDescending(request => request.EndedUtc).ThenBy(request => request.DueOn).ThenBy(request => request.ReceivedUtc).ThenBy(request => request.Id)
            .Skip(skip).Take(most)
            .Select(request => new RequestLine(
                request.Id, request.Reference, request.DocumentKey, request.Version, request.Language, request.Format, request.Way,
                request.ReceivedUtc, request.DueOn, request.State, request.Handler, request.EndedUtc))
            .ToListAsync(cancellation);
        return rows;
    }

    public async Task<OpenRequests> CountOpenAsync(CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        await using var db = database.OpenForReading();
        var days = await db.Set<FormatRequest>().Where(request => request.EndedUtc == null).Select(request => request.DueOn).ToListAsync(cancellation);
        return new OpenRequests(days.Count, days.Count(due => due < today));
    }

    private static IQueryable<FormatRequest> Chosen(IQueryable<FormatRequest> all, RequestChoice? only, DateOnly today) => only switch
    {
        RequestChoice.Open => all.Where(request => request.EndedUtc == null),
        RequestChoice.Overdue => all.Where(request => request.EndedUtc == null && request.DueOn < today),
        RequestChoice.New => all.Where(request => request.State == RequestState.New),
        RequestChoice.InHand => all.Where(request => request.State == RequestState.InHand),
        RequestChoice.Done => all.Where(request => request.State == RequestState.Done),
        RequestChoice.CannotBeMade => all.Where(request => request.State == RequestState.CannotBeMade),
        RequestChoice.Withdrawn => all.Where(request => request.State == RequestState.Withdrawn),
        _ => all,
    };
}

/// <summary>Which requests somebody wants to see.</summary>
public enum RequestChoice
{
    Open,
    Overdue,
    New,
    InHand,
    Done,
    CannotBeMade,
    Withdrawn,
}

/// <summary>How many wait to be dealt with, and how many of them for too long.</summary>
public sealed record OpenRequests(int Number, int Overdue);

public sealed record RequestLine(
    Guid Id,
    string Reference,
    string DocumentKey,
    int Version,
    Language Language,
    WantedFormat Format,
    SendingWay Way,
    DateTime ReceivedUtc,
    DateOnly DueOn,
    RequestState State,
    string? Handler,
    DateTime? EndedUtc)
{
    public bool IsOverdue(DateOnly today) => EndedUtc is null && today > DueOn;
}
