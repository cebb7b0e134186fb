using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ContentModel.Pages;

/// <summary>One language's half of a page in one revision.</summary>
public sealed class PageText
{
    public const int HashLength = 64;
    public const int TitleMaxLength = 120;
    public const int SummaryMaxLength = 300;
    public const int DescriptionMaxLength = 160;

    public long RevisionId { get; private set; }

    public required Language Language { get; init; }

    /// <summary>The front matter exactly as written, so that an export gives back the same bytes.</summary>
    public required string FrontMatterSource { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public string? Menu { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    /// <summary>What changed with this revision, for the feed.</summary>
    public string? Change { get; init; }

    /// <summary>Markdown, byte for byte as written.</summary>
    public required string Body { get; init; }

    /// <summary>SHA-256 over what a reader sees (<see cref="HashOf"/>), 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash of the other language's text that this one was last confirmed to say the same as.</summary>
    public string? ConfirmedAgainst { get; init; }

    /// <summary>
    /// The mark of a text's words. The slug and the note on what changed are left out: a new address or a different note
    /// does not change what the text says, and must not make the pair out of step.
    /// </summary>
    public static string HashOf(string title, string? menu, string summary, string? description, string body)
    {
        var words = string.Join('\u001f', title, menu, summary, description, body);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}

internal sealed class PageTextMapping : IEntityTypeConfiguration<PageText>
{
    public void Configure(EntityTypeBuilder<PageText> builder)
    {
        builder.HasKey(text => new { text.RevisionId, text.Language });
        builder.Property(text => text.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(text => text.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(text => text.Title).HasMaxLength(PageText.TitleMaxLength);
        builder.Property(text => text.Menu).HasMaxLength(PageText.TitleMaxLength);
        builder.Property(text => text.Summary).HasMaxLength(PageText.SummaryMaxLength);
        builder.Property(text => text.Description).HasMaxLength(PageText.DescriptionMaxLength);
        builder.Property(text => text.Change).HasMaxLength(PageText.SummaryMaxLength);
        builder.Property(text => text.Hash).HasMaxLength(PageText.HashLength);
        builder.Property(text => text.ConfirmedAgainst).HasMaxLength(PageText.HashLength);
    }
}
