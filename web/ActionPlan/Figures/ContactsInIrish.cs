using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>The share of complaints and comments of a period that came in Irish.</summary>
public sealed class ContactsInIrish(FigureReading reading, ComplaintYears years, CommentFigures figures, TimeProvider clock) : IGuardedFigure
{
    public FigureRule Rule { get; } = new("contacts-in-irish", FigureRule.Percent, FigureSource.Contacts);

    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation) =>
        new[] { await reading.FirstDayAsync(cancellation), await CommentDays.FirstAsync(figures, clock, cancellation) }.Min();

    public async Task<CountedFigure> CountAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation) =>
        Count(await ReadAsync(span, asOf, cancellation), asOf);

    /// <summary>Complaints and comments are told apart elsewhere, so neither may be small in either language.</summary>
    public async Task<PublicPeriodFigure> ShowAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var (complaints, comments) = await ReadAsync(span, asOf, cancellation);
        var shown = PublicPeriods.Guarded(span, Count((complaints, comments), asOf), complaints.Irish, complaints.English, comments.Irish, comments.English);
        return shown is { Value: null } || complaints.All == 0 || (await years.ReadAsync(span.From.Year, asOf, cancellation)).Shown.Shows("languages", LanguageExtensions.Both.Select(language => language.Code()))
            ? shown : PublicPeriods.NotShown(span);
    }

    public async Task<FigureTrace> TraceAsync(FigureSpan span, DateOnly asOf, Person by, CancellationToken cancellation)
    {
        var (complaints, comments) = await ReadAsync(span, asOf, cancellation);
        return FigureTrace.Of(new TraceTable(
            "languages", ["complaints", "comments"], [.. LanguageExtensions.Both.Select(language => new TraceLine(TraceKind.Language, language.Code(), [complaints.Of(language), comments.Of(language)]))]));
    }

    private CountedFigure Count((InLanguages Complaints, InLanguages Comments) both, DateOnly asOf) =>
        Rule.Of(both.Complaints.Irish + both.Comments.Irish, both.Complaints.All + both.Comments.All, asOf);

    private async Task<(InLanguages Complaints, InLanguages Comments)> ReadAsync(FigureSpan span, DateOnly asOf, CancellationToken cancellation)
    {
        var cases = await reading.ReadAsync(span.From, span.To, asOf, cancellation);
        var comments = (await CommentDays.CountAsync(figures, span, asOf, cancellation))?.ByLanguage;
        return (
            new InLanguages(cases.Count(one => one.Language is Language.Irish), cases.Count(one => one.Language is Language.English)),
            new InLanguages(comments?.GetValueOrDefault(Language.Irish) ?? 0, comments?.GetValueOrDefault(Language.English) ?? 0));
    }

    private sealed record InLanguages(int Irish, int English)
    {
        public int All => Irish + English;

        public int Of(Language language) => language is Language.Irish ? Irish : English;
    }
}
