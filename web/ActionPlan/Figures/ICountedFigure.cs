using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>A figure that the site counts itself: computed from what is stored, never typed.</summary>
public interface ICountedFigure
{
    FigureRule Rule { get; }

    /// <summary>The first day of which there is something to count; none when there is nothing yet.</summary>
    Task<DateOnly?> FirstDayAsync(CancellationToken cancellation);

    /// <param name="asOf">The last day that counts: what happened later is not seen.</param>
    Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation);

    /// <summary>What the figure comes from, so that somebody can count again.</summary>
    /// <param name="by">Sees only what they may.</param>
    Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation);
}

/// <summary>A figure about people: the public does not see all of it. One without this interface concerns nobody, and is shown in full.</summary>
public interface IGuardedFigure : ICountedFigure
{
    /// <param name="span">In one calendar year, from its first day.</param>
    Task<PublicPeriodFigure> ShowAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation);
}

/// <summary>A figure that has to be written down month by month, since it cannot be counted later.</summary>
public interface IMonthlyFigure : ICountedFigure
{
    /// <summary>Doing it again changes nothing, so any node may do it at any time.</summary>
    Task RecordAsync(CancellationToken cancellation);
}
