using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// What moves towards publication: a pointer to a revision and its state. A page has at most one live edition and at most one
/// open one. No word of the live one changes while its successor is being worked on; its settings may, by a further revision of the same
/// words (docs/decisions/0032).
/// </summary>
public sealed class Edition
{
    public long Id { get; private set; }

    public long PageId { get; private set; }

    public long RevisionId { get; set; }

    public Revision? Revision { get; set; }

    public required EditionState State { get; set; }

    /// <summary>When its words went live; a change of settings alone leaves it.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>The number of the page's newest revision when this edition was opened: what came later was written for it.</summary>
    public int OpenedAfterNumber { get; init; }
}

public enum EditionState
{
    Open,
    Live,
    Superseded,
}

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.HasOne<Page>().WithMany(page => page.Editions).HasForeignKey(edition => edition.PageId);
        builder.HasOne(edition => edition.Revision).WithMany().HasForeignKey(edition => edition.RevisionId);
        builder.Property(edition => edition.State).HasConversion<string>().HasMaxLength(20);

        // The database itself refuses a second live or a second open edition of a page.
        builder.HasIndex(edition => new { edition.PageId, edition.State }).IsUnique().HasFilter("\"State\" <> 'Superseded'");
    }
}
