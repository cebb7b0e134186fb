namespace KilkennyInfo.ActionPlan.Results;

public static class ResultsSetup
{
    public static void AddPlanResults(this IServiceCollection services)
    {
        services.AddSingleton<PlanResults>();
        services.AddSingleton<ResultList>();
        services.AddSingleton<ResultImport>();
    }
}
