using System.Globalization;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.Pages.Desk.Front;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Figures;

/// <summary>The figures as a file: one line for each, and one for each of its rows.</summary>
public sealed class PlanFiguresFileModel(PlanFigures figures, TimeProvider clock) : PlanFiguresPage(clock)
{
    private static readonly string[] Heads = ["figure", "row", "name", "from", "to", "as-of", "unit", "value", "part", "whole"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (ReadSpan().Count > 0)
        {
            return LocalRedirect(Root + Request.QueryString);
        }

        var counted = await figures.CountAsync(Span.From, Span.To, cancellation);
        return CsvFile.Of($"plan-figures-{Span.Code}.csv", Heads, counted.SelectMany(LinesOf));
    }

    private IEnumerable<string[]> LinesOf(CountedFigure figure) =>
    [
        Line(figure, "", figure.Value, figure.Part, figure.Whole),
        .. figure.Rows.Select(row => Line(figure, row.Key, row.Count, row.Count, null)),
    ];

    private string[] Line(CountedFigure figure, string row, decimal? value, int? part, int? whole) =>
    [
        figure.Key, row, NameOf(figure.Rule), FigureSpan.Write(Span.From), FigureSpan.Write(Span.To), FigureSpan.Write(figure.AsOf), figure.Unit,
        value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "", Bare(part), Bare(whole),
    ];

    private static string Bare(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
