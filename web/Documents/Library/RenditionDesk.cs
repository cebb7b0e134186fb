using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Library;

/// <summary>One file that is made here, or is to be, with all that the desk shows of it.</summary>
/// <param name="VersionId">Of the document.</param>
/// <param name="HasFile">There is a file to be had, be it one made before.</param>
/// <param name="NextTryUtc">Not to be touched before this; while it is being made, when that has to be done.</param>
public sealed record RenditionLine(
    long Id,
    long VersionId,
    string DocumentKey,
    int Version,
    bool IsInForce,
    Language Language,
    string Format,
    string FileName,
    RenditionState State,
    bool HasFile,
    long Bytes,
    int? Pages,
    int? Seconds,
    DateTime? MadeUtc,
    string? CheckTool,
    int? CheckFindings,
    DateTime? CheckedUtc,
    string? Fault,
    int Tries,
    DateTime NextTryUtc,
    Guid? UploadId)
{
    public bool IsUpload => UploadId is not null;
}

/// <summary>The files of documents for those who look after them: how each does, and having one made again.</summary>
public sealed class RenditionDesk(SiteDatabase database, DocumentWriters writers, TimeProvider clock)
{
    public static string SubjectOf(string documentKey) => $"document:{documentKey}";

    public static bool MayMakeAgain(Person person) => person.Is(Role.AccessibilityReviewer) || person.Is(Role.Publisher);

    public bool CanMake(string format) => writers.Find(format) is not null;

    /// <param name="documentKey">None for those of all documents.</param>
    /// <param name="inForceOnly">Leaves earlier versions out.</param>
    public async Task<IReadOnlyList<RenditionLine>> ListAsync(string? documentKey, bool inForceOnly, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var rows = db.Set<Rendition>().Where(row => (documentKey == null || row.Version!.DocumentKey == documentKey) && (!inForceOnly || row.Version!.SupersededUtc == null));
        return await Lines(rows.OrderByDescending(row => row.VersionId).ThenBy(row => row.Rank).ThenByDescending(row => row.Language)).ToListAsync(cancellation);
    }

    /// <exception cref="NotThereException">There is no such file.</exception>
    public async Task<(RenditionLine Line, StoredReport? Report)> GetAsync(long id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var line = await Lines(db.Set<Rendition>().Where(row => row.Id == id)).SingleOrDefaultAsync(cancellation) ?? throw new NotThereException("There is no such file.");
        return (line, StoredReport.Read(await db.Set<Rendition>().Where(row => row.Id == id).Select(row => row.CheckReport).SingleAsync(cancellation)));
    }

    /// <summary>Has it made as soon as may be; the file that is there serves until then.</summary>
    /// <exception cref="NotThereException">There is no such file, or it was made elsewhere.</exception>
    public async Task<IReadOnlyList<Issue>> MakeAgainAsync(long id, Person by, CancellationToken cancellation)
    {
        if (!MayMakeAgain(by))
        {
            throw new NotAllowedException("Only an accessibility reviewer or a publisher has a file made again.");
        }

        return await database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var row = await db.Set<Rendition>().AsTracking().Include(row => row.Version).SingleOrDefaultAsync(row => row.Id == id, cancellation);
                if (row is null or { IsUpload: true })
                {
                    throw new NotThereException("There is no such file that is made here.");
                }

                if (writers.Find(row.Format) is not { } writer)
                {
                    return [Issue.Whole("desk.files.not-made-here")];
                }

                var now = clock.GetUtcNow().UtcDateTime;
                row.MakeAgain(writer.Generation, now);
                var details = new Dictionary<string, string?> { ["document"] = row.Version!.DocumentKey, ["format"] = row.Format, ["text"] = row.Language.Code(), ["version"] = $"{row.Version.Number}" };
                await AuditLog.WriteAsync(db, now, by.Id, by.Name, "file.make-again", SubjectOf(row.Version.DocumentKey), details, cancellation);
                return [];
            },
            cancellation);
    }

    private static IQueryable<RenditionLine> Lines(IQueryable<Rendition> rows) => rows.Select(row => new RenditionLine(
        row.Id, row.VersionId, row.Version!.DocumentKey, row.Version.Number, row.Version.SupersededUtc == null, row.Language, row.Format, row.FileName,
        row.State, row.Sha256 != null, row.Bytes, row.Pages, row.Seconds, row.MadeUtc, row.CheckTool, row.CheckFindings, row.CheckedUtc,
        row.Fault, row.Tries, row.NextTryUtc, row.UploadId));
}
