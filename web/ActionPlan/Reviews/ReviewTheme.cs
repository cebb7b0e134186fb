using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>What several people said in the period, in one sentence of each language, and what we make of it. Names nobody.</summary>
public sealed class ReviewTheme
{
    public const int WordsMaxLength = 1_000;

    public required Guid Id { get; init; }

    public required Guid ReviewId { get; init; }

    /// <summary>1 to 12; none for what belongs to none.</summary>
    public int? Principle { get; set; }

    public int? Commitment { get; set; }

    public required ThemeSource Source { get; set; }

    /// <summary>How many said it, where that was counted.</summary>
    public int? Count { get; set; }

    public string IrishSaid { get; set; } = "";

    public string EnglishSaid { get; set; } = "";

    /// <summary>None while nobody has decided.</summary>
    public ThemeDisposition? Disposition { get; set; }

    public string IrishAnswer { get; set; } = "";

    public string EnglishAnswer { get; set; } = "";

    public required DateTime NotedUtc { get; init; }

    public required string NotedBy { get; init; }

    /// <summary>Put away, for a reason that the audit log keeps.</summary>
    public DateTime? RemovedUtc { get; set; }

    public string Said(Language language) => language is Language.Irish ? IrishSaid : EnglishSaid;

    public string Answer(Language language) => language is Language.Irish ? IrishAnswer : EnglishAnswer;

    /// <summary>Both languages of what was said and of what we make of it.</summary>
    public bool IsDecided => Disposition is not null && LanguageExtensions.Both.All(language => Said(language).Length > 0 && Answer(language).Length > 0);
}

/// <summary>Where a theme comes from. Stored by name.</summary>
public enum ThemeSource
{
    Comments,
    Complaints,
    Searches,
    FormatRequests,
    Equality,
    Staff,
    Committees,
    Other,
}

/// <summary>What we make of a theme. Stored by name.</summary>
public enum ThemeDisposition
{
    Done,
    WillDo,
    PartlyDone,
    NotDone,
}

/// <summary>A note on equality or human rights for the next review (Irish Human Rights and Equality Commission Act 2014, section 42).</summary>
public sealed class EqualityNote
{
    public required Guid Id { get; init; }

    public required DateOnly NotedOn { get; init; }

    public required string IrishText { get; set; }

    public required string EnglishText { get; set; }

    public required string NotedBy { get; init; }

    public DateTime? RemovedUtc { get; set; }

    public string Text(Language language) => language is Language.Irish ? IrishText : EnglishText;
}

/// <summary>What a Strategic Policy Committee said of the plan, and what came of it (commitments 86 and 89).</summary>
public sealed class CommitteeView
{
    public required Guid Id { get; init; }

    public required Guid ReviewId { get; init; }

    public required string IrishCommittee { get; set; }

    public required string EnglishCommittee { get; set; }

    public required DateOnly MetOn { get; set; }

    public string IrishView { get; set; } = "";

    public string EnglishView { get; set; } = "";

    public string IrishResponse { get; set; } = "";

    public string EnglishResponse { get; set; } = "";

    public required DateTime NotedUtc { get; init; }

    public required string NotedBy { get; init; }

    public DateTime? RemovedUtc { get; set; }

    public string Committee(Language language) => language is Language.Irish ? IrishCommittee : EnglishCommittee;

    public string View(Language language) => language is Language.Irish ? IrishView : EnglishView;

    public string Response(Language language) => language is Language.Irish ? IrishResponse : EnglishResponse;

    public bool IsAnswered => LanguageExtensions.Both.All(language => View(language).Length > 0 && Response(language).Length > 0);
}

internal sealed class ReviewThemeMapping : IEntityTypeConfiguration<ReviewTheme>
{
    public void Configure(EntityTypeBuilder<ReviewTheme> builder)
    {
        builder.Property(theme => theme.Source).HasConversion<string>().HasMaxLength(20);
        builder.Property(theme => theme.Disposition).HasConversion<string>().HasMaxLength(20);
        builder.Property(theme => theme.IrishSaid).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(theme => theme.EnglishSaid).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(theme => theme.IrishAnswer).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(theme => theme.EnglishAnswer).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(theme => theme.NotedBy).HasMaxLength(PlanReview.NameMaxLength);
        builder.HasOne<PlanReview>().WithMany().HasForeignKey(theme => theme.ReviewId);
    }
}

internal sealed class EqualityNoteMapping : IEntityTypeConfiguration<EqualityNote>
{
    public void Configure(EntityTypeBuilder<EqualityNote> builder)
    {
        builder.Property(note => note.IrishText).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(note => note.EnglishText).HasMaxLength(ReviewTheme.WordsMaxLength);
        builder.Property(note => note.NotedBy).HasMaxLength(PlanReview.NameMaxLength);
    }
}

internal sealed class CommitteeViewMapping : IEntityTypeConfiguration<CommitteeView>
{
    public void Configure(EntityTypeBuilder<CommitteeView> builder)
    {
        builder.Property(view => view.IrishCommittee).HasMaxLength(PlanReview.NameMaxLength);
        builder.Property(view => view.EnglishCommittee).HasMaxLength(PlanReview.NameMaxLength);
        builder.Property(view => view.IrishView).HasMaxLength(PlanReview.WordsMaxLength);
        builder.Property(view => view.EnglishView).HasMaxLength(PlanReview.WordsMaxLength);
        builder.Property(view => view.IrishResponse).HasMaxLength(PlanReview.WordsMaxLength);
        builder.Property(view => view.EnglishResponse).HasMaxLength(PlanReview.WordsMaxLength);
        builder.Property(view => view.NotedBy).HasMaxLength(PlanReview.NameMaxLength);
        builder.HasOne<PlanReview>().WithMany().HasForeignKey(view => view.ReviewId);
    }
}
