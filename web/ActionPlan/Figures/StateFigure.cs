using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>How something is at present, such as the pages: nothing keeps how it was.</summary>
public interface IStateOfNow
{
    FigureRule Rule { get; }

    Task<StateNow> LookAsync(DateOnly today, CancellationToken cancellation);
}

/// <param name="Missing">The very ones that are to be put right.</param>
public sealed record StateNow(int Part, int Whole, IReadOnlyList<TraceLine> Missing);

/// <summary>A state as a figure: looked at when a span has today in it, else as it was last seen in the span.</summary>
public sealed class StateFigure(IStateOfNow state, FigureMonths months, TimeProvider clock) : IMonthlyFigure
{
    public FigureRule Rule => state.Rule;

    private DateOnly Today => DublinTime.Today(clock);

    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) => await months.FirstAsync(Rule.Key, cancellation) ?? Today;

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        if (IsNow(span, asOf))
        {
            var now = await state.LookAsync(Today, cancellation);
            return Of(now.Part, now.Whole, Today);
        }

        var seen = span.Until(asOf) is { } days ? await months.EndingInAsync(Rule.Key, days, cancellation) : [];
        return seen is [.., var last] ? Of(last.Part, last.Whole, last.AsOf) : Rule.Nothing(span.To < asOf ? span.To : asOf);
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation)
    {
        var seen = span.Until(asOf) is { } days ? await months.EndingInAsync(Rule.Key, days, cancellation) : [];
        var history = new TraceTable("seen", ["part", "whole"], [.. seen.Select(month => TraceLine.OfMonth(month.Month, month.Part, month.Whole))]);
        return IsNow(span, asOf) ? FigureTrace.Of(new TraceTable("missing", [], (await state.LookAsync(Today, cancellation)).Missing), history) : FigureTrace.Of(history);
    }

    public async Task RecordAsync(CancellationToken cancellation)
    {
        var today = Today;
        var now = await state.LookAsync(today, cancellation);
        await months.SetAsync(Rule.Key, today, now.Part, now.Whole, cancellation);
    }

    private bool IsNow(FigureSpan span, DateOnly asOf) => asOf >= Today && span.Has(Today);

    private CountedFigure Of(int part, int whole, DateOnly day) => whole == 0 ? Rule.Nothing(day) with { Part = 0, Whole = 0 } : Rule.Of(part, whole, day);
}
