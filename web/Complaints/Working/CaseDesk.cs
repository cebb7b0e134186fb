using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>What every act of staff has in common: whether it is for this person and for this moment is asked before anything is done.</summary>
public sealed class CaseDesk(SiteDatabase database, CaseActs acts, CurrentSite site, TimeProvider clock)
{
    /// <exception cref="NotThereException">There is no such case for this person to work on.</exception>
    /// <exception cref="NotAllowedException">Their roles do not let them do this.</exception>
    internal Task<IReadOnlyList<Issue>> ActAsync(Person by, Guid id, int seen, CaseDeed deed, Func<CaseMoment, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation) =>
        acts.ActAsync(by, id, seen, open => CheckedAsync(by, open, deed, act), cancellation);

    /// <summary>For acts of whoever may read the case and need not work on it.</summary>
    /// <exception cref="NotThereException">There is no such case for this person to read.</exception>
    /// <exception cref="NotAllowedException">Their roles do not let them do this.</exception>
    internal async Task<IReadOnlyList<Issue>> ActAsReaderAsync(Person by, Guid id, int seen, CaseDeed deed, Func<CaseMoment, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        // Asked before anything is said of the case, such as who acted last.
        await using (var db = database.OpenForReading())
        {
            var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
            if (!await db.Set<Complaint>().ThatMayBeReadBy(db, viewer).AnyAsync(one => one.Id == id, cancellation))
            {
                throw new NotThereException($"There is no case {id} for {by.Name} to read.");
            }
        }

        return await acts.ActAsync(CaseHand.Of(by), id, seen, open => CheckedAsync(by, open, deed, act), cancellation);
    }

    private Task<IReadOnlyList<Issue>> CheckedAsync(Person by, OpenCase open, CaseDeed deed, Func<CaseMoment, Task<IReadOnlyList<Issue>>> act)
    {
        var data = site().Data;
        var moment = new CaseMoment(open, by, data, new CaseDates(data, open.Complaint.ReceivedOn), DublinTime.DayOf(new DateTimeOffset(open.Now, TimeSpan.Zero)));
        if (!CaseDeeds.IsFor(deed, by, open.State, moment.Policy))
        {
            throw new NotAllowedException($"{by.Name} has no role for “{deed}” in this case.");
        }

        return CaseDeeds.Refusal(deed, open.State, moment.Policy, moment.Today) is { } refusal ? Task.FromResult<IReadOnlyList<Issue>>([refusal]) : act(moment);
    }
}
