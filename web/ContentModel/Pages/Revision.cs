using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>An immutable snapshot of both texts of a page and of its settings. A change makes a new revision; none is ever updated.</summary>
public sealed class Revision
{
    public const int AuthorMaxLength = 200;
    public const int NoteMaxLength = 500;

    public long Id { get; private set; }

    public long PageId { get; private set; }

    /// <summary>Counts from 1 within the page.</summary>
    public required int Number { get; init; }

    public required DateTime CreatedUtc { get; init; }

    public required string Author { get; init; }

    /// <summary>The account of the author; none for an import.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>The number of the revision that it was made from; none for an import, which comes from the folder.</summary>
    public int? BasedOnNumber { get; init; }

    /// <summary>Why it was made, in the author's words, for colleagues.</summary>
    public string? Note { get; init; }

    /// <summary>The page's settings exactly as written (<c>page.yaml</c>), so that an export gives back the same bytes.</summary>
    public required string SettingsSource { get; init; }

    public required string Type { get; init; }

    public string? ParentKey { get; init; }

    public required int Position { get; init; }

    public required string Owner { get; init; }

    /// <summary>The day on which the words last changed, as shown to the public.</summary>
    public required DateOnly UpdatedOn { get; init; }

    public required DateOnly ReviewBy { get; init; }

    public required List<PageText> Texts { get; init; }

    public PageText Text(Language language) => Texts.Single(text => text.Language == language);

    /// <summary>Each text was last confirmed against the very words the other text has now.</summary>
    public bool IsInStep => LanguageExtensions.Both.All(language => Text(language).ConfirmedAgainst == Text(language.Other()).Hash);
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasIndex(revision => new { revision.PageId, revision.Number }).IsUnique();
        builder.HasOne<Page>().WithMany(page => page.Revisions).HasForeignKey(revision => revision.PageId);
        builder.HasMany(revision => revision.Texts).WithOne().HasForeignKey(text => text.RevisionId);
        builder.Ignore(revision => revision.IsInStep);
        builder.Property(revision => revision.Author).HasMaxLength(Revision.AuthorMaxLength);
        builder.Property(revision => revision.Note).HasMaxLength(Revision.NoteMaxLength);
        builder.Property(revision => revision.Type).HasMaxLength(40);
        builder.Property(revision => revision.ParentKey).HasMaxLength(Page.KeyMaxLength);
        builder.Property(revision => revision.Owner).HasMaxLength(80);
    }
}
