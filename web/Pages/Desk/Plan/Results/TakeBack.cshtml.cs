using KilkennyInfo.ActionPlan.Results;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>Takes a result back from the public; the reason stays in the audit log.</summary>
public sealed class TakeBackModel(PlanResults results, ResultList list) : OneResultPage(list)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.plan.results.take-back.title", cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.plan.results.take-back.title", cancellation);
        var issues = await results.TakeBackAsync(Person, Id, Reason ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(AddressOf(Result.Commitment), "desk.plan.results.taken-back");
    }
}
