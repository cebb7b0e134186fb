using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>
/// A letter of a case as it went out. Its files lie on the shelf of the cases and are the record; what it was made from stands beside
/// them so that it can be had in another format. Never changed; what is personal goes when the case is erased.
/// </summary>
public sealed class CaseLetter
{
    public const int SubjectMaxLength = 200;

    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    /// <summary>Counts from 1 within its case.</summary>
    public required int Number { get; init; }

    public required LetterKind Kind { get; init; }

    public required int TemplateVersion { get; init; }

    public required Language Language { get; init; }

    /// <summary>What it is, in its language; says nothing of the person.</summary>
    public required string Subject { get; init; }

    /// <summary>A <see cref="LetterContent"/>; none once the case is erased.</summary>
    public string? Content { get; private set; }

    /// <summary>Of the PDF, under which it lies on the shelf.</summary>
    public string? Sha256 { get; private set; }

    public required long Bytes { get; init; }

    public required int Pages { get; init; }

    /// <summary>Of the PDF in large print, where the person asked for that.</summary>
    public string? LargeSha256 { get; private set; }

    public long? LargeBytes { get; init; }

    public int? LargePages { get; init; }

    public required ContactWay Way { get; init; }

    public required Guid SignedById { get; init; }

    public required string SignedBy { get; init; }

    public required DateTime WrittenUtc { get; init; }

    /// <summary>The day that it bears.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>Of the mail that carries its words.</summary>
    public Guid? MailId { get; set; }

    public bool IsErased => Content is null;

    /// <summary>The hashes of its files.</summary>
    public IEnumerable<string> Files => new[] { Sha256, LargeSha256 }.OfType<string>();

    public void Hold(LetterContent content, string sha256, string? largeSha256) => (Content, Sha256, LargeSha256) = (content.ToJson(), sha256, largeSha256);

    public void Erase() => (Content, Sha256, LargeSha256) = (null, null, null);
}

internal sealed class CaseLetterMapping : IEntityTypeConfiguration<CaseLetter>
{
    public void Configure(EntityTypeBuilder<CaseLetter> builder)
    {
        builder.HasOne<Complaint>().WithMany().HasForeignKey(letter => letter.ComplaintId);
        builder.Property(letter => letter.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(letter => letter.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(letter => letter.Subject).HasMaxLength(CaseLetter.SubjectMaxLength);
        builder.Property(letter => letter.Sha256).HasMaxLength(64);
        builder.Property(letter => letter.LargeSha256).HasMaxLength(64);
        builder.Property(letter => letter.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(letter => letter.SignedBy).HasMaxLength(CaseEvent.NameMaxLength);
        builder.Ignore(letter => letter.IsErased);
        builder.Ignore(letter => letter.Files);
        builder.HasIndex(letter => new { letter.ComplaintId, letter.Number }).IsUnique();
        builder.HasIndex(letter => letter.Sha256);
    }
}
