using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// Makes what the public sees of the meetings: those that were held with who was there by role, the minutes that are published and the
/// actions that belong to them, and the quarters. Notes, owners by name and half pairs stay at the desk.
/// </summary>
public sealed class MeetingsPart(QuarterReading quarters)
{
    /// <summary>In the transaction of whatever has changed. Doing it again changes nothing.</summary>
    /// <returns>Whether the public sees something new.</returns>
    public async Task<bool> RefreshAsync(SiteDb db, DateTime now, CancellationToken cancellation)
    {
        var made = await MakeAsync(db, cancellation);
        return await PlanParts.PutAsync(db, PlanParts.Meetings, made.Meetings.Count + made.Quarters.Count == 0 ? null : PlanJson.Write(made), now, cancellation);
    }

    internal async Task<PublicMeetings> MakeAsync(SiteDb db, CancellationToken cancellation)
    {
        var held = await db.Set<Meeting>().AsNoTracking().Include(meeting => meeting.Attendance).Where(meeting => meeting.State == MeetingState.Held).ToListAsync(cancellation);
        var actions = (await db.Set<MeetingAction>().AsNoTracking().ToListAsync(cancellation)).Where(action => action.IsWhole).ToLookup(action => action.MeetingId);
        return new PublicMeetings(
            [.. held.OrderByDescending(meeting => meeting.Day).ThenBy(meeting => meeting.Id).Select(meeting => ToPublic(meeting, actions[meeting.Id]))],
            [.. (await quarters.ReadAsync(db, cancellation)).Reverse().Select(state => new PublicQuarter(state.Quarter.Year, state.Quarter.Number, state.HasMeeting, state.IsOver))]);
    }

    private static PublicMeeting ToPublic(Meeting meeting, IEnumerable<MeetingAction> actions)
    {
        var isPublished = meeting is { MinutesPublishedUtc: not null, HasWholeMinutes: true };
        return new PublicMeeting(
            meeting.Id,
            meeting.Day,
            [.. AttendanceRoles.All.SelectMany(role => meeting.Attendance.Where(one => one.RoleKey == role && one.Count > 0)).Select(one => new PublicAttendance(one.RoleKey, one.Count))],
            isPublished ? meeting.Minutes : null,
            isPublished ? [.. actions.OrderBy(action => action.Number).Select(action => new PublicAction(action.Number, action.Text, action.OwnerUnit ?? "", action.DueOn, action.DoneOn))] : []);
    }
}
