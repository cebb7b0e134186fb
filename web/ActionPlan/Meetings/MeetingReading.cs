using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>What the desk shows of meetings and their actions.</summary>
public sealed class MeetingReading(SiteDatabase database, QuarterReading quarters, CurrentSite site, TimeProvider clock)
{
    /// <summary>Who reads the plan at the desk.</summary>
    private static readonly Role[] Readers =
    [
        Role.WorkingGroupMember, Role.WorkingGroupChair, Role.SpcClerk, Role.IrishEditor, Role.EnglishEditor, Role.IrishReviser, Role.PlainLanguageReviewer, Role.AccessibilityReviewer,
        Role.Publisher, Role.CustomerCare, Role.ComplaintsOfficer, Role.Auditor, Role.DataProtectionOfficer, Role.Administrator,
    ];

    public static bool MayRead(Person by) => Readers.Any(by.Is);

    /// <summary>All meetings, the newest first, and how the quarters stand, the newest first.</summary>
    public async Task<MeetingOverview> OverviewAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var meetings = await db.Set<Meeting>().Include(meeting => meeting.Attendance).ToListAsync(cancellation);
        var today = DublinTime.Today(clock);
        var actions = await db.Set<MeetingAction>().Where(action => action.DoneOn == null).Select(action => action.DueOn).ToListAsync(cancellation);
        return new MeetingOverview(
            [.. meetings.OrderByDescending(meeting => meeting.Day).ThenByDescending(meeting => meeting.CalledUtc)],
            [.. (await quarters.ReadAsync(db, cancellation)).Reverse()],
            actions.Count,
            actions.Count(due => due < today));
    }

    /// <summary>How the quarters stand, the newest first.</summary>
    public async Task<IReadOnlyList<QuarterState>> QuartersAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return [.. (await quarters.ReadAsync(db, cancellation)).Reverse()];
    }

    /// <exception cref="NotThereException">There is no such meeting.</exception>
    public async Task<MeetingRecord> ReadAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var meeting = await db.Set<Meeting>().Include(one => one.Attendance).SingleOrDefaultAsync(one => one.Id == id, cancellation) ?? throw new NotThereException($"There is no meeting {id}.");
        var items = await db.Set<AgendaItem>().Where(item => item.MeetingId == id).OrderBy(item => item.Order).ToListAsync(cancellation);
        var about = items.Select(item => item.ActionId).OfType<Guid>().ToList();
        var known = await db.Set<MeetingAction>().Where(action => action.MeetingId == id || about.Contains(action.Id)).ToDictionaryAsync(action => action.Id, cancellation);
        return new MeetingRecord(meeting, items, [.. known.Values.Where(action => action.MeetingId == id).OrderBy(action => action.Number)], known, new AgendaWords(site().Data, known));
    }

    /// <summary>Those that are open first, by their day, then those that are done, the newest first. Whoever may not read the plan sees their own.</summary>
    /// <exception cref="NotAllowedException">The person may not read the plan and owns no action.</exception>
    public async Task<IReadOnlyList<ActionRow>> ActionsAsync(Person by, CancellationToken cancellation)
    {
        var (readsAll, today) = (MayRead(by), DublinTime.Today(clock));
        await using var db = database.OpenForReading();
        var rows = await db.Set<MeetingAction>().Where(action => readsAll || action.OwnerId == by.Id)
            .Join(db.Set<Meeting>(), action => action.MeetingId, meeting => meeting.Id, (action, meeting) => new { action, meeting }).ToListAsync(cancellation);
        if (!readsAll && rows.Count == 0)
        {
            throw new NotAllowedException($"{by.Name} neither reads the plan nor owns an action.");
        }

        return
        [
            .. rows.Select(row => new ActionRow(row.action, row.meeting.Day, row.action.IsOverdue(today), row.action.OwnerId == by.Id, MeetingActions.MayEnd(by, row.action)))
                .OrderBy(row => row.Action.DoneOn is not null).ThenBy(row => row.Action.DoneOn is { } done ? -done.DayNumber : row.Action.DueOn.DayNumber).ThenBy(row => row.Action.Id),
        ];
    }

    /// <summary>Everyone who can be given an action: whoever can sign in, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> ColleaguesAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var people = await db.Set<Account>().Where(account => account.DisabledUtc == null && account.PasswordHash != null).Select(account => new { account.Id, account.Name }).ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.Name, ByName).Select(person => (person.Id, person.Name))];
    }

    private static StringComparer ByName { get; } = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ga-IE"), ignoreCase: true);
}

public sealed record MeetingOverview(IReadOnlyList<Meeting> Meetings, IReadOnlyList<QuarterState> Quarters, int OpenActions, int OverdueActions);

/// <summary>One meeting with all that belongs to it.</summary>
/// <param name="Actions">Its own, by number.</param>
/// <param name="Known">Its own actions, and those of earlier meetings that are on its agenda.</param>
public sealed record MeetingRecord(Meeting Meeting, IReadOnlyList<AgendaItem> Items, IReadOnlyList<MeetingAction> Actions, IReadOnlyDictionary<Guid, MeetingAction> Known, AgendaWords Names);

/// <param name="IsMine">The person who looks owns it.</param>
public sealed record ActionRow(MeetingAction Action, DateOnly MeetingOn, bool IsOverdue, bool IsMine, bool MayEnd);
