using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial.Work;

/// <summary>Who has taken a stage of an edition, or was given it, and by when it should be done. Without one, anyone with the role may.</summary>
public sealed class Assignment
{
    public required long EditionId { get; init; }

    public required string Stage { get; init; }

    public Guid? PersonId { get; set; }

    public string? PersonName { get; set; }

    public DateOnly? DueOn { get; set; }
}

/// <summary>The words of an edition are ready to be reviewed: its reviewers are asked.</summary>
public sealed class ReviewRequest
{
    public required long EditionId { get; init; }

    public required Guid PersonId { get; set; }

    public required string PersonName { get; set; }

    public required DateTime RequestedUtc { get; set; }

    public required DateOnly DueOn { get; set; }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.HasKey(assignment => new { assignment.EditionId, assignment.Stage });
        builder.Property(assignment => assignment.Stage).HasMaxLength(Work.Stage.KeyMaxLength);
        builder.Property(assignment => assignment.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.HasOne<Edition>().WithMany().HasForeignKey(assignment => assignment.EditionId);
    }
}

internal sealed class ReviewRequestMapping : IEntityTypeConfiguration<ReviewRequest>
{
    public void Configure(EntityTypeBuilder<ReviewRequest> builder)
    {
        builder.HasKey(request => request.EditionId);
        builder.Property(request => request.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.HasOne<Edition>().WithOne().HasForeignKey<ReviewRequest>(request => request.EditionId);
    }
}
