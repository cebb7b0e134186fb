using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// A file that lies with a case. Its bytes are on the <see cref="CaseFileShelf"/> under their hash. What changes is only what the virus
/// scanner says of it; while a scanner is set up, nobody gets the file before it has said that nothing was found.
/// </summary>
public sealed class CaseAttachment
{
    public const int NameMaxLength = 120;
    public const int ScannerMaxLength = 200;
    public const int ThreatMaxLength = 120;

    /// <summary>For this long after a scan has begun nobody else begins one, even if the process that did is gone.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>How long it is tried with a scanner that works but cannot deal with this file.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>Waits after the first, second ... attempt; the last one for all that follow.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    private CaseAttachment()
    {
    }

    public Guid Id { get; private init; }

    public Guid ComplaintId { get; private init; }

    /// <summary>In the case, from 1 on, never given twice as long as the case is there.</summary>
    public int Number { get; private init; }

    /// <summary>As the person named it, made harmless, with the ending of what it is.</summary>
    public string GivenName { get; private init; } = "";

    public CaseFileKind Kind { get; private init; }

    public string MediaType { get; private init; } = "";

    public int Bytes { get; private init; }

    public string Sha256 { get; private init; } = "";

    public DateTime AddedUtc { get; private init; }

    public CaseFileSender From { get; private init; }

    public CaseFileScan Scan { get; private set; }

    /// <summary>When the scanner last gave its answer.</summary>
    public DateTime? ScannedUtc { get; private set; }

    /// <summary>The scanner that answered, with the version of its signatures.</summary>
    public string? Scanner { get; private set; }

    /// <summary>What was found, by the scanner's name for it.</summary>
    public string? Threat { get; private set; }

    /// <summary>Not to be scanned before this. While a scan is under way: when its lease ends.</summary>
    public DateTime NextScanUtc { get; private set; }

    public int ScanTries { get; private set; }

    /// <summary>When a scanner that works first could not deal with the file. The time to give up counts from here.</summary>
    public DateTime? FirstFaultUtc { get; private set; }

    internal static CaseAttachment Of(Guid complaintId, int number, PreparedFile file, CaseFileSender from, bool isScanned, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ComplaintId = complaintId,
        Number = number,
        GivenName = file.Name,
        Kind = file.Kind,
        MediaType = file.MediaType,
        Bytes = file.Bytes,
        Sha256 = file.Sha256,
        AddedUtc = now,
        From = from,
        Scan = isScanned ? CaseFileScan.Waiting : CaseFileScan.NotScanned,
        NextScanUtc = now,
    };

    /// <summary>Files that came before a scanner was set up have their turn too.</summary>
    internal bool IsDue(DateTime now) => Scan is CaseFileScan.Waiting or CaseFileScan.NotScanned && NextScanUtc <= now;

    /// <summary>Called before each scan, and stored before it begins.</summary>
    internal void BeginScan(DateTime now) => (Scan, ScanTries, NextScanUtc) = (CaseFileScan.Waiting, ScanTries + 1, now + Lease);

    internal void MarkClean(string scanner, DateTime now) => End(CaseFileScan.Clean, scanner, null, now);

    internal void MarkInfected(string scanner, string threat, DateTime now) => End(CaseFileScan.Infected, scanner, threat, now);

    /// <summary>The scanner went away meanwhile, which is nothing of this file's doing.</summary>
    internal void Hold(DateTime now) => NextScanUtc = now + Waits[0];

    internal void MarkFaulty(DateTime now)
    {
        FirstFaultUtc ??= now;
        (Scan, NextScanUtc) = (now - FirstFaultUtc >= Patience ? CaseFileScan.GivenUp : CaseFileScan.Waiting, now + Waits[Math.Clamp(ScanTries, 1, Waits.Length) - 1]);
    }

    /// <summary>Somebody at the desk wants it tried once more: from the beginning, with all its tries.</summary>
    internal void ScanAgain(DateTime now) => (Scan, ScanTries, FirstFaultUtc, NextScanUtc) = (CaseFileScan.Waiting, 0, null, now);

    private void End(CaseFileScan scan, string scanner, string? threat, DateTime now) =>
        (Scan, Scanner, Threat, ScannedUtc) = (scan, Cut(scanner, ScannerMaxLength), threat is null ? null : Cut(threat, ThreatMaxLength), now);

    private static string Cut(string words, int length) => words.Length <= length ? words : words[..length];
}

/// <summary>Who a file came from. Stored by name.</summary>
public enum CaseFileSender
{
    Complainant,
    Staff,

    /// <summary>Made here, such as a letter.</summary>
    Site,
}

/// <summary>What the virus scanner has to do with a file. Stored by name.</summary>
public enum CaseFileScan
{
    /// <summary>No scanner was set up when it came.</summary>
    NotScanned,
    Waiting,
    Clean,

    /// <summary>Something was found. The bytes are destroyed; that the file was there stays known.</summary>
    Infected,

    /// <summary>The scanner could not deal with it. Nobody gets it, and somebody has to see to it.</summary>
    GivenUp,
}

internal sealed class CaseAttachmentMapping : IEntityTypeConfiguration<CaseAttachment>
{
    private const int NameOfEnumMaxLength = 20;

    public void Configure(EntityTypeBuilder<CaseAttachment> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.GivenName).HasMaxLength(CaseAttachment.NameMaxLength);
        builder.Property(file => file.Kind).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(file => file.MediaType).HasMaxLength(100);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.From).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(file => file.Scan).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(file => file.Scanner).HasMaxLength(CaseAttachment.ScannerMaxLength);
        builder.Property(file => file.Threat).HasMaxLength(CaseAttachment.ThreatMaxLength);
        builder.HasIndex(file => new { file.ComplaintId, file.Number }).IsUnique();
        builder.HasIndex(file => file.Sha256);
        builder.HasIndex(file => new { file.Scan, file.NextScanUtc });
    }
}
