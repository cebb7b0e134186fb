using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Decisions;

/// <summary>Proposes a new commitment, which gets a number that was never used.</summary>
public sealed class NewModel(ReviewReading reading, ReviewDecisions decisions) : DecisionPage(reading)
{
    public override IReadOnlyList<DecisionKind> Kinds => [DecisionKind.Add];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Title = Words["desk.plan.decision.new.title"];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        ReadForm(DecisionKind.Add);
        var issues = await decisions.DecideAsync(Person, null, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/decisions", "desk.plan.decision.saved");
    }
}
