using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Pages.Desk.Plan.Results;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Commitments;

/// <summary>Records what became of a commitment in a period.</summary>
public sealed class RecordModel(PlanResults results) : ResultFormPage
{
    [FromRoute]
    public int Number { get; set; }

    public void OnGet()
    {
        Show(Number, "desk.plan.results.record.title");
        Typed = TypedResult.Blank with { Unit = Commitment.Standard?.Unit ?? "" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Show(Number, "desk.plan.results.record.title");
        Typed = ReadForm();
        var (_, issues) = await results.RecordAsync(Person, Number, Typed, cancellation);
        return issues.Count > 0 ? PageWith(InForm(issues)) : DoneTo(AddressOf(Number), "desk.plan.results.recorded");
    }
}
