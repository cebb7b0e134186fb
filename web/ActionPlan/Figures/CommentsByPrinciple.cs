using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Feedback;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>Comments that came in a period, and how many of them are about each principle. One may be about several, or about none; held ones do not count.</summary>
public sealed class CommentsByPrinciple(CommentFigures figures, TimeProvider clock) : IGuardedFigure
{
    private const string All = "all";

    public FigureRule Rule { get; } = new("comments-by-principle", FigureRule.Count, FigureSource.Comments);

    public Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) => CommentDays.FirstAsync(figures, clock, cancellation);

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var counts = await CommentDays.CountAsync(figures, span, asOf, cancellation);
        var total = counts?.Total ?? 0;
        var rows = Enumerable.Range(1, Comment.LastPrinciple).Select(principle => new CountedRow(principle.ToString(CultureInfo.InvariantCulture), counts?.ByPrinciple.GetValueOrDefault(principle) ?? 0));
        return Rule.Of(total, total, asOf) with { Whole = null, Rows = [.. rows] };
    }

    public async Task<PublicPeriodFigure> ShowAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var counted = await CountAsync(span, asOf, cancellation);
        if (SmallCells.IsSmall(counted.Part!.Value))
        {
            return PublicPeriods.Few(span);
        }

        // The rows overlap, so they come to no sum from which one of them could be worked out.
        var marks = SmallCells.Mark(counted.Rows.ToDictionary(row => row.Key, row => row.Count).Append(new(All, counted.Part.Value)).ToDictionary(), []);
        return PublicPeriods.Whole(span, counted) with { Rows = [.. counted.Rows.Select(row => RowOf(row.Key, PublicCount.Of(row.Count, marks[row.Key])))] };
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation)
    {
        var counts = await CommentDays.CountAsync(figures, span, asOf, cancellation);
        var counted = await CountAsync(span, asOf, cancellation);
        return FigureTrace.Of(
            new TraceTable("principles", ["comments"], [.. counted.Rows.Select(row => new TraceLine(TraceKind.Principle, row.Key, [row.Count]))]),
            new TraceTable("received", ["comments"], [.. (counts?.ByMonth ?? new Dictionary<DateOnly, int>()).Select(month => TraceLine.OfMonth(month.Key, month.Value))]));
    }

    private static PublicFigureRow RowOf(string key, PublicCount count) => new(key, count.Number, count.Hidden);
}

/// <summary>The comments of a span, without those of days that do not count yet.</summary>
internal static class CommentDays
{
    private static readonly DateOnly Ever = new(2000, 1, 1);

    public static async Task<CommentCounts?> CountAsync(CommentFigures figures, FigureSpan span, DateOnly asOf, CancellationToken cancellation) =>
        span.Until(asOf) is { } days ? await figures.CountAsync(days.From, days.To, cancellation) : null;

    /// <summary>The first day of the first month in which one came.</summary>
    public static async Task<DateOnly?> FirstAsync(CommentFigures figures, TimeProvider clock, CancellationToken cancellation)
    {
        var months = (await figures.CountAsync(Ever, Languages.DublinTime.Today(clock), cancellation)).ByMonth.Keys;
        return months.Select(month => (DateOnly?)month).Min();
    }
}
