using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// When the calendar of the Council changes, the days of running cases that are counted in working days move with it: each move is written
/// into the case with the day that caused it, and whoever was told the old day is told the new one.
/// </summary>
public sealed class CalendarMoves(SiteDatabase database, CaseActs acts, CurrentSite site, CaseMail mail, CaseNotices notices, TimeProvider clock)
{
    /// <summary>The time that is looked over: no running case is older, and none is promised an answer later.</summary>
    private const int YearsBack = 2;
    private const int YearsAhead = 2;

    /// <returns>How many days of cases have moved.</returns>
    public async Task<int> FollowAsync(CancellationToken cancellation)
    {
        var data = site().Data;
        var changed = await ChangedDaysAsync(data.Calendar, cancellation);
        var moved = 0;
        if (changed.Count > 0)
        {
            foreach (var id in await RunningAsync(cancellation))
            {
                moved += await MoveAsync(id, changed, cancellation);
            }
        }

        // Last: after a crash on the way all of it is looked at again, and what has moved already moves no further.
        await RememberAsync(data.Calendar, cancellation);
        return moved;
    }

    private async Task<IReadOnlyList<DateOnly>> ChangedDaysAsync(CouncilCalendar calendar, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<KnownCalendar>().SingleOrDefaultAsync(cancellation) is { } known ? known.ChangedIn(calendar) : [];
    }

    private async Task<List<Guid>> RunningAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Complaint>().Where(one => (one.Status == CaseStatus.New || one.Status == CaseStatus.Open) && !one.IsAnonymous).OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellation);
    }

    private async Task<int> MoveAsync(Guid id, IReadOnlyList<DateOnly> changed, CancellationToken cancellation)
    {
        var moved = 0;
        await acts.ActAsync(CaseHand.Site, id, seen: null, async open =>
        {
            // Somebody may have answered it in the meantime.
            foreach (var move in open.State.Status is CaseStatus.New or CaseStatus.Open ? Moves(open.State, changed) : [])
            {
                var number = open.AddBySite(move).Number;
                if (!await mail.MovedAsync(open, move, number, cancellation))
                {
                    await TellHandlerAsync(open, move, cancellation);
                }

                moved++;
            }

            return [];
        }, cancellation);
        return moved;
    }

    /// <summary>Whoever deals with the case tells the person in another way.</summary>
    private async Task TellHandlerAsync(OpenCase open, DeadlineMoved move, CancellationToken cancellation)
    {
        var people = await CasePeople.LoadAsync(open.Db, DublinTime.Today(clock), cancellation);
        var readers = people.HandlerOf(open.State) is { Count: > 0 } handler ? handler : people.OfficersOf(open.State);
        await notices.MovedAsync(open, readers, move, cancellation);
    }

    private List<DeadlineMoved> Moves(CaseState state, IReadOnlyList<DateOnly> changed)
    {
        var dates = new CaseDates(site().Data, state.ReceivedOn);
        var moves = new List<DeadlineMoved>();
        if (state is { AcknowledgedOn: null, AcknowledgeBy: { } acknowledge } && dates.Policy.Acknowledge is { InWorkingDays: true })
        {
            moves.AddRange(Move(Deadline.Acknowledge, state.ReceivedOn, acknowledge, dates.AcknowledgeBy(), changed));
        }

        if (state.ReplyBy is { } reply && dates.Policy.Stage(state.StageKey)?.Reply is { InWorkingDays: true })
        {
            moves.AddRange(Move(Deadline.Reply, state.StageSince, reply, dates.ReplyBy(state.StageKey, state.StageSince, state.Pauses), changed));
        }

        return moves;
    }

    /// <summary>Only what the calendar explains: another figure in the rules moves no day that was promised.</summary>
    private IEnumerable<DeadlineMoved> Move(Deadline which, DateOnly since, DateOnly told, DateOnly? now, IReadOnlyList<DateOnly> changed)
    {
        if (now is not { } day || day == told)
        {
            yield break;
        }

        var last = day > told ? day : told;
        if (changed.LastOrDefault(one => one > since && one <= last) is var because && because != default)
        {
            yield return new DeadlineMoved(which, told, day, because, site().Data.Calendar.NameOf(because));
        }
    }

    private Task<bool> RememberAsync(CouncilCalendar calendar, CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        var now = KnownCalendar.Of(calendar, today.AddYears(-YearsBack), today.AddYears(YearsAhead));
        return database.WriteAsync(
            async db =>
            {
                if (await db.Set<KnownCalendar>().AsTracking().SingleOrDefaultAsync(cancellation) is { } known)
                {
                    known.Take(now);
                }
                else
                {
                    db.Add(now);
                }

                await db.SaveChangesAsync(cancellation);
                return true;
            },
            cancellation);
    }
}
