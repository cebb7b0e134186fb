using KilkennyInfo.ActionPlan.Board;

namespace KilkennyInfo.ActionPlan.Registers;

public static class RegistersSetup
{
    public static void AddPlanRegisters(this IServiceCollection services)
    {
        services.AddSingleton<IRegister, InitiativeRegister>();
        services.AddSingleton<IRegister, TrainingRegister>();
        services.AddSingleton<IRegister, ConsultationRegister>();
        services.AddSingleton<IRegister, SimplificationRegister>();
        services.AddSingleton<IRegister, OfficeAccessRegister>();
        services.AddSingleton<PlanRegisters>();
        services.AddSingleton<ICommitmentFacts, RegisterFacts>();
    }
}
