using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// One text of a pair went live ahead of the other, because it could not wait: by whom, why, and until when. The page of the other language
/// says so, a public list names it, somebody else countersigns, and when the time is up without the other text, the pair before comes back.
/// </summary>
public sealed class EmergencyRelease
{
    public const int ReasonMaxLength = 500;

    public long Id { get; private set; }

    public required long PageId { get; init; }

    /// <summary>The live edition that is ahead.</summary>
    public required long EditionId { get; init; }

    /// <summary>The language whose text is awaited.</summary>
    public required Language Awaiting { get; init; }

    public required string Reason { get; set; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required DateTime ReleasedUtc { get; init; }

    public required DateTime ExpiresUtc { get; set; }

    /// <summary>Who gave it more time last.</summary>
    public Guid? ExtendedById { get; set; }

    public Guid? CountersignedById { get; set; }

    public string? CountersignedBy { get; set; }

    /// <summary>Both texts were published, the pair before came back, or the page was taken off.</summary>
    public DateTime? EndedUtc { get; set; }
}

internal sealed class EmergencyReleaseMapping : IEntityTypeConfiguration<EmergencyRelease>
{
    public void Configure(EntityTypeBuilder<EmergencyRelease> builder)
    {
        builder.HasOne<Page>().WithMany().HasForeignKey(release => release.PageId);
        builder.HasOne<Edition>().WithMany().HasForeignKey(release => release.EditionId);
        builder.Property(release => release.Awaiting).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(release => release.Reason).HasMaxLength(EmergencyRelease.ReasonMaxLength);
        builder.Property(release => release.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.Property(release => release.CountersignedBy).HasMaxLength(Revision.AuthorMaxLength);
        builder.HasIndex(release => release.PageId).IsUnique().HasFilter("\"EndedUtc\" IS NULL");
    }
}
