using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// Says that what the public sees has changed. Written in the transaction that changed it, numbered upwards and never deleted:
/// everything derived from content (pages in memory, and later the index and the documents) follows these numbers,
/// so a crash between the change and its consequences repairs itself.
/// </summary>
public sealed class PublishEvent
{
    public long Id { get; private set; }

    public required DateTime OccurredUtc { get; init; }

    /// <summary>The page that was published; none when data that many pages show (strings, contacts, facts) changed.</summary>
    public string? PageKey { get; init; }

    public string? DataPath { get; init; }
}

internal sealed class PublishEventMapping : IEntityTypeConfiguration<PublishEvent>
{
    public void Configure(EntityTypeBuilder<PublishEvent> builder)
    {
        builder.Property(published => published.PageKey).HasMaxLength(Page.KeyMaxLength);
        builder.Property(published => published.DataPath).HasMaxLength(DataFile.PathMaxLength);
    }
}
