using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial;

/// <summary>
/// What a person has typed on a page and not saved yet, kept as they type, so that no closed window, ended session or lost connection
/// takes it. One for each person and page; saving, or throwing it away, ends it.
/// </summary>
public sealed class Draft
{
    public required long PageId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The revision that the person began from.</summary>
    public required long BaseRevisionId { get; set; }

    /// <summary>Counts the keepings: a window that knows an older number is behind another window of the same person.</summary>
    public required int Version { get; set; }

    public required DateTime SavedUtc { get; set; }

    /// <summary>The typed fields of both texts as JSON (<see cref="TypedPair"/>).</summary>
    public required string Fields { get; set; }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(draft => new { draft.PageId, draft.PersonId });
        builder.HasOne<Page>().WithMany().HasForeignKey(draft => draft.PageId);
    }
}
