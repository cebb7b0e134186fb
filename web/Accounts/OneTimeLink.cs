using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Accounts;

/// <summary>A link that works once and for some time: to become the first administrator, to take up an invitation, to choose a new password.</summary>
public sealed class OneTimeLink
{
    public required string TokenHash { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>Whom it lets in; none for the first administrator, who is not there yet.</summary>
    public Guid? AccountId { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    /// <summary>Whoever has a password now needs no link to another one, within the transaction of the act that asks for it.</summary>
    internal static Task<int> EndAllAsync(SiteDb db, Guid accountId, CancellationToken cancellation) =>
        db.Set<OneTimeLink>().Where(link => link.AccountId == accountId).ExecuteDeleteAsync(cancellation);
}

public enum LinkPurpose
{
    SetUp,
    Invitation,
    NewPassword,
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.HasKey(link => link.TokenHash);
        builder.Property(link => link.TokenHash).HasMaxLength(Secret.HashLength);
        builder.Property(link => link.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
    }
}
