using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Wording;

namespace KilkennyInfo.Pages.Desk.Plan.Details;

/// <summary>The days of the plan in force, and who answers for its commitments.</summary>
public sealed class DetailsModel(EntryHistory history) : PlanPage
{
    public IEnumerable<IGrouping<string, Commitment>> Owners => Data.Commitments.GroupBy(commitment => commitment.Owner).OrderBy(group => OwnerName(group.Key), StringComparer.Ordinal);

    public DoneView Acts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.details.title"];
        Acts = new DoneView(this, Data.PlanInForce is { } plan ? await history.OfAsync(PlanEditing.SubjectOf(plan.Number), cancellation) : []);
    }

    public string DayOrNot(DateOnly? day) => day is { } known ? Date(known) : Words["desk.plan.details.day.none"];
}
