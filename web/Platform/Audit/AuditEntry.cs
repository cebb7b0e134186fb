using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Platform.Audit;

/// <summary>
/// One act at the desk: who did what to what, and when. Each entry carries the hash of the one before, so that an entry taken out,
/// changed or put in between is found by anyone who recounts the chain.
/// </summary>
public sealed class AuditEntry
{
    public const int HashLength = 64;
    public const int ActMaxLength = 60;
    public const int SubjectMaxLength = 200;
    public const int NameMaxLength = 200;

    /// <summary>Stands before the first entry.</summary>
    public static string Beginning { get; } = new('0', HashLength);

    /// <summary>Counts from 1 without a gap.</summary>
    public required long Number { get; init; }

    public required DateTime OccurredUtc { get; init; }

    /// <summary>None when the site itself acted.</summary>
    public Guid? PersonId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>Such as <c>page.published</c>; each has a sentence in the desk's strings.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, such as a page's key.</summary>
    public required string Subject { get; init; }

    /// <summary>More, as JSON.</summary>
    public required string Details { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    /// <summary>
    /// SHA-256 over everything else in the entry, each field with its length before it, so that no two entries share a form. Told to
    /// strangers in docs/audit-log.md; a change here breaks every log there is.
    /// </summary>
    public static string HashOf(long number, DateTime occurredUtc, Guid? personId, string personName, string act, string subject, string details, string previousHash)
    {
        string[] fields =
        [
            number.ToString(CultureInfo.InvariantCulture),
            InstantOf(occurredUtc),
            personId?.ToString() ?? "", personName, act, subject, details, previousHash,
        ];
        var form = string.Concat(fields.Select(field => $"{field.Length}:{field}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)));
    }

    /// <summary>An instant as it is hashed and exported.</summary>
    public static string InstantOf(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public bool IsSound(string previousHash) =>
        PreviousHash == previousHash && Hash == HashOf(Number, OccurredUtc, PersonId, PersonName, Act, Subject, Details, PreviousHash);
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.PersonName).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(entry => entry.Act).HasMaxLength(AuditEntry.ActMaxLength);
        builder.Property(entry => entry.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(AuditEntry.HashLength);
        builder.Property(entry => entry.Hash).HasMaxLength(AuditEntry.HashLength);
        builder.HasIndex(entry => entry.Subject);
    }
}
