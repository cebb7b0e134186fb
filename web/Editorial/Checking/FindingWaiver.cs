using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>Somebody says, with a reason and until a day, that a finding does not matter here. It holds while the words in question stay.</summary>
public sealed class FindingWaiver
{
    public const int ReasonMaxLength = 500;

    public long Id { get; private set; }

    public required long PageId { get; init; }

    public required string Rule { get; init; }

    /// <summary>Of the finding (<see cref="Finding.Place"/>).</summary>
    public required string Place { get; init; }

    public required string Reason { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required DateTime WaivedUtc { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public required DateOnly ExpiresOn { get; init; }
}

internal sealed class FindingWaiverMapping : IEntityTypeConfiguration<FindingWaiver>
{
    public void Configure(EntityTypeBuilder<FindingWaiver> builder)
    {
        builder.HasOne<Page>().WithMany().HasForeignKey(waiver => waiver.PageId);
        builder.Property(waiver => waiver.Rule).HasMaxLength(Finding.RuleMaxLength);
        builder.Property(waiver => waiver.Place).HasMaxLength(PageText.HashLength);
        builder.Property(waiver => waiver.Reason).HasMaxLength(FindingWaiver.ReasonMaxLength);
        builder.Property(waiver => waiver.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.HasIndex(waiver => new { waiver.PageId, waiver.Place });
    }
}
