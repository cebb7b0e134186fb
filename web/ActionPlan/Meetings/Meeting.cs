using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// One meeting of the Customer Service Working Group, from its calling to its minutes. The chair calls, changes and closes it; the members
/// write into it; a publisher puts its minutes before the public. It is never deleted: one that did not take place says why.
/// </summary>
public sealed class Meeting
{
    public const int PlaceMaxLength = 200;
    public const int ReasonMaxLength = 500;
    public const int MinutesMaxLength = 20_000;
    public const int NameMaxLength = 200;

    public required Guid Id { get; init; }

    public required DateOnly PlannedOn { get; set; }

    /// <summary>As a clock on a wall in Dublin shows it; none when only the day is fixed.</summary>
    public TimeOnly? StartsAt { get; set; }

    /// <summary>Only with a beginning.</summary>
    public TimeOnly? EndsAt { get; set; }

    /// <summary>Where, or by which way: “County Hall”, “by video”.</summary>
    public string Place { get; set; } = "";

    public MeetingState State { get; set; }

    public DateOnly? HeldOn { get; set; }

    /// <summary>Why it was called off.</summary>
    public string? Reason { get; set; }

    /// <summary>When the agenda was last drawn: what came in until then has been on it.</summary>
    public DateTime? DrawnUtc { get; set; }

    public string MinutesGa { get; set; } = "";

    public string MinutesEn { get; set; } = "";

    /// <summary>Counts the savings of the minutes, so that two who type at once do not lose each other’s words.</summary>
    public int MinutesVersion { get; set; }

    /// <summary>Since when the public reads the minutes; none while it does not.</summary>
    public DateTime? MinutesPublishedUtc { get; set; }

    public string? MinutesPublishedBy { get; set; }

    public required DateTime CalledUtc { get; init; }

    public required Guid CalledById { get; init; }

    public required string CalledBy { get; init; }

    public List<Attendance> Attendance { get; } = [];

    /// <summary>The day it was held, or is to be held.</summary>
    public DateOnly Day => HeldOn ?? PlannedOn;

    public bool HasWholeMinutes => MinutesGa.Length > 0 && MinutesEn.Length > 0;

    public Bilingual<string> Minutes => new(MinutesGa, MinutesEn);
}

/// <summary>Stored by name.</summary>
public enum MeetingState
{
    Planned,
    Held,
    CalledOff,
}

/// <summary>How many people of one role were there. Nobody is named.</summary>
public sealed class Attendance
{
    public const int RoleMaxLength = 20;

    public Guid MeetingId { get; init; }

    /// <summary>One of <see cref="AttendanceRoles.All"/>.</summary>
    public required string RoleKey { get; init; }

    public required int Count { get; set; }
}

/// <summary>The roles in which people come to a meeting; their names are the strings <c>plan.meetings.role.(key)</c>.</summary>
public static class AttendanceRoles
{
    public const int MostOfOne = 99;

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = ["chair", "department", "library", "access-officer", "irish-officer", "elected-member", "staff-member", "other"];
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.Place).HasMaxLength(Meeting.PlaceMaxLength);
        builder.Property(meeting => meeting.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(meeting => meeting.Reason).HasMaxLength(Meeting.ReasonMaxLength);
        builder.Property(meeting => meeting.MinutesGa).HasMaxLength(Meeting.MinutesMaxLength);
        builder.Property(meeting => meeting.MinutesEn).HasMaxLength(Meeting.MinutesMaxLength);
        builder.Property(meeting => meeting.MinutesPublishedBy).HasMaxLength(Meeting.NameMaxLength);
        builder.Property(meeting => meeting.CalledBy).HasMaxLength(Meeting.NameMaxLength);
        builder.Ignore(meeting => meeting.Day).Ignore(meeting => meeting.HasWholeMinutes).Ignore(meeting => meeting.Minutes);
        builder.HasMany(meeting => meeting.Attendance).WithOne().HasForeignKey(attendance => attendance.MeetingId);
        builder.HasIndex(meeting => meeting.State);
    }
}

internal sealed class AttendanceMapping : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("MeetingAttendance");
        builder.HasKey(attendance => new { attendance.MeetingId, attendance.RoleKey });
        builder.Property(attendance => attendance.RoleKey).HasMaxLength(Meetings.Attendance.RoleMaxLength);
    }
}
