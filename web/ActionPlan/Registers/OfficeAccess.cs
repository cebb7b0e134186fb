using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>How easy it is to get into one of the Council’s offices and to be served there: what was looked at or made better on a day.</summary>
public sealed class OfficeAccess : RegisterEntry
{
    public const int OfficeKeyMaxLength = 80;

    public string OfficeKey { get; set; } = "";

    public DateOnly On { get; set; }

    public AccessDeed Deed { get; set; }

    public string? IrishFacts { get; set; }

    public string? EnglishFacts { get; set; }

    /// <summary>When somebody is to look again.</summary>
    public DateOnly? NextOn { get; set; }

    public override DateOnly Day => On;

    protected override IEnumerable<(string? Irish, string? English)> Pairs => [(IrishFacts, EnglishFacts)];
}

/// <summary>Stored by name.</summary>
public enum AccessDeed
{
    Checked,
    Improved,
}

internal sealed class OfficeAccessMapping : IEntityTypeConfiguration<OfficeAccess>
{
    public void Configure(EntityTypeBuilder<OfficeAccess> builder)
    {
        RegisterColumns.Map(builder);
        builder.Property(entry => entry.OfficeKey).HasMaxLength(OfficeAccess.OfficeKeyMaxLength);
        builder.Property(entry => entry.Deed).HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.IrishFacts).HasMaxLength(RegisterEntry.WordsMaxLength);
        builder.Property(entry => entry.EnglishFacts).HasMaxLength(RegisterEntry.WordsMaxLength);
    }
}
