using KilkennyInfo.ActionPlan.Public;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>Makes what the public sees of a figure: this year so far, and the years before it.</summary>
internal static class PublicFigureMaking
{
    public const int MostYears = 5;

    /// <param name="today">A state is shown as it is today; everything else ends with <paramref name="asOf"/>.</param>
    public static async Task<PublicPlanFigure> MakeAsync(ICountedFigure figure, DateOnly today, DateOnly asOf, CancellationToken cancellation)
    {
        var rule = figure.Rule;
        var last = rule.IsOfNow ? today : asOf;
        var periods = new List<PublicPeriodFigure>();
        if (await figure.FirstDayAsync(cancellation) is { } first)
        {
            for (var year = last.Year; year >= first.Year && year > last.Year - MostYears; year--)
            {
                periods.Add(await ShowAsync(figure, FigureSpan.YearOf(new DateOnly(year, 1, 1)).Until(last)!, last, cancellation));
            }
        }

        return new PublicPlanFigure(rule.Key, rule.Unit, periods, rule.IsZeroWanted);
    }

    private static async Task<PublicPeriodFigure> ShowAsync(ICountedFigure figure, FigureSpan span, DateOnly last, CancellationToken cancellation)
    {
        if (figure is IGuardedFigure guarded)
        {
            return await guarded.ShowAsync(span, last, cancellation);
        }

        var counted = await figure.CountAsync(span, last, cancellation);
        return PublicPeriods.Whole(figure.Rule.IsOfNow && span.Has(counted.AsOf) ? span with { To = counted.AsOf } : span, counted);
    }
}
