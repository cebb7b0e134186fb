using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>The letters of a case that is erased: that they were written, when and of what kind, stays.</summary>
internal sealed class ErasedLetters(CaseAttachments shelf) : IEraseOfCase
{
    public string Kind => "letters";

    public IReadOnlyList<Type> Entities => [typeof(CaseLetter)];

    public async Task<ErasedOfCase> EraseAsync(SiteDb db, Guid complaintId, CancellationToken cancellation)
    {
        var count = await db.Set<CaseLetter>().CountAsync(letter => letter.ComplaintId == complaintId && letter.Content != null, cancellation);
        return new ErasedOfCase(count, await CaseLetters.ForgetAsync(db, complaintId, cancellation));
    }

    public Task ClearAwayAsync(IReadOnlyCollection<string> files, CancellationToken cancellation) => shelf.ClearAwayAsync(files, cancellation);
}
