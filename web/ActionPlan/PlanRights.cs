using KilkennyInfo.Accounts;
using KilkennyInfo.Platform;

namespace KilkennyInfo.ActionPlan;

/// <summary>Who does what with the plan at the desk.</summary>
public static class PlanRights
{
    /// <summary>Records results, notes and registers.</summary>
    public static bool MayRecord(Person by) => by.Is(Role.WorkingGroupMember) || MayLead(by);

    /// <summary>Calls and closes meetings, opens and leads the review, says who owns a commitment.</summary>
    public static bool MayLead(Person by) => by.Is(Role.WorkingGroupChair);

    /// <summary>Puts results and minutes before the public, confirms the plan’s dates, publishes.</summary>
    public static bool MayPublish(Person by) => by.Is(Role.Publisher);

    /// <summary>Records what the Strategic Policy Committees say.</summary>
    public static bool MaySpeakForCommittees(Person by) => by.Is(Role.SpcClerk) || MayLead(by);

    /// <exception cref="NotAllowedException">The person may not.</exception>
    public static void Require(bool may, Person by, string what)
    {
        if (!may)
        {
            throw new NotAllowedException($"{by.Name} may not {what}.");
        }
    }
}
