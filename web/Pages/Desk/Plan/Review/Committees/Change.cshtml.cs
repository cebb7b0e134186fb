using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Committees;

/// <summary>Changes what is recorded of a committee, or answers it.</summary>
public sealed class ChangeModel(ReviewReading reading, ReviewCommittees committees) : CommitteePage
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.committee.change.title"];
        var room = await reading.RequireOpenAsync(cancellation);
        Show(room.Committees.SingleOrDefault(view => view.Id == Id) ?? throw new NotThereException($"The review has no view of a committee {Id}."));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        ReadForm();
        var issues = await committees.KeepAsync(Person, Id, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/committees", "desk.plan.committee.saved");
    }
}
