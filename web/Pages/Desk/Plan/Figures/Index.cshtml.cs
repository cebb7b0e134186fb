using KilkennyInfo.ActionPlan.Figures;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Figures;

/// <summary>All figures that the site counts itself, for a span of days.</summary>
public sealed class PlanFiguresModel(PlanFigures figures, TimeProvider clock) : PlanFiguresPage(clock)
{
    public IReadOnlyList<CountedFigure> Figures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.figures.title"];
        if (ReadSpan() is { Count: > 0 } issues)
        {
            return PageWith(issues);
        }

        Figures = await figures.CountAsync(Span.From, Span.To, cancellation);
        return Page();
    }
}
