using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Reviews;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Committees;

/// <summary>What the Strategic Policy Committees said in this review.</summary>
public sealed class IndexModel(ReviewReading reading) : ReviewPage
{
    public ReviewRoom Room { get; private set; } = null!;

    public bool MaySpeak => PlanRights.MaySpeakForCommittees(Person);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.review.committees"];
        Room = await reading.RequireOpenAsync(cancellation);
    }
}
