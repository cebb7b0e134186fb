using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>How much training staff had in a period, in numbers only: who took part stands nowhere here.</summary>
public sealed class TrainingCount : TitledEntry
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int Courses { get; set; }

    /// <summary>Places taken: whoever was on two courses counts twice.</summary>
    public int Places { get; set; }

    /// <summary>Of all courses together.</summary>
    public decimal Hours { get; set; }

    public override DateOnly Day => To;

    protected override IEnumerable<(string? Irish, string? English)> Pairs => [(IrishTitle, EnglishTitle)];
}

internal sealed class TrainingCountMapping : IEntityTypeConfiguration<TrainingCount>
{
    public void Configure(EntityTypeBuilder<TrainingCount> builder)
    {
        RegisterColumns.MapTitled(builder);
        builder.Property(entry => entry.Hours).HasPrecision(18, 4);
    }
}
