using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial.Guests;

/// <summary>
/// A link for somebody without an account: to look at one open edition, or to review it at one gate. It ends by itself, and with the edition.
/// </summary>
public sealed class PairLink
{
    public const int NameMaxLength = 100;

    /// <summary>Each note is a message to everyone who writes the page.</summary>
    public const int MostNotes = 50;

    public required Guid Id { get; init; }

    public required string TokenHash { get; init; }

    public required long EditionId { get; init; }

    /// <summary>The gate that the bearer may sign; none for a link to look only.</summary>
    public string? Gate { get; init; }

    /// <summary>For whom it was made.</summary>
    public required string GuestName { get; init; }

    public required DateTime MadeUtc { get; init; }

    public required Guid MadeById { get; init; }

    public required string MadeBy { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    public DateTime? EndedUtc { get; set; }

    public int Opened { get; set; }

    /// <summary>When the last opening that counted was.</summary>
    public DateTime? LastOpenedUtc { get; set; }

    public bool IsAlive(DateTime now) => EndedUtc is null && now < ExpiresUtc;
}

internal sealed class PairLinkMapping : IEntityTypeConfiguration<PairLink>
{
    public void Configure(EntityTypeBuilder<PairLink> builder)
    {
        builder.Property(link => link.TokenHash).HasMaxLength(Secret.HashLength);
        builder.Property(link => link.Gate).HasMaxLength(SignOff.GateMaxLength);
        builder.Property(link => link.GuestName).HasMaxLength(PairLink.NameMaxLength);
        builder.Property(link => link.MadeBy).HasMaxLength(Revision.AuthorMaxLength);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(link => link.EditionId);
    }
}
