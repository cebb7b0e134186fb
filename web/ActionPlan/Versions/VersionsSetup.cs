namespace KilkennyInfo.ActionPlan.Versions;

public static class VersionsSetup
{
    public static void AddPlanVersions(this IServiceCollection services) => services.AddSingleton<PlanEditing>();
}
