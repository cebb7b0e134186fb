using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>What a review decides of one commitment, why, and what it relies on. Each has one before the next version can be written.</summary>
public sealed class CommitmentDecision
{
    public const int MostThemes = 50;
    public const int ThemesMaxLength = 2_000;

    public required Guid ReviewId { get; init; }

    /// <summary>Of the commitment; a new one is given the first number that was never used.</summary>
    public required int Number { get; init; }

    public required DecisionKind Kind { get; set; }

    public string IrishReason { get; set; } = "";

    public string EnglishReason { get; set; } = "";

    /// <summary>The feedback it relies on, as ids of themes with spaces between them.</summary>
    public string Themes { get; set; } = "";

    /// <summary>The new words, of a commitment that changes or is new.</summary>
    public string IrishSentence { get; set; } = "";

    public string EnglishSentence { get; set; } = "";

    /// <summary>Of a new one: its principle, or none.</summary>
    public int? Principle { get; set; }

    /// <summary>Of a new one: the key of the unit that answers for it; empty for the plan’s own.</summary>
    public string Owner { get; set; } = "";

    public required DateTime DecidedUtc { get; set; }

    public required string DecidedBy { get; set; }

    public IReadOnlyList<Guid> ThemeIds => [.. Themes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    public string Reason(Language language) => language is Language.Irish ? IrishReason : EnglishReason;

    public string Sentence(Language language) => language is Language.Irish ? IrishSentence : EnglishSentence;

    /// <summary>A pair of reasons and, where it brings new words, a pair of those.</summary>
    public bool IsWhole => LanguageExtensions.Both.All(language => Reason(language).Length > 0 && (Kind is DecisionKind.Keep or DecisionKind.Drop || Sentence(language).Length > 0));
}

/// <summary>Stored by name.</summary>
public enum DecisionKind
{
    Keep,
    Change,
    Drop,
    Add,
}

internal sealed class CommitmentDecisionMapping : IEntityTypeConfiguration<CommitmentDecision>
{
    public void Configure(EntityTypeBuilder<CommitmentDecision> builder)
    {
        builder.HasKey(decision => new { decision.ReviewId, decision.Number });
        builder.Property(decision => decision.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(decision => decision.IrishReason).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(decision => decision.EnglishReason).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(decision => decision.Themes).HasMaxLength(CommitmentDecision.ThemesMaxLength);
        builder.Property(decision => decision.IrishSentence).HasMaxLength(Commitment.SentenceMaxLength);
        builder.Property(decision => decision.EnglishSentence).HasMaxLength(Commitment.SentenceMaxLength);
        builder.Property(decision => decision.Owner).HasMaxLength(PlanReview.NameMaxLength);
        builder.Property(decision => decision.DecidedBy).HasMaxLength(PlanReview.NameMaxLength);
        builder.Ignore(decision => decision.ThemeIds);
        builder.HasOne<PlanReview>().WithMany().HasForeignKey(decision => decision.ReviewId);
    }
}
