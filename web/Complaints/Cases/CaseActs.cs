using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// The one door through which cases change: whoever acts may do so, has seen the newest of the history, and what they do is in the case, in
/// the audit log and in the outbox together or not at all.
/// </summary>
public sealed class CaseActs(SiteDatabase database, MailSender mail, TimeProvider clock)
{
    /// <param name="seen">The number of the newest event that the person saw; if somebody has acted since, they are told and nothing is done.</param>
    /// <param name="act">Adds acts, or says what has to be mended; then nothing is kept.</param>
    /// <exception cref="NotThereException">There is no such case that this person may work on.</exception>
    public async Task<IReadOnlyList<Issue>> ActAsync(Person by, Guid id, int seen, Func<OpenCase, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        var issues = await TryAsync(
            async db =>
            {
                var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
                var complaint = await db.Set<Complaint>().AsTracking().ThatMayBeWorkedBy(db, viewer).SingleOrDefaultAsync(one => one.Id == id, cancellation)
                    ?? throw new NotThereException($"There is no case {id} for {by.Name} to work on.");
                return await ActAsync(db, complaint, CaseHand.Of(by), seen, act, cancellation);
            },
            cancellation);
        return issues;
    }

    /// <summary>For whoever else has the right by other means: the complainant by their code, the site by what is due.</summary>
    /// <param name="seen">None where it does not matter what else has happened.</param>
    public Task<IReadOnlyList<Issue>> ActAsync(CaseHand hand, Guid id, int? seen, Func<OpenCase, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation) =>
        TryAsync(
            async db =>
            {
                var complaint = await db.Set<Complaint>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) ?? throw new NotThereException($"There is no case {id}.");
                return await ActAsync(db, complaint, hand, seen, act, cancellation);
            },
            cancellation);

    private async Task<IReadOnlyList<Issue>> TryAsync(Func<SiteDb, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        try
        {
            var issues = await database.WriteAsync(
                async db =>
                {
                    var found = await act(db);
                    return found.Count == 0 ? found : throw new UndoneException(found);
                },
                cancellation);
            mail.Nudge();
            return issues;
        }
        catch (UndoneException undone)
        {
            return undone.Issues;
        }
    }

    private async Task<IReadOnlyList<Issue>> ActAsync(
        SiteDb db, Complaint complaint, CaseHand hand, int? seen, Func<OpenCase, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        var events = await db.Set<CaseEvent>().AsNoTracking().Where(one => one.ComplaintId == complaint.Id).OrderBy(one => one.Number).ToListAsync(cancellation);
        if (events.LastOrDefault(one => one.Number > seen && IsNews(one)) is { } last)
        {
            return [Issue.Whole(last.PersonName.Length > 0 ? "desk.cases.changed-by" : "desk.cases.changed", ("name", last.PersonName))];
        }

        var open = new OpenCase(db, complaint, events, hand, clock.GetUtcNow().UtcDateTime);
        var issues = await act(open);
        if (issues.Count == 0)
        {
            await WriteAuditAsync(open, cancellation);
        }

        return issues;
    }

    /// <summary>A reminder changes nothing that somebody could have decided on.</summary>
    private static bool IsNews(CaseEvent one) => one.Act is not Reminded;

    /// <summary>The audit log says that and by whom a case was changed; what was done stands in the case itself.</summary>
    internal static async Task WriteAuditAsync(OpenCase open, CancellationToken cancellation)
    {
        await open.Db.SaveChangesAsync(cancellation);
        foreach (var one in open.Added.Where(one => one.Actor is CaseActor.Staff))
        {
            await AuditLog.WriteAsync(
                open.Db, open.Now, one.PersonId, one.PersonName, "case.changed", open.Complaint.Reference, new Dictionary<string, string?> { ["what"] = one.Kind }, cancellation);
        }
    }

    /// <summary>Takes the transaction back when something has to be mended first.</summary>
    private sealed class UndoneException(IReadOnlyList<Issue> issues) : Exception
    {
        public IReadOnlyList<Issue> Issues => issues;
    }
}
