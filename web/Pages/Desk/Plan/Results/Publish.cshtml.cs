using KilkennyInfo.ActionPlan.Results;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>Puts a result before the public.</summary>
public sealed class PublishModel(PlanResults results, ResultList list) : OneResultPage(list)
{
    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.plan.results.publish.title", cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.plan.results.publish.title", cancellation);
        var issues = await results.PublishAsync(Person, [Id], cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(AddressOf(Result.Commitment), "desk.plan.results.published");
    }
}
