using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Documents.Library;

/// <summary>
/// One file of a document: version, language, format. The row says that it should be there and what became of it; the file itself lies
/// on the <see cref="FileShelf"/> under its hash. While a file is made anew, the one before goes on being offered.
/// </summary>
public sealed class Rendition
{
    public const int FileNameMaxLength = 160;
    public const int FaultMaxLength = 500;

    /// <summary>For this long after somebody has begun to make it nobody else does, even if the process that began is gone.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Waits after the first, second ... failure; after the last of them somebody at the desk has to try again.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    public long Id { get; private set; }

    public long VersionId { get; private set; }

    public DocumentVersion? Version { get; private set; }

    public required Language Language { get; init; }

    /// <summary>The code of its <see cref="Model.RenditionFormat"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Its place among the formats; the quick ones are made first.</summary>
    public required int Rank { get; init; }

    public required string FileName { get; init; }

    public RenditionState State { get; private set; }

    /// <summary>Of the writer that made the file, or is to make it.</summary>
    public int Generation { get; private set; }

    /// <summary>Of the file's bytes; none until it was made for the first time.</summary>
    public string? Sha256 { get; private set; }

    public long Bytes { get; private set; }

    public int? Pages { get; private set; }

    public int? Seconds { get; private set; }

    public DateTime? MadeUtc { get; private set; }

    public string? CheckTool { get; private set; }

    public int? CheckFindings { get; private set; }

    public DateTime? CheckedUtc { get; private set; }

    /// <summary>The checker's report as JSON.</summary>
    public string? CheckReport { get; private set; }

    /// <summary>Why it could not be made, for whoever looks after it at the desk. Nothing personal is ever in it.</summary>
    public string? Fault { get; private set; }

    public int Tries { get; private set; }

    /// <summary>Not to be touched before this. While it is being made: when the lease ends.</summary>
    public DateTime NextTryUtc { get; private set; }

    /// <summary>Given for a file that was made elsewhere: what it was taken from.</summary>
    public Guid? UploadId { get; private set; }

    public bool IsUpload => UploadId is not null;

    public static Rendition ToMake(Language language, Model.RenditionFormat format, string fileName, int generation, DateTime now) => new()
    {
        Language = language,
        Format = format.Code,
        Rank = format.Rank,
        FileName = fileName,
        Generation = generation,
        NextTryUtc = now,
    };

    public static Rendition OfUpload(Language language, Model.RenditionFormat format, string fileName, Guid upload) => new()
    {
        Language = language,
        Format = format.Code,
        Rank = format.Rank,
        FileName = fileName,
        UploadId = upload,
    };

    public bool IsDue(DateTime now) => State is RenditionState.Waiting && NextTryUtc <= now;

    /// <summary>To be made again: by a newer writer, because its file is gone, or because somebody asks.</summary>
    public void MakeAgain(int generation, DateTime now) =>
        (State, Generation, Tries, NextTryUtc, Fault) = (RenditionState.Waiting, generation, 0, now, null);

    /// <summary>Called, and stored, before the work begins.</summary>
    public void Claim(DateTime now) => (Tries, NextTryUtc) = (Tries + 1, now + Lease);

    public void Succeed(FileFacts file, CheckOutcome? check, DateTime now)
    {
        (State, Fault, MadeUtc) = (RenditionState.Made, null, now);
        (Sha256, Bytes, Pages, Seconds) = (file.Sha256, file.Bytes, file.Pages, (int?)file.Length?.TotalSeconds);
        (CheckTool, CheckFindings, CheckReport, CheckedUtc) = (check?.Tool, check?.Findings, check?.Report, check is null ? null : now);
    }

    /// <summary>The same file, read again by other rules.</summary>
    public void TakeCheck(CheckOutcome check, DateTime now) =>
        (CheckTool, CheckFindings, CheckReport, CheckedUtc) = (check.Tool, check.Findings, check.Report, now);

    /// <param name="isLasting">Trying again without a change would end the same way.</param>
    public void Fail(string fault, bool isLasting, DateTime now)
    {
        Fault = fault.Length > FaultMaxLength ? fault[..FaultMaxLength] : fault;
        (State, NextTryUtc) = isLasting || Tries > Waits.Length ? (RenditionState.Failed, now) : (RenditionState.Waiting, now + Waits[Tries - 1]);
    }
}

public enum RenditionState
{
    Waiting,
    Made,
    Failed,
}

/// <summary>A file on the shelf.</summary>
public sealed record FileFacts(string Sha256, long Bytes, int? Pages, TimeSpan? Length);

/// <summary>What a checker said of a file.</summary>
/// <param name="Tool">Its name and the version of its rules.</param>
/// <param name="Report">The whole report as JSON.</param>
public sealed record CheckOutcome(string Tool, int Findings, string Report);

internal sealed class RenditionMapping : IEntityTypeConfiguration<Rendition>
{
    public void Configure(EntityTypeBuilder<Rendition> builder)
    {
        builder.Property(rendition => rendition.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(rendition => rendition.Format).HasMaxLength(20);
        builder.Property(rendition => rendition.FileName).HasMaxLength(Rendition.FileNameMaxLength);
        builder.Property(rendition => rendition.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(rendition => rendition.Sha256).HasMaxLength(64);
        builder.Property(rendition => rendition.CheckTool).HasMaxLength(80);
        builder.Property(rendition => rendition.Fault).HasMaxLength(Rendition.FaultMaxLength);
        builder.Ignore(rendition => rendition.IsUpload);
        builder.HasIndex(rendition => new { rendition.VersionId, rendition.Language, rendition.Format }).IsUnique();
        builder.HasIndex(rendition => new { rendition.State, rendition.NextTryUtc });
    }
}
