using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Feedback;

/// <summary>Notes a theme.</summary>
public sealed class NewModel(ReviewThemes themes) : ThemePage
{
    public void OnGet() => Title = Words["desk.plan.theme.new.title"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        OnGet();
        var slips = ReadForm();
        var issues = slips.Count > 0 ? slips : await themes.KeepAsync(Person, null, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/feedback", "desk.plan.theme.saved");
    }
}
