using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>Every figure that the site counts itself, in whole numbers: for the desk and for the evidence of a review.</summary>
public sealed class PlanFigures(IEnumerable<ICountedFigure> figures, TimeProvider clock)
{
    private readonly List<ICountedFigure> _figures = [.. figures];

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<FigureRule> Rules => [.. _figures.Select(figure => figure.Rule)];

    /// <summary>As they stand today.</summary>
    /// <param name="from">The first day that counts.</param>
    /// <param name="to">The last day that counts.</param>
    public Task<IReadOnlyList<CountedFigure>> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellation) => CountAsync(null, from, to, cancellation);

    /// <param name="keys">Of the figures that are wanted; none for all of them.</param>
    /// <inheritdoc cref="CountAsync(DateOnly, DateOnly, CancellationToken)" />
    public async Task<IReadOnlyList<CountedFigure>> CountAsync(IReadOnlyCollection<string>? keys, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (span, today) = (new FigureSpan(from, to), DublinTime.Today(clock));
        var counted = new List<CountedFigure>();
        foreach (var figure in _figures.Where(figure => keys is null || keys.Contains(figure.Rule.Key)))
        {
            counted.Add(await figure.CountAsync(span, today, cancellation));
        }

        return counted;
    }

    /// <summary>One figure, and what it comes from.</summary>
    /// <exception cref="NotThereException">There is no such figure.</exception>
    public async Task<(CountedFigure Figure, FigureTrace Trace)> TraceAsync(string key, FigureSpan span, Person by, CancellationToken cancellation)
    {
        var figure = _figures.Find(one => one.Rule.Key == key) ?? throw new NotThereException($"There is no figure “{key}”.");
        var today = DublinTime.Today(clock);
        return (await figure.CountAsync(span, today, cancellation), await figure.TraceAsync(span, today, by, cancellation));
    }
}
