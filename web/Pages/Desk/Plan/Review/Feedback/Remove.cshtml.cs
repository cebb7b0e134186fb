using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Feedback;

/// <summary>Puts a theme away.</summary>
public sealed class RemoveModel(ReviewReading reading, ReviewThemes themes) : ReviewPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReviewTheme Theme { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.theme.remove.title"];
        var room = await reading.RequireOpenAsync(cancellation);
        Theme = room.Themes.SingleOrDefault(theme => theme.Id == Id) ?? throw new NotThereException($"The review has no theme {Id}.");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        var issues = await themes.RemoveAsync(Person, Id, Reason ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/feedback", "desk.plan.theme.removed");
    }
}
