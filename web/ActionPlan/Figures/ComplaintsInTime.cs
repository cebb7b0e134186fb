using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>
/// The share of complaints received in a period whose day was kept, of those of which that is known. Counted as the figures of complaints
/// count it: an interim reply moves no day, and what still has time is not judged.
/// </summary>
public sealed class ComplaintsInTime : IGuardedFigure
{
    private static readonly Promise[] Promises = Enum.GetValues<Promise>();
    private static readonly string[] Judged = ["kept", "late", "overdue"];

    private readonly FigureReading _reading;
    private readonly ComplaintYears _years;
    private readonly string _table;
    private readonly Func<CaseFacts, DateOnly, Promise> _promiseOn;

    private ComplaintsInTime(FigureReading reading, ComplaintYears years, string table, Func<CaseFacts, DateOnly, Promise> promiseOn)
    {
        (_reading, _years, _table, _promiseOn) = (reading, years, table, promiseOn);
        Rule = new FigureRule($"complaints-{table}-in-time", FigureRule.Percent, FigureSource.Complaints);
    }

    public FigureRule Rule { get; }

    public static ComplaintsInTime Acknowledged(FigureReading reading, ComplaintYears years) => new(
        reading, years, "acknowledged", (one, day) => one.IsAnonymous ? Promise.None : one.AcknowledgementOn(day));

    /// <summary>Complaints about access take another way and have days of their own; the public page does not put them among these either.</summary>
    public static ComplaintsInTime Answered(FigureReading reading, ComplaintYears years) => new(
        reading, years, "answered", (one, day) => one is { IsAnonymous: false, Type: CaseType.Complaint } ? one.First.PromiseOn(day) : Promise.None);

    public Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) => _reading.FirstDayAsync(cancellation);

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation) =>
        Count(await _reading.ReadAsync(span.From, span.To, asOf, cancellation), asOf);

    public async Task<PublicPeriodFigure> ShowAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var (all, shown) = await _years.ReadAsync(span.From.Year, asOf, cancellation);
        return all.Count == 0 ? PublicPeriods.Nothing(span)
            : shown.Received.Number is null ? PublicPeriods.Few(span)
            : shown.Shows(_table, Judged) ? PublicPeriods.Whole(span, Count(all, asOf))
            : PublicPeriods.NotShown(span);
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation)
    {
        var months = (await _reading.ReadAsync(span.From, span.To, asOf, cancellation)).GroupBy(one => new DateOnly(one.ReceivedOn.Year, one.ReceivedOn.Month, 1)).OrderBy(month => month.Key);
        return FigureTrace.Of(new TraceTable("received", [.. Promises.Select(promise => promise.ToString().ToLowerInvariant())], [.. months.Select(month => LineOf(month.Key, Counts(month, asOf)))]));
    }

    private static TraceLine LineOf(DateOnly month, PromiseCounts counts) => TraceLine.OfMonth(month, [.. Promises.Select(counts.Number)]);

    private CountedFigure Count(IReadOnlyList<CaseFacts> all, DateOnly asOf)
    {
        var counts = Counts(all, asOf);
        return Rule.Of(counts.Kept, counts.Judged, asOf);
    }

    private PromiseCounts Counts(IEnumerable<CaseFacts> all, DateOnly asOf) => PromiseCounts.Of(all.Select(one => _promiseOn(one, asOf)));
}
