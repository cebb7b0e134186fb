using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// Sees that no quarter and no action is forgotten. A quarter without a meeting is told of four weeks before its end, a week before, and when
/// it has passed; an action a week before its day, and once in each week after it. What is due is worked out from the day alone, so any node
/// may look at any time, and whoever slept catches up with one letter; the outbox takes the same cause once (docs/decisions/0019).
/// </summary>
public sealed class MeetingReminders(SiteDatabase database, QuarterReading quarters, MeetingsPart part, CurrentSite site, FollowPublication follow, NoticeWriter notices, MailSender mail, TimeProvider clock)
{
    private const int AWeek = 7;

    private const string MeetingsPath = "/desk/plan/meetings";

    /// <summary>Writes what is due, and brings what the public sees up to this day.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var isNews = await database.WriteAsync(
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var people = await Colleagues.LoadAsync(db, DublinTime.Today(clock), cancellation);
                await RemindOfQuartersAsync(db, people, now, cancellation);
                await RemindOfActionsAsync(db, people, now, cancellation);
                return await part.RefreshAsync(db, now, cancellation);
            },
            cancellation);
        mail.Nudge();
        if (isNews)
        {
            await follow();
        }
    }

    private async Task RemindOfQuartersAsync(SiteDb db, Colleagues people, DateTime now, CancellationToken cancellation)
    {
        var states = await quarters.ReadAsync(db, cancellation);

        // Of older ones the letters were written in their time; the first look of a site must not dig them out.
        foreach (var state in states.TakeLast(2))
        {
            if (StepOf(state) is { } step)
            {
                var readers = step == "soon" ? people.With(Role.WorkingGroupChair) : people.With(Role.WorkingGroupChair, Role.WorkingGroupMember);
                await TellAsync(db, readers, $"plan-quarter-{step}", state.Quarter.Key, MeetingsPath, now, cancellation, ("day", Notice.Day(state.Quarter.Last)));
            }
        }
    }

    /// <summary>The letter that is due for a quarter: the latest step that has come.</summary>
    private static string? StepOf(QuarterState state) => state switch
    {
        { IsMissed: true } => "missed",
        { NeedsMeeting: true, DaysLeft: <= AWeek } => "week",
        { NeedsMeeting: true, DaysLeft: <= MeetingQuarters.FirstReminderDays } => "soon",
        _ => null,
    };

    private async Task RemindOfActionsAsync(SiteDb db, Colleagues people, DateTime now, CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        var open = await db.Set<MeetingAction>().AsNoTracking().Where(action => action.DoneOn == null && action.DueOn <= today.AddDays(AWeek)).OrderBy(action => action.DueOn).ToListAsync(cancellation);
        foreach (var action in open)
        {
            var (kind, cause) = action.DueOn >= today
                ? ("plan-action-due", $"{action.Id}:{action.DueOn:yyyy-MM-dd}")
                : ("plan-action-late", $"{action.Id}:{action.DueOn:yyyy-MM-dd}:{(today.DayNumber - action.DueOn.DayNumber - 1) / AWeek}");
            await TellAsync(
                db, ReadersOf(action, people), kind, cause, $"{MeetingsPath}/actions/{action.Id}/done", now, cancellation,
                ("day", Notice.Day(action.DueOn)), ("text", Bilingual.For(action.TextIn)));
        }
    }

    /// <summary>Its owner: at the address of a department whoever reads it there needs no account. Where nobody can be reached, the chairs.</summary>
    private IReadOnlyList<Reader> ReadersOf(MeetingAction action, Colleagues people)
    {
        IReadOnlyList<Reader> owners = action.OwnerId is { } person ? people.Of(person) : DepartmentOf(action.OwnerUnit) is { } department ? [department] : [];
        return owners.Count > 0 ? owners : people.With(Role.WorkingGroupChair);
    }

    private Reader? DepartmentOf(string? key)
    {
        var data = site().Data;
        var unit = key is null ? null : data.Unit(key);
        var email = unit?.Email ?? (unit?.ThroughKey is { } through ? data.Unit(through)?.Email : null);
        return email is null ? null : new Reader(Guid.Empty, unit!.Name.Irish, email, Language.Irish);
    }

    private async Task TellAsync(
        SiteDb db, IReadOnlyList<Reader> readers, string kind, string cause, string path, DateTime now, CancellationToken cancellation, params (string Name, Bilingual<string> Value)[] values)
    {
        foreach (var reader in readers)
        {
            await notices.AddAsync(db, new Notice(reader, kind, cause, path, values), now, cancellation);
        }
    }
}
