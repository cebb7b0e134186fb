using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Steps;

/// <summary>Opens a step again, and what relied on it.</summary>
public sealed class ReopenModel(ReviewReading reading, ReviewSteps steps) : StepPage(reading)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.plan.review.reopen.title", cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        var issues = await steps.ReopenAsync(Person, Step, Reason ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Here, "desk.plan.review.reopened");
    }
}
