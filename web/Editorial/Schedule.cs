using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial;

/// <summary>The moment at which an open edition goes live by itself. It goes when the edition does, or when an edit voids a signature.</summary>
public sealed class Schedule
{
    public const int LocalTimeMaxLength = 16;

    public required long EditionId { get; init; }

    public required DateTime DueUtc { get; set; }

    /// <summary>What the publisher chose, <c>2026-12-01T09:00</c> in Dublin; said back to people, never computed with.</summary>
    public required string LocalTime { get; set; }

    public required Guid PersonId { get; set; }

    public required string PersonName { get; set; }

    /// <summary>Why it did not go live when its time came; somebody must look.</summary>
    public string? Problem { get; set; }
}

internal sealed class ScheduleMapping : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.HasKey(schedule => schedule.EditionId);
        builder.HasOne<Edition>().WithOne().HasForeignKey<Schedule>(schedule => schedule.EditionId);
        builder.Property(schedule => schedule.LocalTime).HasMaxLength(Schedule.LocalTimeMaxLength);
        builder.Property(schedule => schedule.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.HasIndex(schedule => schedule.DueUtc);
    }
}
