using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Commitments;

/// <summary>Says who answers for a commitment.</summary>
public sealed class OwnerModel(PlanEditing editing) : PlanPage
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    public Commitment Commitment { get; private set; } = null!;

    public IEnumerable<ContactUnit> Units => PlanEditing.Owners(Data);

    public void OnGet()
    {
        Show();
        Owner = Commitment.Owner;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Show();
        var issues = await editing.SetOwnerAsync(Person, Number, Owner ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(AddressOf(Number), "desk.plan.owner.done");
    }

    private void Show()
    {
        Commitment = Data.PlanInForce?.Find(Number) ?? throw new NotThereException($"The plan in force has no commitment {Number}.");
        Title = Words.Format("desk.plan.owner.heading", ("number", Figure(Number)));
    }
}
