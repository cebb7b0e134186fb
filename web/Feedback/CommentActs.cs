using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>How an act of staff on one comment is done: by whom it may be, what must not be wrong, and its line in the audit log, in one transaction.</summary>
public sealed class CommentActs(SiteDatabase database, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sees what was written and by whom, and deals with it.</summary>
    public static bool MayWork(Person person) => person.Is(Role.CustomerCare) || person.Is(Role.ComplaintsOfficer);

    /// <summary>Puts before the public what was said and done.</summary>
    public static bool MayPublish(Person person) => person.Is(Role.Publisher);

    internal Task<IReadOnlyList<Issue>> WorkAsync(Person by, Guid id, CommentAct act, CancellationToken cancellation) => MayWork(by)
        ? ActAsync(by, id, act, cancellation) : throw new NotAllowedException($"{by.Name} does not deal with comments.");

    internal async Task<IReadOnlyList<Issue>> ActAsync(Person by, Guid id, CommentAct act, CancellationToken cancellation) =>
        await database.WriteAsync(
            async db =>
            {
                var comment = await FindAsync(db, id, cancellation);
                if (act.Refuse(comment) is { } issue)
                {
                    return [issue];
                }

                await act.DoAsync(db, comment);
                await WriteAuditAsync(db, by, act.Name, comment, act.Details(comment), cancellation);
                return (IReadOnlyList<Issue>)[];
            },
            cancellation);

    internal static async Task<Comment> FindAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<Comment>().AsTracking().SingleOrDefaultAsync(comment => comment.Id == id, cancellation) ?? throw new NotThereException($"There is no comment {id}.");

    internal Task WriteAuditAsync(SiteDb db, Person by, string act, Comment comment, IReadOnlyDictionary<string, string?> details, CancellationToken cancellation) =>
        AuditLog.WriteAsync(db, Now, by.Id, by.Name, act, comment.Reference, details, cancellation);
}

/// <summary>One thing that staff do with a comment.</summary>
/// <param name="Name">As the audit log has it.</param>
/// <param name="Do">Changes the comment.</param>
internal sealed record CommentAct(string Name, Action<Comment> Do)
{
    /// <summary>What keeps it from being done, if anything does. What is forgotten, nobody works on any more.</summary>
    public Func<Comment, Issue?> Refuse { get; init; } = comment => comment.ForgottenUtc is null ? null : Issue.Whole("desk.comments.forgotten-already");

    /// <summary>What goes with it in the same transaction, such as a letter.</summary>
    public Func<SiteDb, Comment, Task> Along { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>For the audit log: nothing personal.</summary>
    public Func<Comment, IReadOnlyDictionary<string, string?>> Details { get; init; } = _ => new Dictionary<string, string?>();

    public CommentAct RefusedWhen(Func<Comment, bool> isWrong, string key)
    {
        var before = Refuse;
        return this with { Refuse = comment => before(comment) ?? (isWrong(comment) ? Issue.Whole(key) : null) };
    }

    public async Task DoAsync(SiteDb db, Comment comment)
    {
        Do(comment);
        await Along(db, comment);
    }
}
