using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>Comments about a commitment of the Customer Action Plan itself, without what was written. Held ones do not count.</summary>
public sealed class CommitmentComments
{
    /// <summary>By the number of the commitment.</summary>
    /// <param name="after">The last day that does not count, in Dublin.</param>
    public async Task<IReadOnlyDictionary<int, int>> CountAsync(SiteDb db, DateOnly after, CancellationToken cancellation) =>
        await About(db, after).GroupBy(comment => comment.Commitment!.Value).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellation);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<CommitmentComment>> OfAsync(SiteDb db, int number, DateOnly after, CancellationToken cancellation) =>
        await About(db, after).Where(comment => comment.Commitment == number).OrderByDescending(comment => comment.ReceivedUtc).ThenByDescending(comment => comment.Id)
            .Select(comment => new CommitmentComment(comment.Id, comment.Reference, comment.Kind, comment.ReceivedUtc)).ToListAsync(cancellation);

    private static IQueryable<Comment> About(SiteDb db, DateOnly after)
    {
        var first = DublinTime.InstantsOf(after.AddDays(1).ToDateTime(TimeOnly.MinValue))[0];
        return db.Set<Comment>().Where(comment => comment.Commitment != null && comment.State != CommentState.Held && comment.ReceivedUtc >= first);
    }
}

public sealed record CommitmentComment(Guid Id, string Reference, CommentKind Kind, DateTime ReceivedUtc);
