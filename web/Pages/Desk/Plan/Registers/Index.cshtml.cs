using KilkennyInfo.ActionPlan.Registers;

namespace KilkennyInfo.Pages.Desk.Plan.Registers;

/// <summary>The registers that the Council keeps for its plan.</summary>
public sealed class RegistersModel(PlanRegisters registers) : PlanPage
{
    public IReadOnlyList<IRegister> All => registers.All;

    public void OnGet() => Title = Words["desk.plan.registers.title"];
}
