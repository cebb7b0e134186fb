using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>A figure as the public sees it: whole, or with the reason why not.</summary>
internal static class PublicPeriods
{
    public static PublicPeriodFigure Whole(FigureSpan span, CountedFigure counted) => new(
        span.From, span.To, counted.Value, counted.Part, counted.Whole, null, counted.Rows.Count == 0 ? null : [.. counted.Rows.Select(row => new PublicFigureRow(row.Key, row.Count, null))]);

    public static PublicPeriodFigure Nothing(FigureSpan span) => new(span.From, span.To, null, null, null, null, null);

    /// <summary>Nothing is said but that the whole is small.</summary>
    public static PublicPeriodFigure Few(FigureSpan span) => Nothing(span) with { Hidden = PublicCount.Fewer };

    public static PublicPeriodFigure NotShown(FigureSpan span) => Nothing(span) with { Hidden = PublicCount.NotShown };

    /// <summary>Shown where no part of the whole is so small that it tells of single people.</summary>
    /// <param name="parts">Numbers that can be read from the figure or worked out with it.</param>
    public static PublicPeriodFigure Guarded(FigureSpan span, CountedFigure counted, params ReadOnlySpan<int> parts)
    {
        if (counted.Value is null)
        {
            return Nothing(span);
        }

        if (SmallCells.IsSmall(counted.Whole ?? 0))
        {
            return Few(span);
        }

        foreach (var part in parts)
        {
            if (SmallCells.IsSmall(part))
            {
                return NotShown(span);
            }
        }

        return Whole(span, counted);
    }
}
