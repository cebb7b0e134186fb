using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>The files of a case that is erased.</summary>
internal sealed class ErasedFiles(CaseAttachments attachments) : IEraseOfCase
{
    public string Kind => "files";

    public IReadOnlyList<Type> Entities => [typeof(CaseAttachment)];

    public async Task<ErasedOfCase> EraseAsync(SiteDb db, Guid complaintId, CancellationToken cancellation)
    {
        var count = await db.Set<CaseAttachment>().CountAsync(file => file.ComplaintId == complaintId, cancellation);
        return new ErasedOfCase(count, await CaseAttachments.EraseAsync(db, complaintId, cancellation));
    }

    public Task ClearAwayAsync(IReadOnlyCollection<string> files, CancellationToken cancellation) => attachments.ClearAwayAsync(files, cancellation);
}
