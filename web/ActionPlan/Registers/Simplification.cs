using KilkennyInfo.ContentModel.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>A rule, form, leaflet or procedure that was made simpler.</summary>
public sealed class Simplification : TitledEntry
{
    /// <summary>Readability is a score of 100 at most.</summary>
    public const decimal MostScore = 100;

    public SimplifiedKind Kind { get; set; }

    /// <summary>How easy it was to read before, where that is known.</summary>
    public decimal? Before { get; set; }

    public decimal? After { get; set; }

    public DateOnly DoneOn { get; set; }

    /// <summary>The page of the site that has it now; none when it stands elsewhere.</summary>
    public string? PageKey { get; set; }

    public override DateOnly Day => DoneOn;

    protected override IEnumerable<(string? Irish, string? English)> Pairs => [(IrishTitle, EnglishTitle)];
}

/// <summary>Stored by name.</summary>
public enum SimplifiedKind
{
    Rule,
    Form,
    Leaflet,
    Procedure,
}

internal sealed class SimplificationMapping : IEntityTypeConfiguration<Simplification>
{
    public void Configure(EntityTypeBuilder<Simplification> builder)
    {
        RegisterColumns.MapTitled(builder);
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Before).HasPrecision(18, 4);
        builder.Property(entry => entry.After).HasPrecision(18, 4);
        builder.Property(entry => entry.PageKey).HasMaxLength(Page.KeyMaxLength);
    }
}
