using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>The public figures of one year, ready to be shown: a page of them needs no look at any complaint. Made anew by <see cref="FigureWatch"/>.</summary>
public sealed class FigureSnapshot
{
    public required int Year { get; init; }

    public required DateOnly AsOf { get; set; }

    public required DateTime MadeUtc { get; set; }

    /// <summary><see cref="PublicFigures"/> as JSON.</summary>
    public required string Figures { get; set; }
}

internal sealed class FigureSnapshotMapping : IEntityTypeConfiguration<FigureSnapshot>
{
    public void Configure(EntityTypeBuilder<FigureSnapshot> builder)
    {
        builder.HasKey(one => one.Year);
        builder.Property(one => one.Year).ValueGeneratedNever();
    }
}
