using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Decisions;

/// <summary>Decides of one commitment, of the plan or newly proposed.</summary>
public sealed class OneModel(ReviewReading reading, ReviewDecisions decisions) : DecisionPage(reading)
{
    [FromRoute]
    public int Number { get; set; }

    /// <summary>None of one that is newly proposed.</summary>
    public Commitment? Commitment => Room.Plan.Find(Number);

    public override IReadOnlyList<DecisionKind> Kinds => Commitment is null ? [DecisionKind.Add] : [DecisionKind.Keep, DecisionKind.Change, DecisionKind.Drop];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Title = Words.Format("desk.plan.decision.title", ("number", Figure(Number)));
        var decision = Room.DecisionOf(Number);
        if (decision is null && Commitment is null)
        {
            throw new NotThereException($"There is no commitment {Number} to decide of.");
        }

        if (decision is not null)
        {
            IsChosen = true;
            Typed = new TypedDecision(decision.Kind, Bilingual.For(decision.Reason), decision.ThemeIds, Bilingual.For(decision.Sentence), decision.Principle, decision.Owner);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        var before = Typed;
        ReadForm(Commitment is null ? DecisionKind.Add : null);
        Typed = Commitment is null ? Typed with { Principle = before.Principle, Owner = before.Owner } : Typed;
        var issues = Slips.Count > 0 ? Slips : await decisions.DecideAsync(Person, Number, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/decisions", "desk.plan.decision.saved");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        var issues = await decisions.TakeBackAsync(Person, Number, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Root + "/decisions", "desk.plan.decision.taken-back");
    }
}
