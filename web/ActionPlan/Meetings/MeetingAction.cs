using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// What a meeting has decided that somebody does by a day. Until it is done it comes back on the agenda of every meeting that follows.
/// Its owner is a member of staff, or a department by its key.
/// </summary>
public sealed class MeetingAction
{
    public const int TextMaxLength = 500;
    public const int NoteMaxLength = 1_000;
    public const int UnitMaxLength = 60;
    public const int NameMaxLength = 200;

    public required Guid Id { get; init; }

    public required Guid MeetingId { get; init; }

    /// <summary>Counts from 1 within the meeting and stays.</summary>
    public required int Number { get; init; }

    /// <summary>The item of the agenda that it came from.</summary>
    public Guid? ItemId { get; init; }

    public string TextGa { get; set; } = "";

    public string TextEn { get; set; } = "";

    /// <summary>The account of its owner; none when a department owns it.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>For colleagues only: the public reads of departments, never of people.</summary>
    public string? OwnerName { get; set; }

    /// <summary>The key of the contact unit that owns it; none when a person does.</summary>
    public string? OwnerUnit { get; set; }

    public required DateOnly DueOn { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>What came of it.</summary>
    public string? DoneNote { get; set; }

    public required DateTime AgreedUtc { get; init; }

    public Bilingual<string> Text => new(TextGa, TextEn);

    public bool IsWhole => TextGa.Length > 0 && TextEn.Length > 0;

    /// <summary>In the language wanted, or while that half is missing in the other.</summary>
    public string TextIn(Language language) => Text[language] is { Length: > 0 } text ? text : Text[language.Other()];

    public bool IsOverdue(DateOnly today) => DoneOn is null && DueOn < today;
}

internal sealed class MeetingActionMapping : IEntityTypeConfiguration<MeetingAction>
{
    public void Configure(EntityTypeBuilder<MeetingAction> builder)
    {
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.TextGa).HasMaxLength(MeetingAction.TextMaxLength);
        builder.Property(action => action.TextEn).HasMaxLength(MeetingAction.TextMaxLength);
        builder.Property(action => action.OwnerName).HasMaxLength(MeetingAction.NameMaxLength);
        builder.Property(action => action.OwnerUnit).HasMaxLength(MeetingAction.UnitMaxLength);
        builder.Property(action => action.DoneNote).HasMaxLength(MeetingAction.NoteMaxLength);
        builder.Ignore(action => action.Text).Ignore(action => action.IsWhole);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(action => action.MeetingId);
        builder.HasIndex(action => new { action.MeetingId, action.Number }).IsUnique();
        builder.HasIndex(action => action.DoneOn);
    }
}
