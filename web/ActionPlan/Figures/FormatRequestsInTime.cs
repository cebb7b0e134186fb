using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>
/// The share of requests for a format that were met by their day, of those of which that is known. One that could not be met counts as not
/// met, whatever was offered instead; one that was taken back before its day is not judged (commitment 68).
/// </summary>
public sealed class FormatRequestsInTime(RequestList requests) : IGuardedFigure
{
    private static readonly Promise[] Promises = [Promise.Kept, Promise.Late, Promise.Waiting, Promise.Overdue, Promise.Ended];

    public FigureRule Rule { get; } = new("format-requests-in-time", FigureRule.Percent, FigureSource.Requests);

    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) =>
        (await requests.ListAsync(null, 0, int.MaxValue, cancellation)).Select(request => (DateOnly?)DayOf(request.ReceivedUtc)).Min();

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var counts = Counts(await ReadAsync(span, asOf, cancellation), asOf);
        return Rule.Of(counts.Kept, counts.Judged, asOf);
    }

    /// <summary>Whoever asks for braille or large print is easily known again, so few of them are not shown.</summary>
    public async Task<PublicPeriodFigure> ShowAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var counted = await CountAsync(span, asOf, cancellation);
        return PublicPeriods.Guarded(span, counted, counted.Part!.Value, counted.Whole!.Value - counted.Part.Value);
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation)
    {
        var months = (await ReadAsync(span, asOf, cancellation)).GroupBy(request => DayOf(request.ReceivedUtc) is var day ? new DateOnly(day.Year, day.Month, 1) : day).OrderBy(month => month.Key);
        return FigureTrace.Of(new TraceTable(
            "received", [.. Promises.Select(promise => promise.ToString().ToLowerInvariant())], [.. months.Select(month => TraceLine.OfMonth(month.Key, [.. Promises.Select(Counts(month, asOf).Number)]))]));
    }

    private async Task<IReadOnlyList<RequestLine>> ReadAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation) =>
        span.Until(asOf) is { } days ? [.. (await requests.ListAsync(null, 0, int.MaxValue, cancellation)).Where(request => days.Has(DayOf(request.ReceivedUtc)))] : [];

    private static PromiseCounts Counts(IEnumerable<RequestLine> all, DateOnly asOf) => PromiseCounts.Of(all.Select(request => PromiseOf(request, asOf)));

    private static Promise PromiseOf(RequestLine request, DateOnly asOf)
    {
        var ended = request.EndedUtc is { } utc && DayOf(utc) <= asOf ? DayOf(utc) : (DateOnly?)null;
        return request.State is RequestState.CannotBeMade && ended is not null
            ? Promise.Late
            : Turn.PromiseOf(request.DueOn, request.State is RequestState.Done ? ended : null, request.State is RequestState.Withdrawn ? ended : null, null, asOf);
    }

    private static DateOnly DayOf(DateTime utc) => DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero));
}
