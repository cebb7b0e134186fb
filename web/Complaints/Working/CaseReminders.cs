using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Notices;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// Reminds people of days that come near or have gone by, as the policy's ladder says. Each reminder is an event of its case, so the case
/// knows what was said and when; whoever slept for days catches up with one reminder for all that was missed.
/// </summary>
public sealed class CaseReminders(SiteDatabase database, CaseActs acts, CurrentSite site, CaseNotices notices, TimeProvider clock, ILogger<CaseReminders> log)
{
    /// <summary>After so many days without anybody, and again after as many.</summary>
    private const int UnassignedDays = 2;

    /// <returns>How many reminders were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var id in await DueAsync(cancellation))
        {
            try
            {
                await acts.ActAsync(CaseHand.Site, id, seen: null, async open =>
                {
                    written += await RemindAsync(open, cancellation);
                    return [];
                }, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One case that cannot be reminded of must not silence the others; the next look tries it again.
                CaseRemindersLog.Failed(log, exception, id);
            }
        }

        return written;
    }

    /// <summary>The cases in which a reminder may be due: looked at once more in their own transaction.</summary>
    private async Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var today = DublinTime.Today(clock);
        var cases = await db.Set<Complaint>().Where(one => one.Status == CaseStatus.New || one.Status == CaseStatus.Open || one.Status == CaseStatus.Paused || one.QueryDueOn != null).ToListAsync(cancellation);
        var ids = cases.Select(one => one.Id).ToList();
        var events = (await db.Set<CaseEvent>().Where(one => ids.Contains(one.ComplaintId)).ToListAsync(cancellation)).ToLookup(one => one.ComplaintId);
        return
        [
            .. cases.Where(one => IsDue([.. events[one.Id].OrderBy(happened => happened.Number)], today)).Select(one => one.Id).Order(),
        ];
    }

    private bool IsDue(IReadOnlyList<CaseEvent> events, DateOnly today)
    {
        var state = CaseState.Of(events);
        return CaseDeadlines.Of(state, Calendar).Any(deadline => Due(deadline, events, state, today) is not null) || UnassignedSince(state, events, today) is not null;
    }

    private CouncilCalendar Calendar => site().Data.Calendar;

    private async Task<int> RemindAsync(OpenCase open, CancellationToken cancellation)
    {
        var today = DublinTime.DayOf(new DateTimeOffset(open.Now, TimeSpan.Zero));
        var people = await CasePeople.LoadAsync(open.Db, today, cancellation);
        var written = 0;
        foreach (var deadline in CaseDeadlines.Of(open.State, Calendar))
        {
            if (Due(deadline, open.Events, open.State, today) is { } told)
            {
                open.AddBySite(new Reminded(deadline.Which, deadline.DueOn, deadline.DueOn.DayNumber - today.DayNumber));
                var isLate = deadline.DueOn < today;
                await notices.RemindAsync(open, ReadersOf(told, people, open), deadline.Which, isLate ? deadline.DueOn : deadline.TargetOn, isLate, cancellation);
                written++;
            }
        }

        if (UnassignedSince(open.State, open.Events, today) is { } unassigned)
        {
            await notices.UnassignedAsync(open, people.OfficersOf(open.State), unassigned.Since, unassigned.Round, cancellation);
        }

        return written;
    }

    /// <summary>Who is to be told today; none when nothing has come due since the last reminder.</summary>
    private List<string>? Due(CaseDeadline deadline, IReadOnlyList<CaseEvent> events, CaseState state, DateOnly today)
    {
        var ladder = site().Data.Complaints.VersionFor(state.ReceivedOn).Reminders;
        var last = events.Where(one => one.Act is Reminded reminded && reminded.Which == deadline.Which && (deadline.Which is not Deadline.OmbudsmanQuery || reminded.DueOn == deadline.DueOn))
            .Select(one => DublinTime.DayOf(new DateTimeOffset(one.OccurredUtc, TimeSpan.Zero))).LastOrDefault();
        var after = last > deadline.Since ? last : deadline.Since;
        var told = ladder.Between(deadline.TargetOn, after, today).Where(reminder => reminder.DaysLeft >= 0)
            .Concat(ladder.Between(deadline.DueOn, after, today).Where(reminder => reminder.DaysLeft < 0))
            .SelectMany(reminder => reminder.Tell).Distinct().ToList();
        return told.Count > 0 ? told : null;
    }

    private List<Reader> ReadersOf(IReadOnlyList<string> told, CasePeople people, OpenCase open)
    {
        var handler = people.HandlerOf(open.State);
        return
        [
            .. told.SelectMany(name => name switch
            {
                PolicyRoles.Handler when handler.Count > 0 => handler,
                PolicyRoles.Chief => Chief(open.Complaint.Language),

                // Nobody has it in hand: those who give it to somebody are reminded instead.
                _ => people.OfficersOf(open.State),
            }).DistinctBy(reader => reader.Id),
        ];
    }

    /// <summary>At the address of the unit, or of the one it is reached through, in the language of the case; whoever reads it there needs no account.</summary>
    private IReadOnlyList<Reader> Chief(Language language)
    {
        var data = site().Data;
        var unit = data.Unit("chief-executive");
        var email = unit?.Email ?? (unit?.ThroughKey is { } through ? data.Unit(through)?.Email : null);
        return email is null ? [] : [new Reader(Guid.Empty, unit!.Name[language], email, language)];
    }

    private static (DateOnly Since, int Round)? UnassignedSince(CaseState state, IReadOnlyList<CaseEvent> events, DateOnly today)
    {
        if (!state.IsOpen || state.Handler is not null)
        {
            return null;
        }

        // Counted from the day on which it came to the desk, not from the one stamped on a letter.
        var last = events.Last(one => one.Act is Received or Escalated or Unassigned or ConflictNoted or TypeChanged or Reopened or Routed);
        var since = DublinTime.DayOf(new DateTimeOffset(last.OccurredUtc, TimeSpan.Zero));
        var round = (today.DayNumber - since.DayNumber) / UnassignedDays;
        return round > 0 ? (since, round) : null;
    }
}

internal static partial class CaseRemindersLog
{
    [LoggerMessage(1, LogLevel.Error, "The reminders of case {Id} could not be written; they are tried again.")]
    public static partial void Failed(ILogger log, Exception exception, Guid id);
}
