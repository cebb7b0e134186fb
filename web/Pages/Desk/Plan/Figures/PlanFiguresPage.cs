using System.Globalization;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Figures;

/// <summary>The figures of the plan for any span of days, as pages and as a file. Nothing in them tells of a person.</summary>
public abstract class PlanFiguresPage(TimeProvider clock) : DeskPage
{
    public const string Root = "/desk/plan/figures";

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>This year so far, unless something else is asked for.</summary>
    public FigureSpan Span { get; private set; } = null!;

    public string SpanWords => Words.Format("desk.plan.figures.span", ("from", Date(Span.From)), ("to", Date(Span.To)));

    /// <summary>The words of a figure are the same for the public.</summary>
    public string NameOf(FigureRule rule) => PublicWords[$"plan.figure.{rule.Key}.name"];

    public string RuleOf(FigureRule rule) => PublicWords[$"plan.figure.{rule.Key}.rule"];

    public string SourceOf(FigureRule rule) => Words[$"desk.plan.figures.source.{EnumCode.Of(rule.Source)}"];

    public string ValueOf(CountedFigure figure) => figure switch
    {
        { Value: not { } } => Words["desk.plan.figures.nothing"],
        { Unit: FigureRule.Percent, Value: { } share } => PublicWords.Format("plan.figure.percent", ("value", share.ToString("0.#", CultureInfo.InvariantCulture))),
        { Value: { } number } => PublicWords.Count($"plan.figure.{figure.Key}.unit", (long)number),
    };

    public string PartOf(CountedFigure figure) => figure switch
    {
        { Part: { } part, Whole: { } whole } => Words.Format("desk.plan.figures.part.of", ("part", Number(part)), ("whole", Number(whole))),
        { Part: { } part } => Number(part),
        _ => "",
    };

    public string AddressOf(string path) => $"{path}?from={FigureSpan.Write(Span.From)}&to={FigureSpan.Write(Span.To)}";

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Reads what was asked for; what is wrong with it, if anything, leaves this year.</summary>
    protected IReadOnlyList<Issue> ReadSpan()
    {
        var today = DublinTime.Today(clock);
        Span = FigureSpan.YearOf(today).Until(today)!;
        if (From is null && To is null)
        {
            (From, To) = (FigureSpan.Write(Span.From), FigureSpan.Write(Span.To));
            return [];
        }

        var (span, issues) = FigureSpan.Read(From, To);
        Span = span ?? Span;
        return issues;
    }

    private Strings PublicWords => Data.Strings[Language];
}
