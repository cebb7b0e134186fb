using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Letters;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>Letters that went out without a contact name, a phone number, an extension, an e-mail address or a reference (commitment 58). None is right.</summary>
public sealed class LettersWithMissingField(LetterFields letters) : ICountedFigure
{
    public FigureRule Rule { get; } = new("letters-with-missing-field", FigureRule.Count, FigureSource.Letters, IsZeroWanted: true);

    public Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) => letters.FirstDayAsync(cancellation);

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var sent = await ReadAsync(span, asOf, cancellation);
        return sent.Count == 0 ? Rule.Nothing(asOf) with { Part = 0, Whole = 0 } : Rule.Of(sent.Count(letter => letter.Missing.Count > 0), sent.Count, asOf);
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation)
    {
        var sent = await ReadAsync(span, asOf, cancellation);
        var wrong = sent.Where(letter => letter.Missing.Count > 0).ToList();
        var references = await letters.ReferencesAsync(by, [.. wrong.Select(letter => letter.ComplaintId).Distinct()], cancellation);
        var months = sent.GroupBy(letter => new DateOnly(letter.SentOn.Year, letter.SentOn.Month, 1)).OrderBy(month => month.Key);
        return FigureTrace.Of(
            new TraceTable("sent", ["letters", "gaps"], [.. months.Select(month => TraceLine.OfMonth(month.Key, month.Count(), month.Count(letter => letter.Missing.Count > 0)))]),
            new TraceTable("gaps", [], [.. wrong.Where(letter => references.ContainsKey(letter.ComplaintId)).Select(letter => LineOf(letter, references[letter.ComplaintId]))]));
    }

    private async Task<IReadOnlyList<LetterGaps>> ReadAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation) =>
        span.Until(asOf) is { } days ? await letters.ReadAsync(days.From, days.To, cancellation) : [];

    private static TraceLine LineOf(LetterGaps letter, string reference) =>
        new(TraceKind.Letter, reference, []) { CaseId = letter.ComplaintId, Day = letter.SentOn, Missing = letter.Missing };
}
