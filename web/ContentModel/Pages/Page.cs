using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>
/// One item of content with a stable key; always a pair of an Irish and an English text. The page itself only says what it is
/// and which editions it has; words live in <see cref="Revision"/>s, which never change.
/// </summary>
public sealed class Page
{
    public const int KeyMaxLength = 80;

    public long Id { get; private set; }

    public required string Key { get; init; }

    /// <summary>Hash of the files this page was last imported from, so that an unchanged folder is left alone.</summary>
    public string? ImportedHash { get; set; }

    public List<Revision> Revisions { get; } = [];

    public List<Edition> Editions { get; } = [];
}

internal sealed class PageMapping : IEntityTypeConfiguration<Page>
{
    public void Configure(EntityTypeBuilder<Page> builder)
    {
        builder.Property(page => page.Key).HasMaxLength(Page.KeyMaxLength);
        builder.HasIndex(page => page.Key).IsUnique();
        builder.Property(page => page.ImportedHash).HasMaxLength(PageText.HashLength);
    }
}

/// <summary>An address that leads to a page: its slug of today, or one it had before, which answers with a redirect.</summary>
public sealed class PageAddress
{
    public required Language Language { get; init; }

    public required string Slug { get; init; }

    public required long PageId { get; set; }

    public required bool IsCurrent { get; set; }
}

internal sealed class PageAddressMapping : IEntityTypeConfiguration<PageAddress>
{
    public void Configure(EntityTypeBuilder<PageAddress> builder)
    {
        builder.HasKey(address => new { address.Language, address.Slug });
        builder.Property(address => address.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(address => address.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasOne<Page>().WithMany().HasForeignKey(address => address.PageId);
    }
}
