using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Says which cases were destroyed, by whose hand, by what rule and with whose approval (Local Government Act 2001, section 80). Never
/// changed: each holds the hash of the one before, so that none can be taken out or written again. It names nobody who complained.
/// </summary>
public sealed class DisposalCertificate
{
    public const int ReasonMaxLength = 1_000;
    public const int ApprovalMaxLength = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Counts from 1 without a gap.</summary>
    public required int Number { get; init; }

    public required DateTime SignedUtc { get; init; }

    public required Guid SignedById { get; init; }

    public required string SignedBy { get; init; }

    public required string Reason { get; init; }

    /// <summary>The reference of the archives' approval.</summary>
    public required string Approval { get; init; }

    /// <summary>The list of what was destroyed, as JSON.</summary>
    public required string List { get; init; }

    /// <summary>Of <see cref="List"/>.</summary>
    public required string ListHash { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    /// <summary>When the database was written anew without what was erased and the files were gone; none while that is still to come.</summary>
    public DateTime? ClearedUtc { get; set; }

    public IReadOnlyList<DisposedCase> Cases => JsonSerializer.Deserialize<IReadOnlyList<DisposedCase>>(List, Json) ?? [];

    public static DisposalCertificate Of(int number, DateTime now, Accounts.Person by, string reason, string approval, IReadOnlyList<DisposedCase> cases, string previousHash)
    {
        // A database keeps no finer time than this in both kinds, and the hash must come out the same when it is read back.
        var signed = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var list = JsonSerializer.Serialize(cases, Json);
        var listHash = HashOf(list);
        return new DisposalCertificate
        {
            Number = number,
            SignedUtc = signed,
            SignedById = by.Id,
            SignedBy = by.Name,
            Reason = reason,
            Approval = approval,
            List = list,
            ListHash = listHash,
            PreviousHash = previousHash,
            Hash = HashOf(number, signed, by.Id, by.Name, reason, approval, listHash, previousHash),
        };
    }

    /// <summary>It is as it was signed, and follows the one before it.</summary>
    public bool IsSound(string previousHash) =>
        PreviousHash == previousHash && ListHash == HashOf(List) && Hash == HashOf(Number, SignedUtc, SignedById, SignedBy, Reason, Approval, ListHash, PreviousHash);

    private static string HashOf(int number, DateTime signedUtc, Guid by, string name, string reason, string approval, string listHash, string previousHash)
    {
        string[] fields = [number.ToString(CultureInfo.InvariantCulture), AuditEntry.InstantOf(signedUtc), by.ToString(), name, reason, approval, listHash, previousHash];
        return HashOf(string.Concat(fields.Select(field => $"{field.Length}:{field}")));
    }

    private static string HashOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}

/// <summary>One line of a certificate.</summary>
/// <param name="Erased">How much of each kind: letters, files …</param>
public sealed record DisposedCase(string Reference, string RuleKey, DateOnly PolicyFrom, DateOnly ClosedOn, DateOnly EndedOn, IReadOnlyDictionary<string, int> Erased);

internal sealed class DisposalCertificateMapping : IEntityTypeConfiguration<DisposalCertificate>
{
    public void Configure(EntityTypeBuilder<DisposalCertificate> builder)
    {
        builder.HasKey(one => one.Number);
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Property(one => one.SignedBy).HasMaxLength(CaseEvent.NameMaxLength);
        builder.Property(one => one.Reason).HasMaxLength(DisposalCertificate.ReasonMaxLength);
        builder.Property(one => one.Approval).HasMaxLength(DisposalCertificate.ApprovalMaxLength);
        builder.Property(one => one.ListHash).HasMaxLength(64);
        builder.Property(one => one.PreviousHash).HasMaxLength(64);
        builder.Property(one => one.Hash).HasMaxLength(64);
        builder.Ignore(one => one.Cases);
    }
}
