using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Feedback;

/// <summary>What people said since the last review, and the themes into which it is sorted.</summary>
public sealed class IndexModel(ReviewReading reading, FeedbackGathering gathering) : ReviewPage
{
    public ReviewRoom Room { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.review.feedback"];
        Room = await reading.RequireOpenAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await gathering.GatherAsync(Person, cancellation);
        await OnGetAsync(cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/feedback", "desk.plan.feedback.gathered");
    }
}
