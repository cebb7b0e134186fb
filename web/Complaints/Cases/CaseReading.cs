using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>Opens a case for somebody at the desk. Every time is written down: who has read what can be told in minutes (domain section 5).</summary>
public sealed class CaseReading(SiteDatabase database, TimeProvider clock)
{
    /// <summary>What is read on the page of a case: all that the person has told us, so nothing waits to be read after it.</summary>
    public const string Page = "page";

    /// <param name="what">What is read, such as <c>page</c>, <c>letter</c>, <c>file</c>, <c>export</c>; stands in the audit log.</param>
    /// <exception cref="NotThereException">There is no such case that this person may read.</exception>
    public Task<ReadCase> OpenAsync(Person by, Guid id, string what, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
            var complaint = await db.Set<Complaint>().AsNoTracking().ThatMayBeReadBy(db, viewer).SingleOrDefaultAsync(one => one.Id == id, cancellation);
            var bare = complaint is null ? await db.Set<Complaint>().AsNoTracking().ThatMayBeListedBy(db, viewer).SingleOrDefaultAsync(one => one.Id == id, cancellation) : complaint;
            if (bare is null)
            {
                throw new NotThereException($"There is no case {id} for {by.Name} to read.");
            }

            var mayWork = await db.Set<Complaint>().ThatMayBeWorkedBy(db, viewer).AnyAsync(one => one.Id == id, cancellation);
            var events = await db.Set<CaseEvent>().AsNoTracking().Where(one => one.ComplaintId == id).OrderBy(one => one.Number).ToListAsync(cancellation);
            if (complaint is null)
            {
                events.ForEach(one => one.ForgetWords());
                return new ReadCase(bare, events, null, mayWork);
            }

            var details = await db.Set<ComplaintDetails>().AsNoTracking().SingleOrDefaultAsync(one => one.ComplaintId == id, cancellation);
            await AuditLog.WriteAsync(
                db, clock.GetUtcNow().UtcDateTime, by.Id, by.Name, "case.read", complaint.Reference, new Dictionary<string, string?> { ["what"] = what }, cancellation);
            if (what == Page && mayWork && complaint.NewsNumber is not null)
            {
                await TakeNoteAsync(db, complaint, viewer, cancellation);
            }

            return new ReadCase(complaint, events, details, mayWork);
        },
        cancellation);

    /// <summary>
    /// What came from the person counts as read when whoever has the case in hand opens it, or their cover; while nobody has, or whoever had
    /// cannot sign in any more, when somebody does who may. A colleague who only looks in takes nobody's news away.
    /// </summary>
    private static async Task TakeNoteAsync(SiteDb db, Complaint complaint, CaseViewer viewer, CancellationToken cancellation)
    {
        var isOfAnother = complaint.HandlerId is { } handler && !viewer.Hands.Contains(handler)
            && await db.Set<Account>().AnyAsync(account => account.Id == handler && account.DisabledUtc == null, cancellation);
        if (!isOfAnother)
        {
            await db.Set<Complaint>().Where(one => one.Id == complaint.Id && one.NewsNumber <= complaint.LastNumber)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.NewsNumber, (int?)null), cancellation);
        }
    }

    /// <summary>How far this person’s rights in a case go. Tells nothing of the case, so it is no reading.</summary>
    public async Task<CaseRight> RightAsync(Person by, Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
        var all = db.Set<Complaint>().Where(one => one.Id == id);
        return await all.ThatMayBeWorkedBy(db, viewer).AnyAsync(cancellation) ? CaseRight.Work
            : await all.ThatMayBeReadBy(db, viewer).AnyAsync(cancellation) ? CaseRight.Read
            : await all.ThatMayBeListedBy(db, viewer).AnyAsync(cancellation) ? CaseRight.List
            : CaseRight.None;
    }
}

/// <summary>What somebody may do with one case; each takes in those before it.</summary>
public enum CaseRight
{
    None,

    /// <summary>See its bare facts.</summary>
    List,

    Read,
    Work,
}

/// <param name="Events">In their order; without words for whoever may not see who complained.</param>
/// <param name="Details">None when they are erased, or not for this reader.</param>
/// <param name="MayWork">The reader may act on it too.</param>
public sealed record ReadCase(Complaint Complaint, IReadOnlyList<CaseEvent> Events, ComplaintDetails? Details, bool MayWork)
{
    public CaseState State { get; } = CaseState.Of(Events);
}
