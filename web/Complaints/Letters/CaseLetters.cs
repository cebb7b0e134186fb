using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>The letters of cases that have gone out. Who may read them has been asked when the case was opened.</summary>
public sealed class CaseLetters(SiteDatabase database)
{
    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<CaseLetter>> ListAsync(Guid complaintId, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<CaseLetter>().AsNoTracking().Where(letter => letter.ComplaintId == complaintId).OrderBy(letter => letter.Number).ToListAsync(cancellation);
    }

    /// <summary>None when this case has no such letter.</summary>
    public async Task<CaseLetter?> FindAsync(Guid complaintId, int number, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<CaseLetter>().AsNoTracking().SingleOrDefaultAsync(letter => letter.ComplaintId == complaintId && letter.Number == number, cancellation);
    }

    /// <summary>A draft to begin with: what we understood was said before, so nobody types it again.</summary>
    public async Task<LetterDraft> StartAsync(LetterKind kind, ReadCase read, CancellationToken cancellation)
    {
        var last = (await ListAsync(read.Complaint.Id, cancellation)).LastOrDefault(letter => !letter.IsErased);
        return new LetterDraft
        {
            Kind = kind,
            Language = read.Complaint.Language,
            Way = read.Details?.Way is ContactWay.Phone ? null : read.Details?.Way,
            Understood = last is null ? "" : LetterContent.FromJson(last.Content!).Draft.Understood,
        };
    }

    /// <summary>Takes away what the letters of a case say, when it is erased: that they were written, when and of what kind, stays.</summary>
    /// <returns>The files to take off the shelf once this is committed.</returns>
    public static async Task<IReadOnlyList<string>> ForgetAsync(SiteDb db, Guid complaintId, CancellationToken cancellation)
    {
        var letters = await db.Set<CaseLetter>().AsTracking().Where(letter => letter.ComplaintId == complaintId).ToListAsync(cancellation);
        var files = letters.SelectMany(letter => letter.Files).Distinct().ToList();
        letters.ForEach(letter => letter.Erase());
        await db.SaveChangesAsync(cancellation);
        return files;
    }
}
