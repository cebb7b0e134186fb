using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Feedback;

/// <summary>Answers those who asked for an answer, by mail and in their language. A letter that does not say whom to turn to does not go.</summary>
public sealed class CommentReplies(CommentActs acts, CurrentSite site, CommentLetter letter, MailSender mail)
{
    public async Task<IReadOnlyList<Issue>> ReplyAsync(Person by, Guid id, string reply, LetterContact contact, CancellationToken cancellation)
    {
        var words = TypedWords.Tidy(reply);
        List<Issue> issues =
        [
            .. words.Length switch
            {
                0 => [new Issue("reply", "desk.comments.reply.missing")],
                > Comment.ReplyMaxLength => [Issue.TooLong("reply", words, Comment.ReplyMaxLength)],
                _ => Array.Empty<Issue>(),
            },
            .. contact.Check(),
        ];
        if (issues.Count > 0)
        {
            return issues;
        }

        var act = new CommentAct("comment-card.replied", comment => comment.Answer(words, acts.Now))
        {
            Along = (db, comment) => Mailbox.AddAsync(db, letter.Reply(comment, site(), words, contact), acts.Now, cancellation),
        };
        var done = await acts.WorkAsync(
            by, id,
            act.RefusedWhen(comment => comment.IsHeld, "desk.comments.held-first")
                .RefusedWhen(comment => comment.RepliedUtc is not null, "desk.comments.reply.already")
                .RefusedWhen(comment => !comment.WaitsForReply, "desk.comments.reply.nobody"),
            cancellation);
        mail.Nudge();
        return done;
    }
}
