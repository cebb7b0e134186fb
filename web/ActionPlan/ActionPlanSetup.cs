using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ActionPlan.Reviews;

namespace KilkennyInfo.ActionPlan;

public static class ActionPlanSetup
{
    public static void AddActionPlan(this IServiceCollection services)
    {
        services.AddPlanVersions();
        services.AddPlanResults();
        services.AddPlanFigures();
        services.AddPlanMeetings();
        services.AddPlanRegisters();
        services.AddPlanBoard();
        services.AddReviews();
    }
}
