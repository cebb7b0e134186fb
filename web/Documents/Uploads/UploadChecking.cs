using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>
/// Has the checker read files that have come, one at a time and never while somebody waits for an answer; and reads them again when its
/// rules change.
/// </summary>
public sealed class UploadChecking(SiteDatabase database, FollowPublication follow, CheckMarks marks, TimeProvider clock, ILogger<UploadChecking> log)
{
    /// <summary>A file that has taken the process with it so often is not tried again: one time may have been bad luck.</summary>
    internal const int MostBrokenOff = 2;

    private const string AnyNew = """
        SELECT COUNT(*) FROM "UploadedFile" WHERE "State" = 'Checking'
        """;

    /// <summary>Asked every few seconds, so in plain SQL (docs/decisions/0011); an index answers it.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancellation) => (await database.QueryAsync(AnyNew, row => row.GetInt64(0), cancellation)).Single() > 0;

    /// <summary>Checks all that have come.</summary>
    /// <returns>How many.</returns>
    public Task<int> CheckNewAsync(CancellationToken cancellation) => CheckEachAsync(files => files.Where(file => file.State == UploadState.Checking), cancellation);

    /// <summary>Checks again what was checked by other rules and is public, or could become so.</summary>
    public Task<int> CheckAgainAsync(CancellationToken cancellation) => CheckEachAsync(
        files => files.Where(file => file.CheckTool != FileChecker.Version && (file.State == UploadState.ToReview
            || file.State == UploadState.SignedOff || file.State == UploadState.LookAgain || file.State == UploadState.Waived)),
        cancellation);

    private async Task<int> CheckEachAsync(Func<IQueryable<UploadedFile>, IQueryable<UploadedFile>> which, CancellationToken cancellation)
    {
        List<Guid> ids;
        await using (var db = database.OpenForReading())
        {
            ids = await which(db.Set<UploadedFile>()).OrderBy(file => file.UploadedUtc).Select(file => file.Id).ToListAsync(cancellation);
        }

        var count = 0;
        foreach (var id in ids)
        {
            count += await CheckAsync(id, cancellation) ? 1 : 0;
        }

        return count;
    }

    private async Task<bool> CheckAsync(Guid id, CancellationToken cancellation)
    {
        if (await marks.BeginAsync(id, cancellation) is not { } brokenOff)
        {
            return false;
        }

        try
        {
            var report = brokenOff >= MostBrokenOff ? GivenUp(id) : await ReadAsync(id, cancellation);
            var isToldToAll = report is not null && await TakeAsync(id, report, cancellation);
            if (isToldToAll)
            {
                await follow();
            }

            return report is not null;
        }
        finally
        {
            // An exception, or a stop that was asked for, is not the process going down.
            marks.End(id);
        }
    }

    private async Task<FileReport?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var file = await db.Set<UploadedFile>().Where(file => file.Id == id).Select(file => new { file.Name, file.Bytes }).SingleOrDefaultAsync(cancellation);
        return file is null ? null : await FileChecker.CheckAsync(file.Bytes, file.Name, CheckLimits.Standard, cancellation);
    }

    private FileReport GivenUp(Guid id)
    {
        UploadLog.GivenUp(log, id, MostBrokenOff);
        return new FileReport(
            null, Verdict.Refused, RefusalReason.TookTooLong, $"the check was broken off {MostBrokenOff} times", [], [], FileChecker.Version, Checking.FileFacts.None, ExtractedText.None);
    }

    /// <summary>Meanwhile somebody may have decided on the file, or taken it away.</summary>
    /// <returns>Whether what the public sees has changed.</returns>
    private Task<bool> TakeAsync(Guid id, FileReport report, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var file = await db.Set<UploadedFile>().AsTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation);
            var (now, json) = (clock.GetUtcNow().UtcDateTime, FileReportJson.Write(report));
            switch (file)
            {
                case { State: UploadState.Checking or UploadState.ToReview }:
                    file.TakeReport(report.Checker, FindingsOf(report), json, UploadText.Of(report.Text), StoredReport.Read(json)!.IsBarred, now);
                    await db.SaveChangesAsync(cancellation);
                    return false;
                case { IsPublic: true }:
                    await TakeAgainAsync(db, file, report, json, now, cancellation);
                    return true;
                default:
                    return false;
            }
        },
        cancellation);

    /// <summary>That a file cannot be checked is something found, too: nobody must read that nothing was.</summary>
    private static int FindingsOf(FileReport report) => report.Verdict is Verdict.Refused ? 1 : report.Findings.Count;

    private static async Task TakeAgainAsync(SiteDb db, UploadedFile file, FileReport report, string json, DateTime now, CancellationToken cancellation)
    {
        var (before, findsMore) = (file.State, StoredReport.Read(json)!.FindsMoreThan(StoredReport.Read(file.Report)));
        file.TakeNewReport(report.Checker, FindingsOf(report), json, findsMore, now);
        var row = await db.Set<Rendition>().AsTracking().SingleAsync(row => row.UploadId == file.Id, cancellation);
        row.TakeCheck(new CheckOutcome(report.Checker, FindingsOf(report), json), now);
        PublicUploads.Publish(db, now);
        await db.SaveChangesAsync(cancellation);
        if (file.State != before)
        {
            await AuditLog.WriteAsync(db, now, null, "", "file.look-again", Uploading.SubjectOf(file.Id), UploadReviewing.DetailsOf(file), cancellation);
        }
    }
}

internal static partial class UploadLog
{
    [LoggerMessage(1, LogLevel.Error, "The check of the file {File} was broken off {Times} times and is not tried again.")]
    public static partial void GivenUp(ILogger log, Guid file, int times);

    [LoggerMessage(2, LogLevel.Error, "Files made elsewhere could not be looked after; it is tried again in a minute.")]
    public static partial void LookFailed(ILogger log, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "The bytes of the file {File} are not those that were signed; it is not put back on the shelf.")]
    public static partial void Damaged(ILogger log, Guid file);
}
