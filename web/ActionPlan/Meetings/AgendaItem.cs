using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// One thing on the agenda of a meeting: drawn from what is overdue, red or newly commented, or put there by somebody. What was said of it
/// and decided is written into it and is never lost by drawing the agenda again.
/// </summary>
public sealed class AgendaItem
{
    public const int KeyMaxLength = 60;
    public const int WordsMaxLength = 300;
    public const int NoteMaxLength = 4_000;
    public const int DecisionMaxLength = 1_000;

    public required Guid Id { get; init; }

    public required Guid MeetingId { get; init; }

    public required AgendaKind Kind { get; set; }

    /// <summary>What it is about, once in each meeting: <see cref="AgendaMatter.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>From 1; the order in which the group takes them.</summary>
    public required int Order { get; set; }

    public int? Commitment { get; init; }

    public int? Principle { get; init; }

    public Guid? ActionId { get; init; }

    /// <summary>How many comments there were since the last meeting.</summary>
    public int? Count { get; set; }

    /// <summary>Of an item of somebody’s own: what it is about. One language may still be missing.</summary>
    public string WordsGa { get; set; } = "";

    public string WordsEn { get; set; } = "";

    /// <summary>What was said, for the group only.</summary>
    public string Note { get; set; } = "";

    /// <summary>What was decided. It goes into the minutes, so in the end in both languages.</summary>
    public string DecisionGa { get; set; } = "";

    public string DecisionEn { get; set; } = "";

    /// <summary>Counts the savings of what was typed, so that two who type at once do not lose each other’s words.</summary>
    public int Version { get; set; }

    public Bilingual<string> Words => new(WordsGa, WordsEn);

    public Bilingual<string> Decision => new(DecisionGa, DecisionEn);

    public bool IsNoted => Note.Length + DecisionGa.Length + DecisionEn.Length > 0;
}

/// <summary>Stored by name. The order is that in which they come onto the agenda.</summary>
public enum AgendaKind
{
    /// <summary>An action of an earlier meeting whose day has passed.</summary>
    OverdueAction,

    /// <summary>An action of an earlier meeting that still runs.</summary>
    OpenAction,

    /// <summary>A commitment whose newest result says that it is not kept.</summary>
    RedCommitment,

    /// <summary>A commitment or a principle that the public has commented on since the last meeting.</summary>
    Commented,

    /// <summary>Put on the agenda by somebody.</summary>
    Own,
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(item => item.Key).HasMaxLength(AgendaItem.KeyMaxLength);
        builder.Property(item => item.WordsGa).HasMaxLength(AgendaItem.WordsMaxLength);
        builder.Property(item => item.WordsEn).HasMaxLength(AgendaItem.WordsMaxLength);
        builder.Property(item => item.Note).HasMaxLength(AgendaItem.NoteMaxLength);
        builder.Property(item => item.DecisionGa).HasMaxLength(AgendaItem.DecisionMaxLength);
        builder.Property(item => item.DecisionEn).HasMaxLength(AgendaItem.DecisionMaxLength);
        builder.Ignore(item => item.Words).Ignore(item => item.Decision).Ignore(item => item.IsNoted);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(item => item.MeetingId);
        builder.HasIndex(item => new { item.MeetingId, item.Key }).IsUnique();
    }
}
