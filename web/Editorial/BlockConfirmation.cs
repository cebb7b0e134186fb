using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial;

/// <summary>
/// Somebody has looked at one changed block and says that the other language’s block says the same as it. It counts for these words of both
/// and no others.
/// </summary>
public sealed class BlockConfirmation
{
    public long Id { get; private set; }

    public required long PageId { get; init; }

    /// <summary>The language that was behind.</summary>
    public required Language Language { get; init; }

    /// <summary>The mark of the block that changed; of a block that went, as it was.</summary>
    public required string ChangedHash { get; init; }

    /// <summary>The mark of the block that still says the same; empty where there is none.</summary>
    public required string OwnHash { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required DateTime ConfirmedUtc { get; init; }
}

internal sealed class BlockConfirmationMapping : IEntityTypeConfiguration<BlockConfirmation>
{
    public void Configure(EntityTypeBuilder<BlockConfirmation> builder)
    {
        builder.HasOne<Page>().WithMany().HasForeignKey(confirmation => confirmation.PageId);
        builder.Property(confirmation => confirmation.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(confirmation => confirmation.ChangedHash).HasMaxLength(PageText.HashLength);
        builder.Property(confirmation => confirmation.OwnHash).HasMaxLength(PageText.HashLength);
        builder.Property(confirmation => confirmation.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.HasIndex(confirmation => new { confirmation.PageId, confirmation.Language, confirmation.ChangedHash, confirmation.OwnHash }).IsUnique();
    }
}
