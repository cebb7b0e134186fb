using KilkennyInfo.Complaints.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// What the Council learns from a complaint, and who does something about it by when (domain section 2). It names nobody who complained, so
/// it outlives the case and feeds the yearly review of the plan.
/// </summary>
public sealed class Lesson
{
    public const int WordsMaxLength = 1_000;

    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    /// <summary>The service at the time; none when the case had none.</summary>
    public string? ServiceKey { get; init; }

    /// <summary>What was learned.</summary>
    public required string Text { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Action { get; init; }

    public required DateTime NotedUtc { get; init; }

    public required Guid NotedById { get; init; }

    public required string NotedBy { get; init; }

    /// <summary>Who sees to it.</summary>
    public required Guid OwnerId { get; set; }

    public required string Owner { get; set; }

    public required DateOnly DueOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>What came of it.</summary>
    public string? DoneNote { get; set; }
}

internal sealed class LessonMapping : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.Property(lesson => lesson.ServiceKey).HasMaxLength(Complaint.KeyMaxLength);
        builder.Property(lesson => lesson.Text).HasMaxLength(Lesson.WordsMaxLength);
        builder.Property(lesson => lesson.Action).HasMaxLength(Lesson.WordsMaxLength);
        builder.Property(lesson => lesson.NotedBy).HasMaxLength(CaseEvent.NameMaxLength);
        builder.Property(lesson => lesson.Owner).HasMaxLength(CaseEvent.NameMaxLength);
        builder.Property(lesson => lesson.DoneNote).HasMaxLength(Lesson.WordsMaxLength);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(lesson => lesson.ComplaintId);
        builder.HasIndex(lesson => lesson.DoneOn);
    }
}
