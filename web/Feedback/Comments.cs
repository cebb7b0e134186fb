using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>Takes comments in. A reference is given out only when the comment is stored, with the letter that says so if an answer is wanted.</summary>
public sealed class Comments(SiteDatabase database, CurrentSite site, CommentLetter letter, FloodWatch floods, MailSender mail, TimeProvider clock)
{
    /// <summary>Stores a comment; one that was sent before is found again, and not stored twice.</summary>
    /// <exception cref="KeyUsedBeforeException">The key that its sender chose stands for other words.</exception>
    public async Task<Comment> AddAsync(NewComment sent, CancellationToken cancellation)
    {
        var isHeld = sent.Channel is CommentChannel.Site or CommentChannel.Api && await floods.LooksLikeOneAsync(sent, cancellation);
        var stored = await database.WriteAsync(db => AddAsync(db, sent, isHeld, cancellation), cancellation);
        mail.Nudge();
        return stored;
    }

    /// <summary>None when there is no such comment.</summary>
    /// <param name="typed">The reference, however somebody writes it.</param>
    public async Task<CommentReceipt?> FindAsync(string? typed, CancellationToken cancellation)
    {
        if (CommentReference.Parse(typed) is not { } reference)
        {
            return null;
        }

        await using var db = database.OpenForReading();
        return await db.Set<Comment>().Where(comment => comment.Reference == reference)
            .Select(comment => new CommentReceipt(comment.Reference, comment.AboutPageKey, comment.ReceivedUtc)).SingleOrDefaultAsync(cancellation);
    }

    internal async Task<Comment> AddAsync(SiteDb db, NewComment sent, bool isHeld, CancellationToken cancellation)
    {
        if (await BeforeAsync(db, sent, cancellation) is { } before)
        {
            return before;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var comment = Comment.Of(sent, CommentReference.New(), now, isHeld);
        db.Add(comment);
        if (!isHeld)
        {
            await AcknowledgeAsync(db, comment, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return comment;
    }

    /// <summary>Of a comment that is held, nobody is told until somebody has looked at it: the address may be that of a person who never wrote.</summary>
    internal async Task AcknowledgeAsync(SiteDb db, Comment comment, CancellationToken cancellation)
    {
        if (comment.WaitsForReply && letter.Received(comment, site()) is { } received)
        {
            await Mailbox.AddAsync(db, received, clock.GetUtcNow().UtcDateTime, cancellation);
        }
    }

    private static async Task<Comment?> BeforeAsync(SiteDb db, NewComment sent, CancellationToken cancellation)
    {
        var keys = sent.ActKeys.ToList();
        var before = await db.Set<Comment>().FirstOrDefaultAsync(comment => keys.Contains(comment.ActKey), cancellation);
        if (before is null && sent.OneUse is { } beginning && await db.Set<Comment>().AnyAsync(comment => comment.ActKey.StartsWith(beginning), cancellation))
        {
            throw new KeyUsedBeforeException();
        }

        return before;
    }
}

/// <summary>What a reference shows to whoever has it: nothing about the person.</summary>
public sealed record CommentReceipt(string Reference, string? AboutPageKey, DateTime ReceivedUtc)
{
    public DateOnly ReceivedOn => DublinTime.DayOf(new DateTimeOffset(ReceivedUtc, TimeSpan.Zero));
}
