namespace KilkennyInfo.ActionPlan.Board;

public static class BoardSetup
{
    public static void AddPlanBoard(this IServiceCollection services) => services.AddSingleton<PlanBoard>();
}
