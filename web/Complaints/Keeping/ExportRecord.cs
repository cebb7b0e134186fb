using System.Text.Json;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>What of a case was given out, by whom and for what. It holds neither what was given nor the passages that were taken out; the hash tells which file it was.</summary>
public sealed class ExportRecord
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public required ExportPurpose Purpose { get; init; }

    public required Language Language { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required Guid MadeById { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Each part with what was chosen for it, as JSON.</summary>
    public required string Parts { get; init; }

    /// <summary>How many passages were taken out.</summary>
    public required int Removed { get; init; }

    public string? RemovedReason { get; init; }

    /// <summary>Of the file that was made.</summary>
    public required string Sha256 { get; init; }

    public static string JsonOf(IEnumerable<ExportedPart> parts) => JsonSerializer.Serialize(parts, Json);

    public IReadOnlyList<ExportedPart> ReadParts() => JsonSerializer.Deserialize<IReadOnlyList<ExportedPart>>(Parts, Json) ?? [];
}

/// <param name="Key">Such as <c>details</c>, <c>event-3</c>, <c>letter-1</c>: nothing of what stands in it.</param>
/// <param name="Choice">Give, AsText or LeaveOut.</param>
public sealed record ExportedPart(string Key, string Choice, string? Reason);

/// <summary>For what a case is given out. Stored by name.</summary>
public enum ExportPurpose
{
    AccessRequest,
    FreedomOfInformation,
}

public enum ExportChoice
{
    Give,

    /// <summary>A letter's words, with passages taken out, in place of its file.</summary>
    AsText,
    LeaveOut,
}

internal sealed class ExportRecordMapping : IEntityTypeConfiguration<ExportRecord>
{
    public void Configure(EntityTypeBuilder<ExportRecord> builder)
    {
        builder.HasOne<Complaint>().WithMany().HasForeignKey(one => one.ComplaintId);
        builder.Property(one => one.Purpose).HasConversion<string>().HasMaxLength(40);
        builder.Property(one => one.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(one => one.MadeBy).HasMaxLength(CaseEvent.NameMaxLength);
        builder.Property(one => one.RemovedReason).HasMaxLength(40);
        builder.Property(one => one.Sha256).HasMaxLength(64);
    }
}
