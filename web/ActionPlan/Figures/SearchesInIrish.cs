using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>
/// The share of searches that were made from Irish pages. Most counts of searches are forgotten after a week, so those of each day are
/// added to its month once the day is over; a span takes in the months that lie wholly in it.
/// </summary>
public sealed class SearchesInIrish(SearchCounts searches, FigureMonths months, SiteDatabase database, TimeProvider clock) : IMonthlyFigure
{
    /// <summary>A search waits in memory for up to a minute; by then every node has written those of yesterday.</summary>
    internal static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    public FigureRule Rule { get; } = new("searches-in-irish", FigureRule.Percent, FigureSource.Searches);

    public Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) => months.FirstAsync(Rule.Key, cancellation);

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var within = await WithinAsync(span, asOf, cancellation);
        return within is [.., var last] ? Rule.Of(within.Sum(month => month.Part), within.Sum(month => month.Whole), last.AsOf) : Rule.Nothing(asOf);
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation) => FigureTrace.Of(
        new TraceTable("searches", ["irish", "searches"], [.. (await WithinAsync(span, asOf, cancellation)).Select(month => TraceLine.OfMonth(month.Month, month.Part, month.Whole))]));

    public async Task RecordAsync(CancellationToken cancellation)
    {
        var last = LastDay(clock);
        if (await NextDayAsync(cancellation) is not { } next || next > last)
        {
            return;
        }

        for (var month = FigureMonths.MonthOf(next); month <= last; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            await AddAsync(month, end < last ? end : last, cancellation);
        }
    }

    /// <summary>The last day of which all searches are counted.</summary>
    internal static DateOnly LastDay(TimeProvider clock) => DublinTime.DayOf(clock.GetUtcNow() - Settling).AddDays(-1);

    private async Task<IReadOnlyList<PlanFigureMonth>> WithinAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation) =>
        span.Until(asOf) is { } days ? await months.WithinAsync(Rule.Key, days, cancellation) : [];

    /// <summary>The day after those that are counted already; at first, the day of the oldest search.</summary>
    private async Task<DateOnly?> NextDayAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var counted = await db.Set<PlanFigureMonth>().Where(one => one.Key == Rule.Key).Select(one => (DateOnly?)one.AsOf).MaxAsync(cancellation);
        return counted?.AddDays(1) ?? await searches.FirstDayAsync(cancellation);
    }

    /// <summary>What is counted is read in the transaction that writes it, so that two nodes do not both add the same day.</summary>
    private Task<int> AddAsync(DateOnly first, DateOnly last, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var month = await FigureMonths.GetAsync(db, Rule.Key, first, cancellation);
            if (month.AsOf < last)
            {
                var counts = await searches.CountAsync(db, month.AsOf.AddDays(1), last, cancellation);
                month.Part += counts.GetValueOrDefault(Language.Irish);
                month.Whole += counts.Values.Sum();
                month.AsOf = last;
            }

            return await db.SaveChangesAsync(cancellation);
        },
        cancellation);
}
