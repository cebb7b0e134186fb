using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Steps;

/// <summary>One step: what it is for, where it stands, and ending it.</summary>
public sealed class OneModel(ReviewReading reading, ReviewSteps steps) : StepPage(reading)
{
    public bool MayEnd => ReviewSteps.MayEnd(Person, Step);

    /// <summary>Where the step's work is done.</summary>
    public string? Place => Step switch
    {
        ReviewStep.Feedback => Root + "/feedback",
        ReviewStep.Results => ResultsAddress,
        ReviewStep.WorkingGroup => "/desk/plan/meetings",
        ReviewStep.Committees => Root + "/committees",
        ReviewStep.Draft => Root + "/decisions",
        _ => Root + "/draft",
    };

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync("", cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync("", cancellation);
        var issues = await steps.EndAsync(Person, Step, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.plan.review.step-done");
    }
}
