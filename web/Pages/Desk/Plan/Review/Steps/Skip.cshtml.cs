using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Steps;

/// <summary>Skips a step, for a reason that the public reads in both languages.</summary>
public sealed class SkipModel(ReviewReading reading, ReviewSteps steps) : StepPage(reading)
{
    public Bilingual<string> Reason { get; private set; } = new("", "");

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("desk.plan.review.skip.title", cancellation);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ga-reason")] string? irish, [FromForm(Name = "en-reason")] string? english, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        Reason = new Bilingual<string>(irish ?? "", english ?? "");
        var issues = await steps.SkipAsync(Person, Step, Reason, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.plan.review.skipped");
    }
}
