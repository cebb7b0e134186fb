using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.Complaints.Working;

/// <summary>The role at the desk for each name that the policy has for those who act (<see cref="PolicyRoles.Acting"/>).</summary>
public static class StageRoles
{
    /// <summary>None for an outside body.</summary>
    public static Role? Of(PolicyStage? stage) => stage?.RoleKey switch
    {
        "section-handler" => Role.SectionHandler,
        "complaints-officer" => Role.ComplaintsOfficer,
        "case-reviewer" => Role.CaseReviewer,
        "inquiry-officer" => Role.InquiryOfficer,
        _ => null,
    };
}
