using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Plan;

public static class PlanPagesSetup
{
    public static void AddPlanPages(this IServiceCollection services)
    {
        services.AddSingleton<PlanComposing>();
        services.AddSingleton<PlanPlaces>();
        services.AddSingleton<ISearchSource, PlanSearch>();
    }
}
