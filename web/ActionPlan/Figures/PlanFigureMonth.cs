using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>
/// What a figure that cannot be counted later was in one month. Of a state, as it was last seen in the month; of searches, how many there
/// were up to a day. Written by <see cref="PlanFigureWatch"/>, so that a history grows.
/// </summary>
public sealed class PlanFigureMonth
{
    public required string Key { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public required int Part { get; set; }

    public required int Whole { get; set; }

    /// <summary>The last day that is in it.</summary>
    public required DateOnly AsOf { get; set; }
}

internal sealed class PlanFigureMonthMapping : IEntityTypeConfiguration<PlanFigureMonth>
{
    public void Configure(EntityTypeBuilder<PlanFigureMonth> builder)
    {
        builder.HasKey(one => new { one.Key, one.Month });
        builder.Property(one => one.Key).HasMaxLength(FigureRule.KeyMaxLength);
    }
}
