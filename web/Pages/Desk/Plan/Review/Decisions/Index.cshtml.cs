using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Decisions;

/// <summary>Every commitment with what the review decides of it.</summary>
public sealed class IndexModel(ReviewReading reading, ReviewDecisions decisions) : ReviewPage
{
    public ReviewRoom Room { get; private set; } = null!;

    public Bilingual<string> Reason { get; private set; } = new("", "");

    public IEnumerable<DecisionRow> Rows => Room.Plan.Commitments.Select(commitment => new DecisionRow(commitment.Number, commitment.Sentence, Room.DecisionOf(commitment.Number)))
        .Concat(Room.Decisions.Where(decision => decision.Kind is DecisionKind.Add).Select(decision => new DecisionRow(decision.Number, Bilingual.For(decision.Sentence), decision))).OrderBy(row => row.Number);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.review.decisions"];
        Room = await reading.RequireOpenAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "ga-reason")] string? irish, [FromForm(Name = "en-reason")] string? english, CancellationToken cancellation)
    {
        Reason = new Bilingual<string>(irish ?? "", english ?? "");
        var issues = await decisions.KeepRestAsync(Person, Reason, cancellation);
        await OnGetAsync(cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/decisions", "desk.plan.decisions.rest.done");
    }
}

public sealed record DecisionRow(int Number, Bilingual<string> Sentence, CommitmentDecision? Decision);
