using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// A complaint: its name, and where it stands. What never changes is written once; the rest is what its events come to
/// (<see cref="CaseState"/>), kept here so that lists need not read histories. Nothing in it tells who complained.
/// </summary>
public sealed class Complaint
{
    public const int ReferenceMaxLength = 20;
    public const int KeyMaxLength = 40;

    public required Guid Id { get; init; }

    /// <summary>What the person and we call it by; says nothing about them. Unique.</summary>
    public required string Reference { get; init; }

    /// <summary>See <see cref="AccessCode"/>. Another one when the person has lost theirs.</summary>
    public required string CodeHash { get; set; }

    public required string CodeSalt { get; init; }

    /// <summary>Sent twice by a nervous finger or a slow line, it is one complaint.</summary>
    public required string ActKeyHash { get; init; }

    /// <summary>In which the person wrote and is answered: letters, mails and files are bound to it.</summary>
    public required Language Language { get; init; }

    public required CaseChannel Channel { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTime StoredUtc { get; init; }

    /// <summary>The day from which days are counted.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Names the version of the policy that holds for it.</summary>
    public required DateOnly PolicyFrom { get; init; }

    /// <summary>The member of staff who took it down.</summary>
    public Guid? TakenById { get; init; }

    public CaseType Type { get; private set; }

    public bool IsAnonymous { get; private set; }

    public string? ServiceKey { get; private set; }

    public string StageKey { get; private set; } = "";

    public CaseStatus Status { get; private set; }

    public Guid? HandlerId { get; private set; }

    public string? Handler { get; private set; }

    public DateOnly? AcknowledgeBy { get; private set; }

    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>Of the stage that it is in.</summary>
    public DateOnly? ReplyBy { get; private set; }

    /// <summary>What the person was told in an interim reply.</summary>
    public DateOnly? ExpectedBy { get; private set; }

    /// <summary>When the newest full answer went out.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public string? OutcomeKey { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Somebody’s permission in writing is still to come.</summary>
    public bool AwaitsPermission { get; private set; }

    public bool IsRestricted { get; private set; }

    public bool IsHeld { get; private set; }

    /// <summary>A report that the Ombudsman waits for.</summary>
    public DateOnly? QueryDueOn { get; private set; }

    public DateTime? ErasedUtc { get; private set; }

    /// <summary>The number of the newest thing that the person did or said after they had complained, until somebody who deals with the case has opened it; none when nothing waits to be read.</summary>
    public int? NewsNumber { get; private set; }

    /// <summary>The number of its newest event.</summary>
    public int LastNumber { get; private set; }

    public bool IsOpen => Status is CaseStatus.New or CaseStatus.Open or CaseStatus.Paused;

    /// <summary>Something has come from the person that nobody has read yet.</summary>
    /// <param name="number">Of the event.</param>
    public void MarkNews(int number) => NewsNumber = number;

    /// <summary>Takes over what the events come to.</summary>
    public void Take(CaseState state)
    {
        (Type, IsAnonymous, ServiceKey, StageKey, Status) = (state.Type, state.IsAnonymous, state.ServiceKey, state.StageKey, state.Status);
        (HandlerId, Handler) = (state.Handler?.Id, state.Handler?.Name);
        (AcknowledgeBy, AcknowledgedOn, ReplyBy, ExpectedBy) = (state.AcknowledgeBy, state.AcknowledgedOn, state.ReplyBy, state.ExpectedBy);
        (AnsweredOn, OutcomeKey, ClosedOn) = (state.AnsweredOn, state.OutcomeKey, state.ClosedOn);
        (AwaitsPermission, IsRestricted, IsHeld, QueryDueOn) = (state.AwaitsPermission, state.IsRestricted, state.IsHeld, state.OpenQueries.Select(query => (DateOnly?)query.DueOn).Min());
        (ErasedUtc, LastNumber) = (state.ErasedUtc, state.LastNumber);
        NewsNumber = ErasedUtc is null ? NewsNumber : null;
    }
}

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.Property(one => one.Reference).HasMaxLength(Complaint.ReferenceMaxLength);
        builder.Property(one => one.CodeHash).HasMaxLength(64);
        builder.Property(one => one.CodeSalt).HasMaxLength(64);
        builder.Property(one => one.ActKeyHash).HasMaxLength(64);
        builder.Property(one => one.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(one => one.Channel).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Type).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.ServiceKey).HasMaxLength(Complaint.KeyMaxLength);
        builder.Property(one => one.StageKey).HasMaxLength(Complaint.KeyMaxLength);
        builder.Property(one => one.OutcomeKey).HasMaxLength(Complaint.KeyMaxLength);
        builder.Property(one => one.Handler).HasMaxLength(CaseEvent.NameMaxLength);
        builder.Property(one => one.LastNumber).IsConcurrencyToken();
        builder.Ignore(one => one.IsOpen);
        builder.HasIndex(one => one.Reference).IsUnique();
        builder.HasIndex(one => one.ActKeyHash).IsUnique();
        builder.HasIndex(one => new { one.Status, one.ReplyBy });
        builder.HasIndex(one => one.HandlerId);
    }
}
