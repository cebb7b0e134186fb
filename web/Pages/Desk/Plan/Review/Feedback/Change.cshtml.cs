using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Feedback;

/// <summary>Changes a theme, or decides of it.</summary>
public sealed class ChangeModel(ReviewReading reading, ReviewThemes themes) : ThemePage
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.theme.change.title"];
        var room = await reading.RequireOpenAsync(cancellation);
        Show(room.Themes.SingleOrDefault(theme => theme.Id == Id) ?? throw new NotThereException($"The review has no theme {Id}."));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        var slips = ReadForm();
        var issues = slips.Count > 0 ? slips : await themes.KeepAsync(Person, Id, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/feedback", "desk.plan.theme.saved");
    }
}
