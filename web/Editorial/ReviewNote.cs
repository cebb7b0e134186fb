using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial;

/// <summary>
/// What a colleague says about a block of a text, or about the whole page. A request for a change stops every gate until somebody has
/// settled it; a comment does not.
/// </summary>
public sealed class ReviewNote
{
    public const int WordsMaxLength = 4000;
    public const int ExcerptMaxLength = 200;

    public long Id { get; private set; }

    public required long EditionId { get; init; }

    /// <summary>None for a note on the pair.</summary>
    public Language? Language { get; init; }

    /// <summary>The block it is about, by the mark of its words, so that it is found again when the text around it moves.</summary>
    public string? BlockHash { get; init; }

    /// <summary>The first words of that block as they were, for when it is there no more.</summary>
    public string? Excerpt { get; init; }

    public required string Words { get; init; }

    public required bool IsChangeRequest { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required DateTime WrittenUtc { get; init; }

    public DateTime? SettledUtc { get; private set; }

    public string? SettledBy { get; private set; }

    public void Settle(string by, DateTime now) => (SettledBy, SettledUtc) = (by, now);
}

internal sealed class ReviewNoteMapping : IEntityTypeConfiguration<ReviewNote>
{
    public void Configure(EntityTypeBuilder<ReviewNote> builder)
    {
        builder.HasOne<Edition>().WithMany().HasForeignKey(note => note.EditionId);
        builder.Property(note => note.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(note => note.BlockHash).HasMaxLength(PageText.HashLength);
        builder.Property(note => note.Excerpt).HasMaxLength(ReviewNote.ExcerptMaxLength);
        builder.Property(note => note.Words).HasMaxLength(ReviewNote.WordsMaxLength);
        builder.Property(note => note.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.Property(note => note.SettledBy).HasMaxLength(Revision.AuthorMaxLength);
    }
}
