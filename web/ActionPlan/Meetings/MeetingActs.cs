using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// How every act about meetings is done: in one transaction the change, its line in the audit log, and what the public sees of it; then the
/// site follows. An act that finds something to mend leaves everything as it was.
/// </summary>
public sealed class MeetingActs(SiteDatabase database, MeetingsPart part, FollowPublication follow, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="act">As the audit log has it.</param>
    /// <param name="change">Returns what has to be mended, and otherwise has changed what it was given.</param>
    /// <exception cref="NotThereException">There is no such meeting.</exception>
    internal Task<IReadOnlyList<Issue>> ActAsync(
        Person by, Guid id, string act, Func<SiteDb, Meeting, Task<IReadOnlyList<Issue>>> change, CancellationToken cancellation, params (string Name, string? Value)[] details) =>
        WriteAsync(
            by, act,
            async db =>
            {
                var meeting = await FindAsync(db, id, cancellation);
                return (meeting, await change(db, meeting));
            },
            cancellation, details);

    /// <summary>The same for an act that makes its meeting, or finds it by something else.</summary>
    internal async Task<IReadOnlyList<Issue>> WriteAsync(
        Person by, string act, Func<SiteDb, Task<(Meeting About, IReadOnlyList<Issue> Issues)>> change, CancellationToken cancellation, params (string Name, string? Value)[] details)
    {
        var (issues, isNews) = await database.WriteAsync(
            async db =>
            {
                var (meeting, found) = await change(db);
                if (found.Count > 0)
                {
                    // Nothing was saved yet, and with the context goes what was changed in memory.
                    return (found, false);
                }

                await AuditLog.WriteAsync(db, Now, by.Id, by.Name, act, $"{meeting.PlannedOn:yyyy-MM-dd}", Details(meeting, details), cancellation);
                return (found, await part.RefreshAsync(db, Now, cancellation));
            },
            cancellation);
        if (isNews)
        {
            await follow();
        }

        return issues;
    }

    internal static async Task<Meeting> FindAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        await db.Set<Meeting>().AsTracking().Include(meeting => meeting.Attendance).SingleOrDefaultAsync(meeting => meeting.Id == id, cancellation)
        ?? throw new NotThereException($"There is no meeting {id}.");

    private static Dictionary<string, string?> Details(Meeting meeting, IEnumerable<(string Name, string? Value)> details) =>
        details.Append(("day", $"{meeting.Day:yyyy-MM-dd}")).ToDictionary(detail => detail.Item1, detail => detail.Item2);
}
