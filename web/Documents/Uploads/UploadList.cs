using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>One file that was made elsewhere, in a list.</summary>
/// <param name="Version">Of the document that it was made for.</param>
/// <param name="InForce">The document's version in force; none when it was taken away.</param>
public sealed record UploadLine(
    Guid Id,
    string DocumentKey,
    long VersionId,
    int Version,
    int? InForce,
    Language Language,
    string Format,
    string Name,
    long Bytes,
    string Sha256,
    DateTime UploadedUtc,
    Guid UploadedById,
    string UploadedBy,
    UploadState State,
    int Findings,
    string? CheckTool,
    DateTime? CheckedUtc,
    string? Reviewer,
    DateTime? ReviewedUtc,
    string? Note,
    DateOnly? WaivedUntil)
{
    public bool IsPublic => State is UploadState.SignedOff or UploadState.Waived or UploadState.LookAgain;

    public bool WaitsForVerdict => State is UploadState.ToReview or UploadState.LookAgain;

    /// <summary>The document says something else by now, or may do so.</summary>
    public bool IsOfEarlierVersion => Version != InForce;

    /// <summary>In use or on its way: worth asking whether it still fits a later version.</summary>
    public bool IsAlive => State is not (UploadState.Refused or UploadState.Rejected or UploadState.Withdrawn);

    public string Mark => UploadMark.Of(State, CheckedUtc);

    /// <summary>Let through, and that ends soon.</summary>
    public bool EndsSoon(DateOnly today) => State is UploadState.Waived && WaivedUntil <= today.AddDays(Lapsing.NoticeDays);
}

/// <param name="Answers">Of the reviewer who decided last.</param>
public sealed record UploadDetail(UploadLine Line, StoredReport? Report, Checklist Answers);

/// <summary>The files that were made elsewhere, for the pages of the desk. Their bytes stay where they are.</summary>
public sealed class UploadList(SiteDatabase database)
{
    /// <param name="documentKey">None for those of all documents.</param>
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<UploadLine>> ListAsync(string? documentKey, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await Lines(db, db.Set<UploadedFile>().Where(file => documentKey == null || file.DocumentKey == documentKey).OrderByDescending(file => file.UploadedUtc))
            .ToListAsync(cancellation);
    }

    /// <exception cref="NotThereException">There is no such file.</exception>
    public async Task<UploadDetail> GetAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var line = await Lines(db, db.Set<UploadedFile>().Where(file => file.Id == id)).SingleOrDefaultAsync(cancellation) ?? throw new NotThereException("There is no such file.");
        var more = await db.Set<UploadedFile>().Where(file => file.Id == id).Select(file => new { file.Report, file.Answers }).SingleAsync(cancellation);
        return new UploadDetail(line, StoredReport.Read(more.Report), Checklist.Read(more.Answers));
    }

    /// <exception cref="NotThereException">There is no such file.</exception>
    public async Task<(string Name, byte[] Bytes)> ReadBytesAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var file = await db.Set<UploadedFile>().Where(file => file.Id == id).Select(file => new { file.Name, file.Bytes }).SingleOrDefaultAsync(cancellation)
            ?? throw new NotThereException("There is no such file.");
        return (file.Name, file.Bytes);
    }

    private static IQueryable<UploadLine> Lines(SiteDb db, IQueryable<UploadedFile> files) =>
        from file in files
        join version in db.Set<DocumentVersion>() on file.VersionId equals version.Id
        select new UploadLine(
            file.Id, file.DocumentKey, file.VersionId, version.Number,
            db.Set<DocumentVersion>().Where(other => other.DocumentKey == file.DocumentKey && other.SupersededUtc == null).Select(other => (int?)other.Number).FirstOrDefault(),
            file.Language, file.Format, file.Name, file.Bytes.Length, file.Sha256, file.UploadedUtc, file.UploadedById, file.UploadedBy, file.State, file.Findings,
            file.CheckTool, file.CheckedUtc, file.Reviewer, file.ReviewedUtc, file.Note, file.WaivedUntil);
}
