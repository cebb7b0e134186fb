using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review;

/// <summary>Opens a review before its time.</summary>
public sealed class OpenModel(ReviewOpening opening) : ReviewPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet() => Title = Words["desk.plan.review.open.title"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        OnGet();
        var issues = await opening.OpenEarlyAsync(Person, Reason ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.plan.review.open.done");
    }
}
