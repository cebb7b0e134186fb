using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Requests;

/// <summary>Takes requests in and tells whoever has a reference how theirs stands. A reference is given out only when the request is stored.</summary>
public sealed class FormatRequests(SiteDatabase database, CurrentSite site, RequestLetter letter, MailSender mail, TimeProvider clock)
{
    /// <summary>The key of the fact that says to people within what time we aim to send a document.</summary>
    public const string WithinFactKey = "format-request-within";

    /// <summary>Working days, counted from the day after a request comes; the fact of <see cref="WithinFactKey"/> says the same in words.</summary>
    public const int WithinWorkingDays = 15;

    /// <summary>Stores a request; one that was sent before is found again, and not stored twice.</summary>
    public async Task<FormatRequest> AddAsync(NewFormatRequest asked, CancellationToken cancellation)
    {
        var stored = await database.WriteAsync(db => AddAsync(db, asked, cancellation), cancellation);
        mail.Nudge();
        return stored;
    }

    /// <summary>None when there is no such request.</summary>
    /// <param name="typed">The reference, however somebody writes it.</param>
    public async Task<RequestReceipt?> FindAsync(string? typed, CancellationToken cancellation)
    {
        if (RequestReference.Parse(typed) is not { } reference)
        {
            return null;
        }

        await using var db = database.OpenForReading();
        return await db.Set<FormatRequest>().Where(request => request.Reference == reference)
            .Select(request => new RequestReceipt(request.Reference, request.DocumentKey, request.Language, request.Format, request.ReceivedUtc, request.DueOn, request.State, request.EndedUtc))
            .SingleOrDefaultAsync(cancellation);
    }

    private async Task<FormatRequest> AddAsync(SiteDb db, NewFormatRequest asked, CancellationToken cancellation)
    {
        if (await db.Set<FormatRequest>().SingleOrDefaultAsync(request => request.ActKey == asked.ActKey, cancellation) is { } before)
        {
            return before;
        }

        var (now, current) = (clock.GetUtcNow(), site());
        var due = current.Data.Calendar.AddWorkingDays(DublinTime.DayOf(now), WithinWorkingDays);
        var request = FormatRequest.Of(asked, RequestReference.New(), now.UtcDateTime, due);
        db.Add(request);
        if (request.Email is not null)
        {
            await Mailbox.AddAsync(db, letter.Received(request, current), now.UtcDateTime, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return request;
    }
}

/// <summary>What a reference shows to whoever has it: nothing about the person.</summary>
public sealed record RequestReceipt(
    string Reference, string DocumentKey, Language Language, WantedFormat Format, DateTime ReceivedUtc, DateOnly DueOn, RequestState State, DateTime? EndedUtc)
{
    public bool IsOpen => State is RequestState.New or RequestState.InHand;
}
