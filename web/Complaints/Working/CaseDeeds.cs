using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// Who does what with a case, and when: the one place where it stands, for the acts themselves and for the desk, which offers only what
/// can be done. That somebody may see the case at all is asked before (<see cref="CaseRights"/>).
/// </summary>
public static class CaseDeeds
{
    /// <summary>What this person can do with the case now.</summary>
    /// <param name="mayWork">As <see cref="ReadCase.MayWork"/> says it.</param>
    public static IReadOnlyList<CaseDeed> For(Person by, bool mayWork, CaseState state, PolicyVersion policy, DateOnly today) =>
        [
            .. Enum.GetValues<CaseDeed>().Where(deed =>
                IsWithin(deed, mayWork) && !(deed is CaseDeed.TakeOver && state.Handler?.Id == by.Id) && IsFor(deed, by, state, policy) && Refusal(deed, state, policy, today) is null),
        ];

    /// <summary>Two deeds are for readers of a case: to hold it, and to note a call, for which whoever works on it has a page with more.</summary>
    private static bool IsWithin(CaseDeed deed, bool mayWork) => deed switch
    {
        CaseDeed.Hold => true,
        CaseDeed.Call => !mayWork,
        _ => mayWork,
    };

    /// <summary>The person's roles let them do this with such a case.</summary>
    public static bool IsFor(CaseDeed deed, Person by, CaseState state, PolicyVersion policy)
    {
        var leads = by.Is(Role.ComplaintsOfficer) || (by.Is(Role.InquiryOfficer) && state.Type is CaseType.Access);
        return deed switch
        {
            CaseDeed.Call => by.Is(Role.CustomerCare) && state.TakenById == by.Id,
            CaseDeed.Hold => leads || by.Is(Role.DataProtectionOfficer),
            CaseDeed.Route or CaseDeed.Assign => leads || (by.Is(Role.SectionHandler) && state.StageKey == CaseStages.Section),
            CaseDeed.Unassign => leads || state.Handler?.Id == by.Id,
            CaseDeed.TakeOver or CaseDeed.Answer => StageRoles.Of(policy.Stage(state.StageKey)) is { } role && by.Is(role),
            CaseDeed.ChangeType or CaseDeed.Restrict or CaseDeed.Merge or CaseDeed.Reopen or CaseDeed.ReceiveQuery or CaseDeed.AnswerQuery or CaseDeed.NewCode => leads,
            _ => true,
        };
    }

    /// <summary>Why this cannot be done at this moment; none when it can.</summary>
    public static Issue? Refusal(CaseDeed deed, CaseState state, PolicyVersion policy, DateOnly today)
    {
        var why = state.ErasedUtc is not null ? "erased" : deed switch
        {
            CaseDeed.Details => state.IsAnonymous ? "nobody" : null,
            CaseDeed.Note or CaseDeed.Contact or CaseDeed.Call or CaseDeed.AddFiles or CaseDeed.NoteConflict or CaseDeed.Link or CaseDeed.Restrict or CaseDeed.Hold or CaseDeed.NewCode or CaseDeed.ReceiveQuery => null,
            CaseDeed.Assign or CaseDeed.TakeOver => state.IsOpen || state.OpenQueries.Any() ? null : "over",
            CaseDeed.Unassign => state.Handler is null ? "not-given" : null,
            CaseDeed.AnswerQuery => state.OpenQueries.Any() ? null : "no-query",
            CaseDeed.Permission => state.AwaitsPermission ? null : "no-permission",
            CaseDeed.Withdraw => state.Status is CaseStatus.Closed ? "closed" : null,
            CaseDeed.Close => state.Status is CaseStatus.Closed ? "closed" : state.OpenQueries.Any() ? "query" : null,
            CaseDeed.Reopen => state.IsOpen ? "open" : state.MergedInto is not null ? "merged" : null,
            CaseDeed.Escalate => Escalation.Refusal(state, policy, today),
            _ => OfOpenCase(deed, state, policy),
        };
        return why is null ? null : Issue.Whole($"desk.cases.moment.{why}");
    }

    private static string? OfOpenCase(CaseDeed deed, CaseState state, PolicyVersion policy)
    {
        if (!state.IsOpen)
        {
            return "over";
        }

        var isPaused = state.Status is CaseStatus.Paused;
        return deed switch
        {
            CaseDeed.Acknowledge when state.IsAnonymous => "anonymous",
            CaseDeed.Acknowledge when state.AcknowledgedOn is not null => "acknowledged",
            CaseDeed.Interim when state.IsAnonymous => "anonymous",
            CaseDeed.Pause when policy.Pauses.Count == 0 => "no-pauses",
            CaseDeed.Pause or CaseDeed.Answer or CaseDeed.ChangeType when isPaused => "paused",
            CaseDeed.Resume when !isPaused => "not-paused",
            CaseDeed.Answer when state.AwaitsPermission => "permission",
            _ => null,
        };
    }
}
