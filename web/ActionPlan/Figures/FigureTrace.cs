using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>The counts, pages or documents that a figure comes from.</summary>
public sealed record FigureTrace(IReadOnlyList<TraceTable> Tables)
{
    public static FigureTrace Of(params IReadOnlyList<TraceTable> tables) => new(tables);
}

/// <param name="Key">Its caption is <c>desk.plan.figures.table.(key)</c>.</param>
/// <param name="Heads">What the numbers of each line are: <c>desk.plan.figures.head.(key)</c>.</param>
public sealed record TraceTable(string Key, IReadOnlyList<string> Heads, IReadOnlyList<TraceLine> Lines);

/// <param name="Key">Of a month <c>yyyy-MM</c>; of a page or a document its key; of a letter the reference of its case; of a principle its number.</param>
/// <param name="Numbers">One for each head of the table.</param>
public sealed record TraceLine(TraceKind Kind, string Key, IReadOnlyList<int> Numbers)
{
    /// <summary>Of a document; or of the text of a page that is awaited.</summary>
    public Language? Language { get; init; }

    /// <summary>By which a page was to be looked at again; or on which a letter went out.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Codes of the formats that are not there, or names of the fields that a letter lacks.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The case of a letter.</summary>
    public Guid? CaseId { get; init; }

    internal static TraceLine OfMonth(DateOnly day, params IReadOnlyList<int> numbers) => new(TraceKind.Month, FormattableString.Invariant($"{day:yyyy-MM}"), numbers);
}

public enum TraceKind
{
    Month,
    Page,
    Document,
    Letter,
    Principle,
    Language,
}
