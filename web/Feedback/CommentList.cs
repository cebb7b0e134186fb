using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>Comments for those who deal with them, the newest on top, without what was written and without anything that tells who wrote it.</summary>
public sealed class CommentList(SiteDatabase database)
{
    public async Task<IReadOnlyList<CommentLine>> ListAsync(CommentFilter filter, int skip, int most, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await Chosen(db.Set<Comment>(), filter)
            .OrderByDescending(comment => comment.ReceivedUtc).ThenByDescending(comment => comment.Id)
            .Skip(skip).Take(most)
            .Select(comment => new CommentLine(
                comment.Id, comment.Reference, comment.Kind, comment.Language, comment.Channel, comment.ReceivedUtc, comment.State,
                new CommentSubject(comment.AboutPageKey, comment.ServiceKey, comment.OfficeKey, comment.Principle, comment.Commitment),
                comment.ServiceTag, comment.PrincipleTags, comment.Disposition, comment.WantsReply, comment.RepliedUtc, comment.PublishedUtc, comment.ConvertedTo, comment.Handler))
            .ToListAsync(cancellation);
    }

    /// <summary>How many nobody has opened, how many wait for their answer, and how many are held.</summary>
    public async Task<OpenComments> CountOpenAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return new OpenComments(
            await db.Set<Comment>().CountAsync(comment => comment.State == CommentState.New, cancellation),
            await db.Set<Comment>().CountAsync(comment => comment.WantsReply && comment.RepliedUtc == null && comment.Email != null && comment.State != CommentState.Held, cancellation),
            await db.Set<Comment>().CountAsync(comment => comment.State == CommentState.Held, cancellation));
    }

    private static IQueryable<Comment> Chosen(IQueryable<Comment> all, CommentFilter filter)
    {
        if (filter.State is { } state)
        {
            all = all.Where(comment => comment.State == state);
        }

        if (filter.Kind is { } kind)
        {
            all = all.Where(comment => comment.Kind == kind);
        }

        if (filter.Service is { Length: > 0 } service)
        {
            all = all.Where(comment => comment.ServiceTag == service);
        }

        if (filter.Principle is { } principle)
        {
            var tag = Comment.TagOf(principle);
            all = all.Where(comment => comment.PrincipleTags.Contains(tag));
        }

        return all;
    }
}

/// <summary>Which comments somebody wants to see; what is not said does not matter.</summary>
public sealed record CommentFilter(CommentState? State, CommentKind? Kind, string? Service, int? Principle)
{
    public static CommentFilter All { get; } = new(null, null, null, null);
}

public sealed record OpenComments(int New, int WaitForReply, int Held);

public sealed record CommentLine(
    Guid Id,
    string Reference,
    CommentKind Kind,
    Language Language,
    CommentChannel Channel,
    DateTime ReceivedUtc,
    CommentState State,
    CommentSubject Subject,
    string? ServiceTag,
    string PrincipleTags,
    Disposition Disposition,
    bool WantsReply,
    DateTime? RepliedUtc,
    DateTime? PublishedUtc,
    string? ConvertedTo,
    string? Handler)
{
    /// <summary>The numbers of the principles, with spaces between.</summary>
    public string Principles => PrincipleTags.Replace('|', ' ').Trim();
}
