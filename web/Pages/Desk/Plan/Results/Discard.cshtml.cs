using KilkennyInfo.ActionPlan.Results;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>Throws a result away that nobody outside has read.</summary>
public sealed class DiscardModel(PlanResults results, ResultList list) : OneResultPage(list)
{
    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.plan.results.discard.title", cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.plan.results.discard.title", cancellation);
        var issues = await results.DiscardAsync(Person, Id, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(AddressOf(Result.Commitment), "desk.plan.results.discarded");
    }
}
