using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>
/// What staff do with a comment before it is answered: read it, take it in hand, tag it, decide what comes of it, hold or release it.
/// Every act is written down, and so is every time that somebody sees what was written.
/// </summary>
public sealed class CommentWork(SiteDatabase database, CommentActs acts, Comments comments, MailSender mail)
{
    /// <summary>The whole comment; for those who do not deal with it, without what was written and without anything that tells who wrote it.</summary>
    public async Task<Comment> OpenAsync(Person by, Guid id, CancellationToken cancellation)
    {
        if (!CommentActs.MayWork(by))
        {
            await using var db = database.OpenForReading();
            var shown = await CommentActs.FindAsync(db, id, cancellation);
            shown.HidePerson();
            return shown;
        }

        return await database.WriteAsync(
            async db =>
            {
                var comment = await CommentActs.FindAsync(db, id, cancellation);
                if (comment.TellsWho())
                {
                    comment.MarkRead();
                    await acts.WriteAuditAsync(db, by, "comment-card.read", comment, new Dictionary<string, string?>(), cancellation);
                }

                return comment;
            },
            cancellation);
    }

    /// <summary>The comment without anything that tells who wrote it, for pages on which that is not needed.</summary>
    public async Task<Comment> LookAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var comment = await db.Set<Comment>().SingleOrDefaultAsync(comment => comment.Id == id, cancellation) ?? throw new NotThereException($"There is no comment {id}.");
        comment.HidePerson();
        return comment;
    }

    public Task<IReadOnlyList<Issue>> TakeAsync(Person by, Guid id, CancellationToken cancellation) =>
        acts.WorkAsync(by, id, new CommentAct("comment-card.taken", comment => comment.Take(by.Id, by.Name)), cancellation);

    /// <param name="service">One of the service areas; none when it is about no single one.</param>
    public async Task<IReadOnlyList<Issue>> TagAsync(Person by, Guid id, string? service, IReadOnlyCollection<int> principles, CancellationToken cancellation)
    {
        if (service?.Length > Comment.ServiceKeyMaxLength || principles.Any(principle => principle is < 1 or > Comment.LastPrinciple))
        {
            return [new Issue("service", "desk.comments.tags.wrong")];
        }

        return await acts.WorkAsync(
            by, id,
            new CommentAct("comment-card.tagged", comment => comment.Tag(service, principles))
            {
                Refuse = _ => null, // What it was about may be put right for the figures when its words are gone.
                Details = comment => new Dictionary<string, string?> { ["service"] = comment.ServiceTag, ["principles"] = string.Join(' ', comment.Principles) },
            },
            cancellation);
    }

    /// <param name="reason">Why; needed unless there is nothing to decide.</param>
    public async Task<IReadOnlyList<Issue>> DecideAsync(Person by, Guid id, Disposition disposition, string reason, CancellationToken cancellation)
    {
        var words = TypedWords.Tidy(reason);
        if (disposition is not Disposition.None && words.Length == 0)
        {
            return [new Issue("reason", "desk.comments.reason.missing")];
        }

        if (words.Length > Comment.ReasonMaxLength)
        {
            return [Issue.TooLong("reason", words, Comment.ReasonMaxLength)];
        }

        var act = new CommentAct("comment-card.decided", comment => comment.Decide(disposition, TypedWords.Kept(words), acts.Now))
        {
            Details = comment => new Dictionary<string, string?> { ["disposition"] = EnumCode.Of(comment.Disposition) },
        };
        return await acts.WorkAsync(by, id, act.RefusedWhen(comment => comment.IsHeld, "desk.comments.held-first"), cancellation);
    }

    public Task<IReadOnlyList<Issue>> HoldAsync(Person by, Guid id, CancellationToken cancellation) => acts.WorkAsync(
        by, id,
        new CommentAct("comment-card.held", comment => comment.Hold()).RefusedWhen(comment => comment.State is not (CommentState.New or CommentState.Read), "desk.comments.hold.too-late"),
        cancellation);

    /// <summary>It is a comment like any other from now on; whoever wants an answer is told that it has come.</summary>
    public async Task<IReadOnlyList<Issue>> ReleaseAsync(Person by, Guid id, CancellationToken cancellation)
    {
        var act = new CommentAct("comment-card.released", comment => comment.Release()) { Along = (db, comment) => comments.AcknowledgeAsync(db, comment, cancellation) };
        var issues = await acts.WorkAsync(by, id, act.RefusedWhen(comment => !comment.IsHeld, "desk.comments.release.not-held"), cancellation);
        mail.Nudge();
        return issues;
    }

    /// <summary>Takes down a comment that came on paper or by telephone.</summary>
    public async Task<Comment> TakeDownAsync(Person by, NewComment sent, CancellationToken cancellation)
    {
        if (!CommentActs.MayWork(by))
        {
            throw new NotAllowedException($"{by.Name} does not deal with comments.");
        }

        var stored = await database.WriteAsync(
            async db =>
            {
                var comment = await comments.AddAsync(db, sent, isHeld: false, cancellation);
                await acts.WriteAuditAsync(db, by, "comment-card.taken-down", comment, new Dictionary<string, string?>(), cancellation);
                return comment;
            },
            cancellation);
        mail.Nudge();
        return stored;
    }
}
