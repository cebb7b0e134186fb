using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>The cases that must not be destroyed. A hold is placed and lifted in the case itself, with a reason.</summary>
public sealed class LegalHolds(SiteDatabase database, TimeProvider clock)
{
    /// <summary>By reference. The reasons stay in the cases, since they may tell of people.</summary>
    public async Task<IReadOnlyList<HeldCase>> ListAsync(Person by, CancellationToken cancellation)
    {
        if (!Disposal.MayRead(by))
        {
            throw new NotAllowedException($"{by.Name} does not decide on what is kept.");
        }

        await using var db = database.OpenForReading();
        var viewer = await CaseRights.ViewerAsync(db, by, DublinTime.Today(clock), cancellation);
        var held = await db.Set<Complaint>().ThatMayBeListedBy(db, viewer).Where(one => one.IsHeld).OrderBy(one => one.Reference).Select(one => new { one.Id, one.Reference }).ToListAsync(cancellation);
        var ids = held.Select(one => one.Id).ToArray();
        var acts = await db.Set<CaseEvent>().Where(one => one.Kind == "hold-set" && EF.Parameter(ids).Contains(one.ComplaintId)).OrderBy(one => one.Number)
            .Select(one => new { one.ComplaintId, one.PersonName, one.OccurredUtc }).ToListAsync(cancellation);
        return [.. held.Select(one => (Case: one, Act: acts.Last(act => act.ComplaintId == one.Id))).Select(pair => new HeldCase(pair.Case.Id, pair.Case.Reference, pair.Act.PersonName, pair.Act.OccurredUtc))];
    }
}

public sealed record HeldCase(Guid Id, string Reference, string HeldBy, DateTime HeldUtc);
