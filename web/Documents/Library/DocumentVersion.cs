using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Documents.Library;

/// <summary>
/// A document as it was made public: both its texts, kept for good, so that any of its files can be made again at any time. A version
/// never changes; other words make the next one.
/// </summary>
public sealed class DocumentVersion
{
    public long Id { get; private set; }

    public required string DocumentKey { get; init; }

    /// <summary>Counts from 1 within the document.</summary>
    public required int Number { get; init; }

    public required DateTime CreatedUtc { get; init; }

    /// <summary>When another version took its place, or the document was taken away.</summary>
    public DateTime? SupersededUtc { get; set; }

    /// <summary>SHA-256 of what both texts say, whatever their number: other words, another hash.</summary>
    public required string WordsHash { get; init; }

    public required List<DocumentVersionText> Texts { get; init; }

    public List<Rendition> Renditions { get; } = [];

    public DocumentVersionText Text(Language language) => Texts.Single(text => text.Language == language);
}

/// <summary>One language of a version.</summary>
public sealed class DocumentVersionText
{
    public long VersionId { get; private set; }

    public required Language Language { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required DateOnly UpdatedOn { get; init; }

    public required int WordCount { get; init; }

    /// <summary>The text in neutral blocks, as <see cref="DocumentJson"/> writes it.</summary>
    public required byte[] Source { get; init; }
}

internal sealed class DocumentVersionMapping : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> builder)
    {
        builder.Property(version => version.DocumentKey).HasMaxLength(Page.KeyMaxLength);
        builder.Property(version => version.WordsHash).HasMaxLength(PageText.HashLength);
        builder.HasIndex(version => new { version.DocumentKey, version.Number }).IsUnique();
        builder.HasMany(version => version.Texts).WithOne().HasForeignKey(text => text.VersionId);
        builder.HasMany(version => version.Renditions).WithOne(rendition => rendition.Version).HasForeignKey(rendition => rendition.VersionId);
    }
}

internal sealed class DocumentVersionTextMapping : IEntityTypeConfiguration<DocumentVersionText>
{
    public void Configure(EntityTypeBuilder<DocumentVersionText> builder)
    {
        builder.HasKey(text => new { text.VersionId, text.Language });
        builder.Property(text => text.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(text => text.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(text => text.Title).HasMaxLength(PageText.TitleMaxLength);
        builder.Property(text => text.Summary).HasMaxLength(PageText.SummaryMaxLength);
    }
}
