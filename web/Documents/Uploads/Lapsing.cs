using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>Takes files from the public whose time is over: they were let through until a day, and that day has passed.</summary>
public sealed class Lapsing(SiteDatabase database, FollowPublication follow, TimeProvider clock)
{
    /// <summary>How long before its end the desk says that somebody has to see to it.</summary>
    public const int NoticeDays = 14;

    /// <returns>How many.</returns>
    public async Task<int> LapseDueAsync(CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        var lapsed = await database.WriteAsync(
            async db =>
            {
                var over = await db.Set<UploadedFile>().AsTracking().Where(file => file.State == UploadState.Waived && file.WaivedUntil < today).ToListAsync(cancellation);
                foreach (var file in over)
                {
                    var now = clock.GetUtcNow().UtcDateTime;
                    file.Lapse();
                    await PublicUploads.TakeAwayAsync(db, file, now, cancellation);
                    await AuditLog.WriteAsync(db, now, null, "", "file.lapsed", Uploading.SubjectOf(file.Id), UploadReviewing.DetailsOf(file), cancellation);
                }

                return over.Count;
            },
            cancellation);
        if (lapsed > 0)
        {
            await follow();
        }

        return lapsed;
    }
}
