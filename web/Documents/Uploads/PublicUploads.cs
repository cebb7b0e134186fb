using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>
/// The row by which the public gets a file that was made elsewhere. There is one exactly as long as somebody answers for the file, and
/// it is written and taken away in the act that says so.
/// </summary>
internal static class PublicUploads
{
    /// <summary>In the place of a file that was there before, which is withdrawn: of each language and format there is one.</summary>
    public static async Task OfferAsync(SiteDb db, LiveSite site, UploadedFile file, Person by, DateTime now, CancellationToken cancellation)
    {
        await WithdrawOthersAsync(db, file, by, now, cancellation);
        await RemoveRowAsync(db, file.Id, cancellation);
        var version = await db.Set<DocumentVersion>().AsTracking().SingleAsync(version => version.Id == file.VersionId, cancellation);
        var slug = await db.Set<DocumentVersionText>().Where(text => text.VersionId == file.VersionId && text.Language == file.Language)
            .Select(text => text.Slug).SingleAsync(cancellation);
        var format = Uploading.FormatOf(file.Format)!;
        var row = Rendition.OfUpload(file.Language, format, DocumentAddresses.FileName(slug, SuffixOf(site, file, format), format), file.Id);
        row.Succeed(FactsOf(file), CheckOf(file), now);
        version.Renditions.Add(row);
        Publish(db, now);
    }

    /// <summary>Takes the file from the public, if it has it.</summary>
    public static async Task TakeAwayAsync(SiteDb db, UploadedFile file, DateTime now, CancellationToken cancellation)
    {
        if (await RemoveRowAsync(db, file.Id, cancellation) > 0)
        {
            Publish(db, now);
        }
    }

    public static CheckOutcome? CheckOf(UploadedFile file) =>
        file is { CheckTool: { } tool, Report: { } report } ? new CheckOutcome(tool, file.Findings, report) : null;

    public static void Publish(SiteDb db, DateTime now) => db.Add(new PublishEvent { OccurredUtc = now, DataPath = "documents" });

    private static Library.FileFacts FactsOf(UploadedFile file) => new(file.Sha256, file.Bytes.Length, StoredReport.Read(file.Report)?.Facts?.Pages, null);

    private static async Task WithdrawOthersAsync(SiteDb db, UploadedFile file, Person by, DateTime now, CancellationToken cancellation)
    {
        var ids = await Slot(db, file).Where(row => row.UploadId != null && row.UploadId != file.Id).Select(row => row.UploadId!.Value).ToListAsync(cancellation);
        foreach (var id in ids)
        {
            var other = await db.Set<UploadedFile>().AsTracking().SingleAsync(other => other.Id == id, cancellation);
            other.Withdraw();
            await RemoveRowAsync(db, id, cancellation);
            await AuditLog.WriteAsync(db, now, by.Id, by.Name, "file.replaced", Uploading.SubjectOf(id), UploadReviewing.DetailsOf(other), cancellation);
        }
    }

    private static IQueryable<Rendition> Slot(SiteDb db, UploadedFile file) =>
        db.Set<Rendition>().Where(row => row.VersionId == file.VersionId && row.Language == file.Language && row.Format == file.Format);

    private static Task<int> RemoveRowAsync(SiteDb db, Guid id, CancellationToken cancellation) =>
        db.Set<Rendition>().Where(row => row.UploadId == id).ExecuteDeleteAsync(cancellation);

    /// <summary>Its name must not be that of a file that the site makes itself.</summary>
    private static string SuffixOf(LiveSite site, UploadedFile file, RenditionFormat format) =>
        DocumentVersions.SuffixOf(site.Data.Strings[file.Language], format) is { Length: > 0 } suffix ? suffix : format.Code;
}
