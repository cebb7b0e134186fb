using KilkennyInfo.ActionPlan.Results;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>A page that does one thing with one result.</summary>
public abstract class OneResultPage(ResultList list) : PlanPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public PlanResult Result { get; private set; } = null!;

    protected async Task LoadAsync(string titleKey, CancellationToken cancellation)
    {
        Result = await list.GetAsync(Id, cancellation);
        Title = Words.Format(titleKey, ("number", Figure(Result.Commitment)));
    }
}
