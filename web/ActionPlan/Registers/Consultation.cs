using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>Whom the Council asked, what it heard and what it changed because of that. Groups, not persons.</summary>
public sealed class Consultation : TitledEntry
{
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public string? IrishHeard { get; set; }

    public string? EnglishHeard { get; set; }

    public string? IrishChanged { get; set; }

    public string? EnglishChanged { get; set; }

    public override DateOnly Day => To;

    protected override IEnumerable<(string? Irish, string? English)> Pairs => [(IrishTitle, EnglishTitle), (IrishHeard, EnglishHeard), (IrishChanged, EnglishChanged)];
}

internal sealed class ConsultationMapping : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        RegisterColumns.MapTitled(builder);
        builder.Property(entry => entry.IrishHeard).HasMaxLength(RegisterEntry.WordsMaxLength);
        builder.Property(entry => entry.EnglishHeard).HasMaxLength(RegisterEntry.WordsMaxLength);
        builder.Property(entry => entry.IrishChanged).HasMaxLength(RegisterEntry.WordsMaxLength);
        builder.Property(entry => entry.EnglishChanged).HasMaxLength(RegisterEntry.WordsMaxLength);
    }
}
