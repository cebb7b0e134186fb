using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>A second case that an act touches: found by its reference among those that the person may work on, and changed in the same transaction.</summary>
/// <param name="Open">None when there is none.</param>
/// <param name="IsSame">It is the case itself.</param>
internal sealed record OtherCase(OpenCase? Open, bool IsSame)
{
    public static async Task<OtherCase> FindAsync(CaseMoment moment, string? reference, CancellationToken cancellation)
    {
        var viewer = await CaseRights.ViewerAsync(moment.Db, moment.By, moment.Today, cancellation);
        var known = CaseReference.Parse(reference);
        var complaint = await moment.Db.Set<Complaint>().AsTracking().ThatMayBeWorkedBy(moment.Db, viewer).SingleOrDefaultAsync(one => one.Reference == known, cancellation);
        if (complaint is null || complaint.Id == moment.Complaint.Id)
        {
            return new OtherCase(null, complaint is not null);
        }

        var events = await moment.Db.Set<CaseEvent>().AsNoTracking().Where(one => one.ComplaintId == complaint.Id).OrderBy(one => one.Number).ToListAsync(cancellation);
        return new OtherCase(new OpenCase(moment.Db, complaint, events, moment.Open.Hand, moment.Open.Now), IsSame: false);
    }

    public IEnumerable<Issue> Issues(string field) => (Open, IsSame) switch
    {
        (_, true) => [new Issue(field, "desk.cases.reference.same")],
        (null, _) => [new Issue(field, "desk.cases.reference.unknown")],
        ({ State.ErasedUtc: not null }, _) => [new Issue(field, "desk.cases.reference.unknown")],
        _ => [],
    };

    public Task AddAsync(CaseAct act, CancellationToken cancellation)
    {
        Open!.Add(act);
        return CaseActs.WriteAuditAsync(Open, cancellation);
    }
}
