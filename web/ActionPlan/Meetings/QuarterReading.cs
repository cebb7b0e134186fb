using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>Reads which quarters have had their meeting, from what is recorded.</summary>
public sealed class QuarterReading(CurrentSite site, TimeProvider clock)
{
    /// <summary>Versions of the plan, and the list of commitments that came before them.</summary>
    private const string PlanFiles = "plan/";

    /// <summary>Up to the running one, the oldest first.</summary>
    public async Task<IReadOnlyList<QuarterState>> ReadAsync(SiteDb db, CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        var held = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.State == MeetingState.Held && meeting.HeldOn != null).Select(meeting => meeting.HeldOn!.Value).ToListAsync(cancellation);
        var planned = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.State == MeetingState.Planned).Select(meeting => meeting.PlannedOn).ToListAsync(cancellation);
        return MeetingQuarters.Of(await SinceAsync(db, today, cancellation), today, held, planned);
    }

    /// <summary>The day from which the group is held to it: the first version of the plan holds, and the site knows it.</summary>
    private async Task<DateOnly> SinceAsync(SiteDb db, DateOnly today, CancellationToken cancellation)
    {
#pragma warning disable CA1310 // The database compares, and knows nothing of our kinds of comparison.
        var came = await db.Set<PublishEvent>().AsNoTracking().Where(one => one.DataPath != null && one.DataPath.StartsWith(PlanFiles)).OrderBy(one => one.Id)
            .Select(one => (DateTime?)one.OccurredUtc).FirstOrDefaultAsync(cancellation);
#pragma warning restore CA1310
        var known = came is { } utc ? DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero)) : today;
        return site().Data.PlanVersions.Select(version => version.From).Where(from => from is not null).Min() is { } from && from > known ? from : known;
    }
}
