using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Committees;

/// <summary>Records what a committee said.</summary>
public sealed class NewModel(ReviewCommittees committees) : CommitteePage
{
    public void OnGet() => Title = Words["desk.plan.committee.new.title"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        OnGet();
        ReadForm();
        var issues = await committees.KeepAsync(Person, null, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/committees", "desk.plan.committee.saved");
    }
}
