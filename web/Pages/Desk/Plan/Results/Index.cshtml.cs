using KilkennyInfo.ActionPlan.Results;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Results;

/// <summary>Results that wait for a publisher, who puts those that are ticked before the public in one act.</summary>
public sealed class ResultsModel(PlanResults results, ResultList list) : PlanPage
{
    private const int MostPublished = 20;

    [BindProperty(Name = "tick")]
    public List<Guid> Ticked { get; set; } = [];

    public IReadOnlyList<PlanResult> Waiting { get; private set; } = [];

    public IReadOnlyList<PlanResult> Published { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await results.PublishAsync(Person, Ticked, cancellation);
        if (issues.Count == 0)
        {
            return DoneTo(ResultsAddress, "desk.plan.results.published-all", ("number", Figure(Ticked.Count)));
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Title = Words["desk.plan.results.title"];
        Waiting = await list.WaitingAsync(cancellation);
        Published = await list.PublishedAsync(MostPublished, cancellation);
    }
}
