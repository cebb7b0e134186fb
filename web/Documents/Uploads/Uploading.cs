using System.Globalization;
using System.Security.Cryptography;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>A file as it comes from somebody at the desk.</summary>
/// <param name="Language">What it is said to be in; none when nothing was chosen.</param>
/// <param name="Format">A code of <see cref="RenditionFormat.Uploaded"/>; none when nothing was chosen.</param>
/// <param name="Name">The name that it came with; only shown.</param>
public sealed record SentFile(Language? Language, string? Format, string Name, byte[] Bytes);

/// <summary>Takes files that were made elsewhere. Each waits to be checked, and then for a reviewer; the public gets none of them before.</summary>
public sealed class Uploading(SiteDatabase database, CurrentSite current, TimeProvider clock)
{
    public const string FileField = "file";

    private const int BytesInMegabyte = 1024 * 1024;

    public static string SubjectOf(Guid id) => $"file:{id}";

    public static int MaxMegabytes => UploadedFile.MaxBytes / BytesInMegabyte;

    /// <returns>The new file's number, or what has to be mended.</returns>
    /// <exception cref="NotThereException">There is no such document.</exception>
    public async Task<(Guid? Id, IReadOnlyList<Issue> Issues)> AddAsync(string documentKey, Person by, SentFile sent, CancellationToken cancellation)
    {
        Require(by);
        if (!current().Data.Documents.ContainsKey(documentKey))
        {
            throw new NotThereException($"There is no document “{documentKey}”.");
        }

        if (Check(sent).ToList() is { Count: > 0 } issues)
        {
            return (null, issues);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(sent.Bytes));
        return await database.WriteAsync<(Guid?, IReadOnlyList<Issue>)>(
            async db =>
            {
                if (await SameAsync(db, documentKey, sha256, cancellation) is { } same)
                {
                    return (null, [new Issue(FileField, "desk.upload.same", ("name", same))]);
                }

                return await InForceAsync(db, documentKey, cancellation) is { } version
                    ? (await AddAsync(db, by, documentKey, version.Id, sent, sha256, "file.uploaded", cancellation), [])
                    : (null, [Issue.Whole("desk.upload.no-version")]);
            },
            cancellation);
    }

    /// <summary>Says that a file made for an earlier version still says the same as the version in force. It goes through check and review again.</summary>
    /// <returns>The new file's number, or what stands in the way.</returns>
    /// <exception cref="NotThereException">There is no such file, or none that could be taken over.</exception>
    public Task<(Guid? Id, IReadOnlyList<Issue> Issues)> TakeOverAsync(Guid id, Person by, CancellationToken cancellation)
    {
        Require(by);
        return database.WriteAsync<(Guid?, IReadOnlyList<Issue>)>(
            async db =>
            {
                var file = await db.Set<UploadedFile>().SingleOrDefaultAsync(file => file.Id == id, cancellation) ?? throw new NotThereException("There is no such file.");
                var version = await InForceAsync(db, file.DocumentKey, cancellation);
                if (version is null || version.Id == file.VersionId || file.State is UploadState.Refused or UploadState.Rejected or UploadState.Withdrawn)
                {
                    throw new NotThereException("This file is not one for an earlier version.");
                }

                if (await db.Set<UploadedFile>().Where(Counts).AnyAsync(other => other.VersionId == version.Id && other.Sha256 == file.Sha256, cancellation))
                {
                    return (null, [Issue.Whole("desk.upload.same", ("name", file.Name))]);
                }

                var sent = new SentFile(file.Language, file.Format, file.Name, file.Bytes);
                return (await AddAsync(db, by, file.DocumentKey, version.Id, sent, file.Sha256, "file.taken-over", cancellation), []);
            },
            cancellation);
    }

    internal static RenditionFormat? FormatOf(string? code) => RenditionFormat.Uploaded.FirstOrDefault(format => format.Code == code);

    private static IEnumerable<Issue> Check(SentFile sent)
    {
        if (sent.Language is null)
        {
            yield return new Issue("language", "desk.upload.language.missing");
        }

        var format = FormatOf(sent.Format);
        if (format is null)
        {
            yield return new Issue("format", "desk.upload.format.missing");
        }

        if (CheckBytes(sent.Bytes, format) is { } issue)
        {
            yield return issue;
        }
    }

    private static Issue? CheckBytes(byte[] bytes, RenditionFormat? format)
    {
        if (bytes.Length is 0 or > UploadedFile.MaxBytes)
        {
            return bytes.Length == 0
                ? new Issue(FileField, "desk.upload.file.missing")
                : new Issue(FileField, "desk.upload.too-big", ("size", Megabytes(bytes.Length)), ("limit", MaxMegabytes.ToString(CultureInfo.InvariantCulture)));
        }

        try
        {
            var kind = KindOfFile.Tell(bytes);
            return format is null || kind == KindOf(format) ? null
                : new Issue(FileField, "desk.upload.other-kind", ("kind", NameOf(kind)), ("wanted", NameOf(KindOf(format))));
        }
        catch (RefusedException refusal)
        {
            return new Issue(FileField, refusal.Reason is RefusalReason.Encrypted ? "desk.refused.encrypted" : "desk.refused.not-a-known-kind");
        }
    }

    /// <summary>Rounded up: a file that is a little too big must not be told to have just what is allowed.</summary>
    private static string Megabytes(int bytes) => (Math.Ceiling(bytes * 10.0 / BytesInMegabyte) / 10).ToString("0.0", CultureInfo.InvariantCulture);

    private static FileKind KindOf(RenditionFormat format) => format.Extension switch
    {
        "pdf" => FileKind.Pdf,
        "docx" => FileKind.Word,
        _ => FileKind.Epub,
    };

    private static string NameOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "PDF",
        FileKind.Word => "Word (docx)",
        _ => "EPUB",
    };

    /// <summary>Files that are in use or on their way. One that was sent back or taken away may come again.</summary>
    private static System.Linq.Expressions.Expression<Func<UploadedFile, bool>> Counts =>
        file => file.State != UploadState.Rejected && file.State != UploadState.Withdrawn;

    private static Task<string?> SameAsync(SiteDb db, string documentKey, string sha256, CancellationToken cancellation) => db.Set<UploadedFile>().Where(Counts)
        .Where(file => file.DocumentKey == documentKey && file.Sha256 == sha256).Select(file => file.Name).FirstOrDefaultAsync(cancellation);

    private static Task<DocumentVersion?> InForceAsync(SiteDb db, string documentKey, CancellationToken cancellation) =>
        db.Set<DocumentVersion>().SingleOrDefaultAsync(version => version.DocumentKey == documentKey && version.SupersededUtc == null, cancellation);

    private async Task<Guid> AddAsync(
        SiteDb db, Person by, string documentKey, long versionId, SentFile sent, string sha256, string act, CancellationToken cancellation)
    {
        var (id, now, format) = (Guid.NewGuid(), clock.GetUtcNow().UtcDateTime, FormatOf(sent.Format)!);
        var name = UploadName.Clean(sent.Name, format.Extension);
        db.Add(new UploadedFile
        {
            Id = id,
            DocumentKey = documentKey,
            VersionId = versionId,
            Language = sent.Language!.Value,
            Format = format.Code,
            Name = name,
            Bytes = sent.Bytes,
            Sha256 = sha256,
            UploadedUtc = now,
            UploadedById = by.Id,
            UploadedBy = by.Name,
        });
        var details = new Dictionary<string, string?> { ["document"] = documentKey, ["file"] = name, ["format"] = format.Code, ["text"] = sent.Language.Value.Code(), ["sha256"] = sha256 };
        await AuditLog.WriteAsync(db, now, by.Id, by.Name, act, SubjectOf(id), details, cancellation);
        return id;
    }

    private static void Require(Person by)
    {
        if (!UploadRights.MayUpload(by))
        {
            throw new NotAllowedException("Only editors, accessibility reviewers and publishers send files.");
        }
    }
}
