using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ActionPlan.Versions;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review;

/// <summary>Puts the next version of the plan live, with its page, the report and “You said, we did”, in one act.</summary>
public sealed class PublishModel(ReviewReading reading, ReviewPublishing publishing) : ReviewPage
{
    public TypedDates Typed { get; private set; } = new("", "", "", IsConfirmed: true);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.publish.title"];
        await reading.RequireOpenAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string? adopted, string? from, string? to, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        Typed = new TypedDates(adopted ?? "", from ?? "", to ?? "", IsConfirmed: true);
        var issues = await publishing.PublishAsync(Person, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root, "desk.plan.publish.done");
    }
}
