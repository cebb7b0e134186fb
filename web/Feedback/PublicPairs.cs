using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>
/// “You said, we did”: those who deal with comments write it in both languages, without anything that tells who wrote; a publisher puts
/// it before the public, both languages at once, or takes it back.
/// </summary>
public sealed class PublicPairs(SiteDatabase database, CommentActs acts)
{
    private const int MostPublic = 200;

    /// <summary>What the public sees, the newest first.</summary>
    public async Task<IReadOnlyList<PublishedPair>> PublishedAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var found = await db.Set<Comment>().Where(comment => comment.PublishedUtc != null)
            .OrderByDescending(comment => comment.PublishedUtc).Take(MostPublic).ToListAsync(cancellation);
        return [.. found.Select(comment => new PublishedPair(comment.PairOf(), comment.Kind, comment.ServiceTag, comment.Principles, comment.Disposition, comment.PublishedUtc!.Value))];
    }

    /// <summary>Half a pair may be kept; only a whole one can be published.</summary>
    public async Task<IReadOnlyList<Issue>> NoteAsync(Person by, Guid id, PublicPair typed, CancellationToken cancellation)
    {
        var pair = new PublicPair(typed.YouSaid.Select(TypedWords.Tidy), typed.WeDid.Select(TypedWords.Tidy));
        var issues = Sides(pair).Where(side => side.Words.Length > Comment.SaidMaxLength).Select(side => Issue.TooLong(side.Field, side.Words, Comment.SaidMaxLength)).ToList();
        var act = new CommentAct("comment-card.pair-noted", comment => comment.Note(pair));
        return issues.Count > 0 ? issues : await acts.WorkAsync(by, id, act.RefusedWhen(comment => comment.IsPublished, "desk.comments.pair.published-already"), cancellation);
    }

    public Task<IReadOnlyList<Issue>> PublishAsync(Person by, Guid id, CancellationToken cancellation) => AsPublisherAsync(
        by, id,
        new CommentAct("comment-card.pair-published", comment => comment.Publish(acts.Now))
            .RefusedWhen(comment => comment.IsPublished, "desk.comments.pair.published-already").RefusedWhen(comment => !comment.HasWholePair, "desk.comments.pair.half"),
        cancellation);

    /// <summary>Possible also when the rest of the comment is forgotten; its words go with the next look then.</summary>
    public Task<IReadOnlyList<Issue>> TakeBackAsync(Person by, Guid id, CancellationToken cancellation) => AsPublisherAsync(
        by, id,
        new CommentAct("comment-card.pair-taken-back", comment => comment.TakeBack()) { Refuse = comment => comment.IsPublished ? null : Issue.Whole("desk.comments.pair.not-published") },
        cancellation);

    private Task<IReadOnlyList<Issue>> AsPublisherAsync(Person by, Guid id, CommentAct act, CancellationToken cancellation) => CommentActs.MayPublish(by)
        ? acts.ActAsync(by, id, act, cancellation) : throw new NotAllowedException($"{by.Name} does not publish.");

    private static IEnumerable<(string Field, string Words)> Sides(PublicPair pair) =>
        [("you-said-ga", pair.YouSaid.Irish), ("you-said-en", pair.YouSaid.English), ("we-did-ga", pair.WeDid.Irish), ("we-did-en", pair.WeDid.English)];
}

/// <summary>One pair that the public sees.</summary>
public sealed record PublishedPair(PublicPair Pair, CommentKind Kind, string? Service, IReadOnlyList<int> Principles, Disposition Disposition, DateTime PublishedUtc)
{
    public DateOnly PublishedOn => DublinTime.DayOf(new DateTimeOffset(PublishedUtc, TimeSpan.Zero));
}
