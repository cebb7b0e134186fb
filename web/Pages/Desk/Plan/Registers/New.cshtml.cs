using KilkennyInfo.ActionPlan.Registers;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Registers;

/// <summary>Writes an entry into a register.</summary>
public sealed class NewModel(PlanRegisters registers) : RegisterPage(registers)
{
    public void OnGet()
    {
        Typed = Register.Blank;
        ShowTitle();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        ShowTitle();
        Typed = ReadForm();
        var (id, issues) = await Register.AddAsync(Person, Typed, cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo($"{Address}/{id}", "desk.plan.registers.added");
    }

    private void ShowTitle() => Title = Words.Format("desk.plan.registers.new.title", ("register", RegisterName));
}
