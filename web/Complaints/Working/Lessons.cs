using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// Lessons from noting to done. Whoever works on a case notes one; its owner or a Complaints Officer says when it is done, or who else sees
/// to it. An owner needs no role for that, and need not be able to see the case: a lesson tells of nobody who complained.
/// </summary>
public sealed class Lessons(SiteDatabase database, CaseNotices notices, TimeProvider clock)
{
    private static readonly Role[] Readers =
        [Role.SectionHandler, Role.ComplaintsOfficer, Role.CaseReviewer, Role.InquiryOfficer, Role.DataProtectionOfficer, Role.Publisher, Role.Auditor];

    /// <summary>Reads all of them; everyone else reads those that they see to.</summary>
    public static bool MayReadAll(Person by) => Readers.Any(by.Is);

    public static bool MayChange(Person by, Lesson lesson) => lesson.OwnerId == by.Id || by.Is(Role.ComplaintsOfficer);

    /// <exception cref="NotThereException">There is no such case for this person to work on.</exception>
    public Task<IReadOnlyList<Issue>> AddAsync(Person by, Guid complaintId, NewLesson lesson, CancellationToken cancellation) => database.WriteAsync<IReadOnlyList<Issue>>(
        async db =>
        {
            var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
            var complaint = await db.Set<Complaint>().AsNoTracking().ThatMayBeWorkedBy(db, viewer).SingleOrDefaultAsync(one => one.Id == complaintId, cancellation)
                ?? throw new NotThereException($"There is no case {complaintId} for {by.Name} to learn from.");
            return await AddAsync(db, complaint, by, lesson, notices, clock.GetUtcNow().UtcDateTime, cancellation);
        },
        cancellation);

    /// <summary>In the transaction of an answer.</summary>
    internal static Task<IReadOnlyList<Issue>> AddAsync(OpenCase open, Person by, NewLesson lesson, CaseNotices notices, CancellationToken cancellation) =>
        AddAsync(open.Db, open.Complaint, by, lesson, notices, open.Now, cancellation);

    public Task<IReadOnlyList<Issue>> ReassignAsync(Person by, Guid id, Guid? ownerId, DateOnly? dueOn, CancellationToken cancellation) =>
        ChangeAsync(by, id, "lesson.reassigned", async (db, lesson) =>
        {
            var owner = await OwnerAsync(db, ownerId, cancellation);
            IReadOnlyList<Issue> issues =
            [
                .. owner is null ? [new Issue("owner", "desk.cases.lesson.owner")] : Array.Empty<Issue>(), .. dueOn is null ? [new Issue("lesson-due", "desk.cases.day.missing")] : Array.Empty<Issue>(),
            ];
            if (issues.Count == 0)
            {
                var isNew = lesson.OwnerId != owner!.Id;
                (lesson.OwnerId, lesson.Owner, lesson.DueOn) = (owner.Id, owner.Name, dueOn!.Value);
                await (isNew ? notices.LessonAsync(db, lesson, owner, by, clock.GetUtcNow().UtcDateTime, cancellation) : Task.CompletedTask);
            }

            return issues;
        }, cancellation);

    /// <param name="note">What came of it; says nothing of anybody.</param>
    public Task<IReadOnlyList<Issue>> DoneAsync(Person by, Guid id, string? note, CancellationToken cancellation) =>
        ChangeAsync(by, id, "lesson.done", (_, lesson) => CaseWork.DoneAsync(
            CaseWords.Required("note", note, "desk.cases.lesson.note", Lesson.WordsMaxLength),
            () => (lesson.DoneOn, lesson.DoneNote) = (DublinTime.Today(clock), CaseWords.Tidy(note))), cancellation);

    /// <summary>What the person reads of them. Those that are open, the most urgent first, then those that are done, the newest first.</summary>
    public async Task<IReadOnlyList<LessonRow>> ListAsync(Person by, CancellationToken cancellation)
    {
        var (today, readsAll) = (DublinTime.Today(clock), MayReadAll(by));
        await using var db = database.OpenForReading();
        var lessons = await db.Set<Lesson>().Where(lesson => readsAll || lesson.OwnerId == by.Id).Join(db.Set<Complaint>(), lesson => lesson.ComplaintId, one => one.Id, (lesson, one) => new { lesson, one.Reference }).ToListAsync(cancellation);
        if (!readsAll && lessons.Count == 0)
        {
            throw new NotAllowedException($"{by.Name} neither reads lessons nor sees to one.");
        }

        return
        [
            .. lessons.Select(row => new LessonRow(row.lesson, row.Reference, row.lesson.DoneOn is null && row.lesson.DueOn < today, MayChange(by, row.lesson)))
                .OrderBy(row => row.Lesson.DoneOn is not null).ThenBy(row => row.Lesson.DoneOn is { } done ? -done.DayNumber : row.Lesson.DueOn.DayNumber).ThenBy(row => row.Lesson.Id),
        ];
    }

    private Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid id, string act, Func<SiteDb, Lesson, Task<IReadOnlyList<Issue>>> change, CancellationToken cancellation) =>
        database.WriteAsync(
            async db =>
            {
                var lesson = await db.Set<Lesson>().AsTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) ?? throw new NotThereException($"There is no lesson {id}.");
                if (!MayChange(by, lesson))
                {
                    throw new NotAllowedException($"{by.Name} does not see to this lesson.");
                }

                var issues = lesson.DoneOn is null ? await change(db, lesson) : [Issue.Whole("desk.cases.lesson.over")];
                if (issues.Count == 0)
                {
                    await WriteAuditAsync(db, by, act, lesson, clock.GetUtcNow().UtcDateTime, cancellation);
                }

                return issues;
            },
            cancellation);

    private static async Task<IReadOnlyList<Issue>> AddAsync(
        SiteDb db, Complaint complaint, Person by, NewLesson typed, CaseNotices notices, DateTime now, CancellationToken cancellation)
    {
        var owner = await OwnerAsync(db, typed.OwnerId, cancellation);
        IReadOnlyList<Issue> issues = [.. typed.Check(), .. owner is null && typed.OwnerId is not null ? new[] { new Issue("owner", "desk.cases.lesson.owner") } : []];
        if (issues.Count > 0)
        {
            return issues;
        }

        var lesson = new Lesson
        {
            Id = Guid.CreateVersion7(now),
            ComplaintId = complaint.Id,
            ServiceKey = complaint.ServiceKey,
            Text = CaseWords.Tidy(typed.Text),
            Action = CaseWords.Tidy(typed.Action),
            NotedUtc = now,
            NotedById = by.Id,
            NotedBy = by.Name,
            OwnerId = owner!.Id,
            Owner = owner.Name,
            DueOn = typed.DueOn!.Value,
        };
        db.Add(lesson);
        await notices.LessonAsync(db, lesson, owner, by, now, cancellation);
        await WriteAuditAsync(db, by, "lesson.noted", lesson, now, cancellation);
        return [];
    }

    private static async Task<Account?> OwnerAsync(SiteDb db, Guid? id, CancellationToken cancellation) =>
        await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id && account.DisabledUtc == null && account.PasswordHash != null, cancellation);

    private static async Task WriteAuditAsync(SiteDb db, Person by, string act, Lesson lesson, DateTime now, CancellationToken cancellation)
    {
        var reference = await db.Set<Complaint>().Where(one => one.Id == lesson.ComplaintId).Select(one => one.Reference).SingleAsync(cancellation);
        await AuditLog.WriteAsync(db, now, by.Id, by.Name, act, reference, new Dictionary<string, string?> { ["owner"] = lesson.Owner }, cancellation);
    }
}

/// <param name="Reference">Of the case it came from.</param>
/// <param name="MayChange">The reader may give it to somebody else, or say that it is done.</param>
public sealed record LessonRow(Lesson Lesson, string Reference, bool IsOverdue, bool MayChange);
