using KilkennyInfo.ActionPlan.Registers;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Registers;

/// <summary>Marks an entry as removed; it stays to be read, with the reason.</summary>
public sealed class RemoveModel(PlanRegisters registers) : RegisterPage(registers)
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RegisterLine Line { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var issues = await Register.RemoveAsync(Person, Id, Reason ?? "", cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo(Address, "desk.plan.registers.removed");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Line = await Register.GetAsync(Id, cancellation);
        Title = Words.Format("desk.plan.registers.remove.title", ("title", Line.Title[Language]));
    }
}
