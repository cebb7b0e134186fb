using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Steps;

/// <summary>Says who sees to a step, and by which day.</summary>
public sealed class AssignModel(ReviewReading reading, ReviewSteps steps, People people) : StepPage(reading)
{
    public Guid? Owner { get; private set; }

    public string Due { get; private set; } = "";

    public IReadOnlyList<Account> Able { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.plan.review.assign.title", cancellation);
        Able = [.. (await people.ListAsync(cancellation)).Where(person => person.DisabledUtc is null && person.PasswordHash is not null)];
        (Owner, Due) = (Now.Record.OwnerId, Now.Record.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(Guid? owner, string? due, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        (Owner, Due) = (owner, due ?? "");
        var day = DateOnly.TryParseExact(Due.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : (DateOnly?)null;
        var issues = await steps.AssignAsync(Person, Step, owner, day, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Here, "desk.plan.review.assigned");
    }
}
