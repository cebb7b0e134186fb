using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Results;

/// <summary>
/// What became of a commitment in a period, and what that rests on. Its note may be half a pair while it is being written; a publisher puts
/// the whole of it before the public, and from then on it is taken back rather than changed.
/// </summary>
public sealed class PlanResult
{
    public const int NoteMaxLength = 2_000;
    public const int ReferenceMaxLength = 200;
    public const int NameMaxLength = 200;
    public const int UnitMaxLength = 20;

    public required Guid Id { get; init; }

    /// <summary>The number, which means the same in every version of the plan.</summary>
    public required int Commitment { get; init; }

    /// <summary>The first day it speaks of.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last day it speaks of.</summary>
    public required DateOnly To { get; set; }

    public required Progress Progress { get; set; }

    public decimal? Figure { get; set; }

    /// <summary>Of the figure; one of the units of a standard.</summary>
    public string? Unit { get; set; }

    public string? IrishNote { get; set; }

    public string? EnglishNote { get; set; }

    public required EvidenceKind Evidence { get; set; }

    /// <summary>The key of a document, page or counted figure; empty for a note.</summary>
    public required string Reference { get; set; }

    public required DateTime RecordedUtc { get; set; }

    public required Guid RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    /// <summary>Since when the public reads it; none while it is not public.</summary>
    public DateTime? PublishedUtc { get; set; }

    public string? PublishedBy { get; set; }

    public bool IsPublished => PublishedUtc is not null;

    public string? Note(Language language) => language is Language.Irish ? IrishNote : EnglishNote;

    /// <summary>Both languages or neither: a note in one cannot go before the public.</summary>
    public bool IsWhole => string.IsNullOrEmpty(IrishNote) == string.IsNullOrEmpty(EnglishNote) && (Evidence is not EvidenceKind.Note || !string.IsNullOrEmpty(IrishNote));

    /// <summary>As the public reads it.</summary>
    /// <exception cref="InvalidOperationException">It is not public.</exception>
    public PublicResult ToPublic() => new(
        Id, Commitment, From, To, Progress, Figure, Unit,
        string.IsNullOrEmpty(IrishNote) ? null : new Bilingual<string>(IrishNote, EnglishNote!),
        new PublicEvidence(Evidence, Reference),
        DublinTime.DayOf(new DateTimeOffset(PublishedUtc ?? throw new InvalidOperationException("The result is not public."), TimeSpan.Zero)));
}

internal sealed class PlanResultMapping : IEntityTypeConfiguration<PlanResult>
{
    public void Configure(EntityTypeBuilder<PlanResult> builder)
    {
        builder.Property(result => result.Progress).HasConversion<string>().HasMaxLength(20);
        builder.Property(result => result.Evidence).HasConversion<string>().HasMaxLength(20);
        builder.Property(result => result.Figure).HasPrecision(18, 4);
        builder.Property(result => result.Unit).HasMaxLength(PlanResult.UnitMaxLength);
        builder.Property(result => result.IrishNote).HasMaxLength(PlanResult.NoteMaxLength);
        builder.Property(result => result.EnglishNote).HasMaxLength(PlanResult.NoteMaxLength);
        builder.Property(result => result.Reference).HasMaxLength(PlanResult.ReferenceMaxLength);
        builder.Property(result => result.RecordedBy).HasMaxLength(PlanResult.NameMaxLength);
        builder.Property(result => result.PublishedBy).HasMaxLength(PlanResult.NameMaxLength);
        builder.HasIndex(result => new { result.Commitment, result.To });
    }
}
