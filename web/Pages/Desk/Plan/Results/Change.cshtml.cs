using KilkennyInfo.ActionPlan.Results;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>Changes a result that is not public.</summary>
public sealed class ChangeModel(PlanResults results, ResultList list) : ResultFormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Of the result as it was shown.</summary>
    public string Mark { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Typed = await LoadAsync(cancellation);
        Mark = Typed.Mark;
    }

    public async Task<IActionResult> OnPostAsync(string? mark, CancellationToken cancellation)
    {
        _ = await LoadAsync(cancellation);
        (Typed, Mark) = (ReadForm(), mark ?? "");
        var issues = await results.ChangeAsync(Person, Id, Typed, Mark, cancellation);
        return issues.Count > 0 ? PageWith(InForm(issues)) : DoneTo(AddressOf(Commitment.Number), "desk.plan.results.changed");
    }

    private async Task<TypedResult> LoadAsync(CancellationToken cancellation)
    {
        var result = await list.GetAsync(Id, cancellation);
        Show(result.Commitment, "desk.plan.results.change.title");
        return TypedResult.Of(result);
    }
}
