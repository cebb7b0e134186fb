using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Commitments;

/// <summary>One commitment with everything that bears on it.</summary>
public sealed class CommitmentModel(PlanBoard board, EntryHistory history) : PlanPage
{
    [FromRoute]
    public int Number { get; set; }

    public CommitmentView View { get; private set; } = null!;

    public DoneView Acts { get; private set; } = null!;

    /// <summary>Who may not read comments sees how many there are.</summary>
    public bool ReadsComments => DeskAccess.RuleOf("/Desk/Comments/One").Allows(Person, isWrite: false);

    public bool MaySetOwner => MayLead && Data.PlanInForce?.Find(Number) is not null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        View = await board.OfAsync(Number, cancellation);
        Acts = new DoneView(this, await history.OfAsync(PlanResults.SubjectOf(Number), cancellation));
        Title = NameOf(Number);
    }

    public string PageName(string key) => Site.Find(key)?.Texts[Language].Title ?? key;

    public string CountedName(string figure) => EvidencePlaces.NameOf(Site, EvidenceKind.Figure, figure, Language);
}
