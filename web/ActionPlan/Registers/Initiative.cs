using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>Something that the Council sets out to do so that it keeps a commitment, and what came of it.</summary>
public sealed class Initiative : TitledEntry
{
    public InitiativeState State { get; set; }

    /// <summary>When it began, or is to begin.</summary>
    public DateOnly? StartedOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string? IrishResult { get; set; }

    public string? EnglishResult { get; set; }

    public override DateOnly Day => EndedOn ?? StartedOn ?? DateOnly.FromDateTime(RecordedUtc);

    protected override IEnumerable<(string? Irish, string? English)> Pairs => [(IrishTitle, EnglishTitle), (IrishResult, EnglishResult)];
}

/// <summary>Stored by name.</summary>
public enum InitiativeState
{
    Planned,
    UnderWay,
    Done,
    Stopped,
}

internal sealed class InitiativeMapping : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        RegisterColumns.MapTitled(builder);
        builder.Property(entry => entry.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.IrishResult).HasMaxLength(RegisterEntry.WordsMaxLength);
        builder.Property(entry => entry.EnglishResult).HasMaxLength(RegisterEntry.WordsMaxLength);
    }
}
