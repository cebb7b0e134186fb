using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Equality;

/// <summary>Puts a note away.</summary>
public sealed class RemoveModel(EqualityNotes notes) : ReviewPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet() => Title = Words["desk.plan.equality.remove.title"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        OnGet();
        var issues = await notes.RemoveAsync(Person, Id, Reason ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/equality", "desk.plan.equality.removed");
    }
}
