using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>For how many complaints an interim reply went out in a period (commitment 60); each counts once, however many it was sent.</summary>
public sealed class InterimReplies(InterimReading reading, FigureReading complaints, ComplaintYears years) : IGuardedFigure
{
    public FigureRule Rule { get; } = new("interim-replies", FigureRule.Count, FigureSource.Complaints);

    public Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) => complaints.FirstDayAsync(cancellation);

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var sent = await ReadAsync(span, asOf, cancellation);
        return Rule.Of(sent, sent, asOf) with { Whole = null };
    }

    /// <summary>
    /// The public page of complaints tells the replies to the complaints received in the year, which are mostly the same: where the two
    /// differ by a few, the difference tells of those few.
    /// </summary>
    public async Task<PublicPeriodFigure> ShowAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var counted = await CountAsync(span, asOf, cancellation);
        var sent = counted.Part!.Value;
        if (SmallCells.IsSmall(sent))
        {
            return PublicPeriods.Few(span);
        }

        var (all, shown) = await years.ReadAsync(span.From.Year, asOf, cancellation);
        var beside = all.Count == 0 ? 0 : shown.Rows("more", "interim") is [{ Number: { } number }] && shown.Received.Number is not null ? number : (int?)null;
        return beside is { } other && !SmallCells.IsSmall(Math.Abs(sent - other)) ? PublicPeriods.Whole(span, counted) : PublicPeriods.NotShown(span);
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation)
    {
        var sent = span.Until(asOf) is { } days ? await reading.ReadAsync(days.From, days.To, cancellation) : [];
        var months = sent.GroupBy(reply => new DateOnly(reply.SentOn.Year, reply.SentOn.Month, 1)).OrderBy(month => month.Key);
        return FigureTrace.Of(new TraceTable("replies", ["replies", "cases"], [.. months.Select(month => TraceLine.OfMonth(month.Key, month.Count(), CasesIn(month)))]));
    }

    private async Task<int> ReadAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation) =>
        span.Until(asOf) is { } days ? CasesIn(await reading.ReadAsync(days.From, days.To, cancellation)) : 0;

    private static int CasesIn(IEnumerable<InterimFact> replies) => replies.Select(reply => reply.ComplaintId).Distinct().Count();
}
