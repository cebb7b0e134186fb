using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Working;

/// <summary>Writes into the history of a case that a file of it was harmful and is gone, so that staff and the person who sent it know.</summary>
internal static class HarmfulFiles
{
    /// <summary>In the transaction in which the file's row is marked.</summary>
    public static async Task TellAsync(SiteDb db, CaseAttachment file, DateTime now, CancellationToken cancellation)
    {
        var complaint = await db.Set<Complaint>().AsTracking().SingleOrDefaultAsync(one => one.Id == file.ComplaintId, cancellation);
        if (complaint is not null)
        {
            var events = await db.Set<CaseEvent>().AsNoTracking().Where(one => one.ComplaintId == complaint.Id).OrderBy(one => one.Number).ToListAsync(cancellation);
            new OpenCase(db, complaint, events, CaseHand.Site, now).Add(new FileDestroyed(file.Id));
        }
    }
}
