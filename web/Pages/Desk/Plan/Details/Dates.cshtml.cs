using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Details;

/// <summary>Confirms the days of the plan in force.</summary>
public sealed class DatesModel(PlanEditing editing) : PlanPage
{
    public TypedDates Typed { get; private set; } = new("", "", "", false);

    /// <summary>Of the days as they were shown.</summary>
    public string Mark { get; private set; } = "";

    public void OnGet()
    {
        Title = Words["desk.plan.details.dates"];
        Typed = TypedDates.Of(Data.PlanInForce ?? throw new NotThereException("The site has no plan."));
        Mark = Typed.Mark;
    }

    public async Task<IActionResult> OnPostAsync(string? mark, string? adopted, string? from, string? to, bool confirmed, CancellationToken cancellation)
    {
        Title = Words["desk.plan.details.dates"];
        (Typed, Mark) = (new TypedDates(adopted ?? "", from ?? "", to ?? "", confirmed), mark ?? "");
        var issues = await editing.ConfirmDatesAsync(Person, Typed, Mark, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(DetailsAddress, "desk.plan.details.saved");
    }
}
