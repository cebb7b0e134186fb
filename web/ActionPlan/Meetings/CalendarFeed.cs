using KilkennyInfo.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>One person’s calendar of the working group: an address that is a key by itself, of which only the hash is kept (docs/decisions/0052).</summary>
public sealed class CalendarFeed
{
    public required Guid AccountId { get; init; }

    public required string TokenHash { get; set; }

    public required DateTime MadeUtc { get; set; }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.HasKey(feed => feed.AccountId);
        builder.Property(feed => feed.TokenHash).HasMaxLength(Secret.HashLength);
        builder.HasIndex(feed => feed.TokenHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(feed => feed.AccountId);
    }
}
