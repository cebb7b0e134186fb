using System.Globalization;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>The days that a figure speaks of, both counted; days are those of Dublin.</summary>
public sealed record FigureSpan(DateOnly From, DateOnly To)
{
    private const string Form = "yyyy-MM-dd";

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>Such as <c>2026-01-01--2026-12-31</c>, for the names of files.</summary>
    public string Code => $"{Write(From)}--{Write(To)}";

    public static FigureSpan YearOf(DateOnly day) => new(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));

    public bool Has(DateOnly day) => day >= From && day <= To;

    /// <summary>The same without what comes after a day; none when nothing is left.</summary>
    public FigureSpan? Until(DateOnly last) => last < From ? null : last < To ? this with { To = last } : this;

    /// <summary>As somebody typed it; with what has to be mended where it is no span.</summary>
    public static (FigureSpan? Span, IReadOnlyList<Issue> Issues) Read(string? from, string? to)
    {
        var (first, last) = (Day(from), Day(to));
        List<Issue> issues = [];
        if (first is null)
        {
            issues.Add(new Issue("from", "desk.plan.figures.from.missing"));
        }

        if (last is null)
        {
            issues.Add(new Issue("to", "desk.plan.figures.to.missing"));
        }

        if (first > last)
        {
            issues.Add(new Issue("to", "desk.plan.figures.to.before"));
        }

        return issues.Count > 0 ? (null, issues) : (new FigureSpan(first!.Value, last!.Value), []);
    }

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day <= Latest ? day : null;
}
