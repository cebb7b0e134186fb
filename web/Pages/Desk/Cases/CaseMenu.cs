using KilkennyInfo.Complaints.Working;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>What can be done with a case, in the groups in which the desk offers it, and on which page.</summary>
internal static class CaseMenu
{
    /// <summary>The end of the key of each group's name, and its deeds in their order.</summary>
    private static readonly (string Key, CaseDeed[] Deeds)[] Groups =
    [
        ("next", [CaseDeed.TakeOver, CaseDeed.Acknowledge, CaseDeed.Answer, CaseDeed.Interim, CaseDeed.Permission, CaseDeed.AnswerQuery, CaseDeed.Resume]),
        ("people", [CaseDeed.Assign, CaseDeed.Route, CaseDeed.Unassign, CaseDeed.NoteConflict, CaseDeed.ChangeType]),
        ("record", [CaseDeed.Contact, CaseDeed.Call, CaseDeed.AddFiles, CaseDeed.Details, CaseDeed.Note, CaseDeed.ReceiveQuery, CaseDeed.NewCode, CaseDeed.Link]),
        ("end", [CaseDeed.Escalate, CaseDeed.Refer, CaseDeed.Withdraw, CaseDeed.Merge, CaseDeed.Close, CaseDeed.Reopen]),
        ("marks", [CaseDeed.Pause, CaseDeed.Restrict, CaseDeed.Hold]),
    ];

    /// <summary>Groups in which there is nothing are left out.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<CaseDeed> Deeds)> Of(IReadOnlyList<CaseDeed> possible) =>
        from shown in Groups
        let deeds = shown.Deeds.Where(possible.Contains).ToList()
        where deeds.Count > 0
        select (shown.Key, (IReadOnlyList<CaseDeed>)deeds);

    public static string AddressOf(Guid id, CaseDeed deed) => $"{CasesPage.RootOf(id)}/{NameOf(deed)}";

    /// <summary>The last part of the address of its page.</summary>
    public static string NameOf(CaseDeed deed) => deed switch
    {
        CaseDeed.NoteConflict => "conflict",
        CaseDeed.ChangeType => "type",
        CaseDeed.AddFiles => "files",
        CaseDeed.ReceiveQuery => "query",
        CaseDeed.AnswerQuery => "query/answer",
        CaseDeed.NewCode => "code",
        _ => CaseCode.Of(deed),
    };
}
