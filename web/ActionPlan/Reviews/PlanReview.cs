using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// One review of the plan, from the day it opens by itself to the day the next version goes live. The database refuses a second one that
/// is open. Nothing of it is ever deleted.
/// </summary>
public sealed class PlanReview
{
    public const int WordsMaxLength = 4_000;
    public const int NameMaxLength = 200;

    public required Guid Id { get; init; }

    /// <summary>The version that is reviewed.</summary>
    public required int PlanVersion { get; init; }

    /// <summary>The first day whose feedback it takes into account.</summary>
    public required DateOnly CountsFrom { get; init; }

    public required DateTime OpenedUtc { get; init; }

    /// <summary>The name of a person; none when it opened by itself.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>Why it was opened before its time.</summary>
    public string? OpenReason { get; init; }

    /// <summary>The day by which the next version is to be live.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>What people said, as it was gathered last: <see cref="FeedbackPack"/> as JSON.</summary>
    public string? Feedback { get; set; }

    /// <summary>The last day that the gathered feedback counts.</summary>
    public DateOnly? FeedbackTo { get; set; }

    /// <summary>When the pairs were last written from the decisions; none before that, and after a decision was changed.</summary>
    public DateTime? DraftedUtc { get; set; }

    public DateTime? EndedUtc { get; set; }

    /// <summary>The version that came of it.</summary>
    public int? NewVersion { get; set; }

    /// <summary>In their order.</summary>
    public List<ReviewStepRecord> Steps { get; } = [];

    public int Year => OpenedOn.Year;

    public DateOnly OpenedOn => DublinTime.DayOf(new DateTimeOffset(OpenedUtc, TimeSpan.Zero));

    public DateOnly? EndedOn => EndedUtc is { } ended ? DublinTime.DayOf(new DateTimeOffset(ended, TimeSpan.Zero)) : null;

    public ReviewStepRecord Step(ReviewStep step) => Steps.Single(one => one.Step == step);

    /// <summary>Everything but the steps themselves that comes before this one is over.</summary>
    public bool IsReady(ReviewStep step) => ReviewRules.Before(step).All(before => Step(before).IsOver);
}

/// <summary>One step of a review: done or skipped by a person whose name stays with it, and never silently.</summary>
public sealed class ReviewStepRecord
{
    public long Id { get; private set; }

    public Guid ReviewId { get; init; }

    public required ReviewStep Step { get; init; }

    public required DateOnly DueOn { get; set; }

    /// <summary>Who sees to it, where nobody was named.</summary>
    public required Role OwnerRole { get; init; }

    public Guid? OwnerId { get; set; }

    public string? Owner { get; set; }

    public DateTime? EndedUtc { get; set; }

    public string? EndedBy { get; set; }

    /// <summary>With <see cref="EnglishSkipReason"/> given for a step that was skipped; the public reads it.</summary>
    public string? IrishSkipReason { get; set; }

    public string? EnglishSkipReason { get; set; }

    public bool IsOver => EndedUtc is not null;

    public bool IsSkipped => IsOver && IrishSkipReason is not null;

    public Bilingual<string>? SkipReason => IsSkipped ? new Bilingual<string>(IrishSkipReason!, EnglishSkipReason!) : null;
}

internal sealed class PlanReviewMapping : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> builder)
    {
        builder.Property(review => review.OpenedBy).HasMaxLength(PlanReview.NameMaxLength);
        builder.Property(review => review.OpenReason).HasMaxLength(PlanReview.WordsMaxLength);
        builder.HasMany(review => review.Steps).WithOne().HasForeignKey(step => step.ReviewId);
        builder.Ignore(review => review.Year);
        builder.Ignore(review => review.OpenedOn);
        builder.Ignore(review => review.EndedOn);

        // One review of a version at a time, whichever node opens it.
        builder.HasIndex(review => review.PlanVersion).IsUnique().HasFilter("\"EndedUtc\" IS NULL");
    }
}

internal sealed class ReviewStepRecordMapping : IEntityTypeConfiguration<ReviewStepRecord>
{
    public void Configure(EntityTypeBuilder<ReviewStepRecord> builder)
    {
        builder.Property(step => step.Step).HasConversion<string>().HasMaxLength(20);
        builder.Property(step => step.OwnerRole).HasConversion<string>().HasMaxLength(40);
        builder.Property(step => step.Owner).HasMaxLength(PlanReview.NameMaxLength);
        builder.Property(step => step.EndedBy).HasMaxLength(PlanReview.NameMaxLength);
        builder.Property(step => step.IrishSkipReason).HasMaxLength(PlanReview.WordsMaxLength);
        builder.Property(step => step.EnglishSkipReason).HasMaxLength(PlanReview.WordsMaxLength);
        builder.HasIndex(step => new { step.ReviewId, step.Step }).IsUnique();
        builder.Ignore(step => step.SkipReason);
    }
}
