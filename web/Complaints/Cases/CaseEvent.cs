using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// One line of a case's history. Lines are only ever added; the number makes two people who add to the same case at once see one another.
/// Only the words may go, when the case is erased.
/// </summary>
public sealed class CaseEvent
{
    public const int WordsMaxLength = 20_000;
    public const int NameMaxLength = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private CaseAct? _act;

    public required Guid ComplaintId { get; init; }

    /// <summary>Counts from 1 without a gap within its case.</summary>
    public required int Number { get; init; }

    public required DateTime OccurredUtc { get; init; }

    public required CaseActor Actor { get; init; }

    /// <summary>Of a member of staff.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Of a member of staff; empty for the person who complains and for the site itself.</summary>
    public required string PersonName { get; init; }

    /// <summary>The act's name, for questions to the database.</summary>
    public required string Kind { get; init; }

    /// <summary>The act as JSON.</summary>
    public required string Facts { get; init; }

    /// <summary>What somebody said: personal.</summary>
    public string? Words { get; private set; }

    /// <summary>May the person who complains see that this happened? Notes among colleagues, reminders and the like are not for them.</summary>
    public bool IsInternal { get; init; }

    public CaseAct Act => _act ??= JsonSerializer.Deserialize<CaseAct>(Facts, Json) ?? throw new InvalidOperationException($"Event {Number} of case {ComplaintId} holds no act.");

    public static CaseEvent Of(Guid complaintId, int number, DateTime now, CaseActor actor, Guid? personId, string personName, CaseAct act, string? words)
    {
        var facts = JsonSerializer.Serialize(act, Json);
        using var read = JsonDocument.Parse(facts);
        return new CaseEvent
        {
            ComplaintId = complaintId,
            Number = number,
            OccurredUtc = now,
            Actor = actor,
            PersonId = personId,
            PersonName = personName,
            Kind = read.RootElement.GetProperty("act").GetString()!,
            Facts = facts,
            Words = string.IsNullOrWhiteSpace(words) ? null : words,
            IsInternal = act is Noted or ConflictNoted or Reminded or RestrictionSet or HoldSet or Linked or Unassigned,
        };
    }

    /// <summary>Takes away what somebody said.</summary>
    public void ForgetWords() => Words = null;
}

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.HasKey(one => new { one.ComplaintId, one.Number });
        builder.Property(one => one.Number).ValueGeneratedNever();
        builder.Property(one => one.Actor).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.PersonName).HasMaxLength(CaseEvent.NameMaxLength);
        builder.Property(one => one.Kind).HasMaxLength(40);
        builder.Property(one => one.Words).HasMaxLength(CaseEvent.WordsMaxLength);
        builder.Ignore(one => one.Act);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(one => one.ComplaintId);
        builder.HasIndex(one => new { one.Kind, one.OccurredUtc });
    }
}
