using KilkennyInfo.Accounts;

namespace KilkennyInfo.Pages.Desk;

/// <summary>
/// Who may open which pages of the desk, and who may send their forms. The longest path that fits a page counts; a page without a line
/// here keeps the site from starting. What a person may do to one thing is asked again where it is done.
/// </summary>
public static class DeskAccess
{
    private static readonly Role[] Hands =
        [Role.IrishEditor, Role.EnglishEditor, Role.IrishReviser, Role.PlainLanguageReviewer, Role.AccessibilityReviewer, Role.Publisher];

    private static readonly Role[] Editors = [Role.IrishEditor, Role.EnglishEditor];

    private static readonly Role[] Signers = [Role.IrishReviser, Role.PlainLanguageReviewer, Role.AccessibilityReviewer, Role.Publisher];

    private static readonly Role[] Waivers = Signers;

    private static readonly Role[] TermKeepers = [Role.IrishReviser, Role.Publisher];

    private static readonly Role[] PlainWordKeepers = [Role.PlainLanguageReviewer, Role.Publisher];

    private static readonly Role[] ImageKeepers = [.. Editors, Role.Publisher];

    private static readonly Role[] RequestHands = [Role.AccessibilityReviewer, Role.Publisher];

    private static readonly Role[] CommentHands = [Role.CustomerCare, Role.ComplaintsOfficer];

    private static readonly Role[] FigureReaders = [Role.ComplaintsOfficer, Role.Publisher, Role.Auditor, Role.DataProtectionOfficer];

    private static readonly Role[] Readers = [.. Hands, Role.Auditor];

    private static readonly Role[] FileSenders = [.. Editors, Role.AccessibilityReviewer, Role.Publisher];

    private static readonly Role[] FileReviewers = [Role.AccessibilityReviewer, Role.Publisher];

    /// <summary>Those who answer complaints; which of them they may not even know of is asked with each case.</summary>
    private static readonly Role[] CaseHands = [Role.SectionHandler, Role.ComplaintsOfficer, Role.CaseReviewer, Role.InquiryOfficer];

    /// <summary>Those who see to it that complaints get to the right person.</summary>
    private static readonly Role[] CaseLeads = [Role.ComplaintsOfficer, Role.InquiryOfficer];

    private static readonly Role[] CaseTakers = [Role.CustomerCare, Role.SectionHandler, Role.ComplaintsOfficer, Role.InquiryOfficer];

    private static readonly Role[] CaseStories = [.. CaseHands, Role.CustomerCare, Role.DataProtectionOfficer];

    private static readonly Role[] CaseReaders = [.. CaseStories, Role.Auditor];

    private static readonly Role[] Learners = [.. CaseHands, Role.DataProtectionOfficer, Role.Publisher];

    private static readonly Role[] ServiceGivers = [Role.ComplaintsOfficer, Role.Administrator];

    private static readonly Role[] Keepers = [Role.DataProtectionOfficer];

    private static readonly Role[] PackMakers = [Role.ComplaintsOfficer, Role.InquiryOfficer];

    /// <summary>The working group of the Customer Action Plan.</summary>
    private static readonly Role[] PlanRecorders = [Role.WorkingGroupMember, Role.WorkingGroupChair];

    private static readonly Role[] PlanLeads = [Role.WorkingGroupChair];

    /// <summary>Those who record what Strategic Policy Committees say.</summary>
    private static readonly Role[] CommitteeVoices = [Role.SpcClerk, Role.WorkingGroupChair];

    private static readonly Role[] PlanHands = [.. PlanRecorders, Role.SpcClerk, .. Hands, .. CommentHands, Role.DataProtectionOfficer, Role.Administrator];

    private static readonly Role[] PlanReaders = [.. PlanHands, Role.Auditor];

    public static IReadOnlyList<DeskRule> Rules { get; } =
    [
        DeskRule.Open("/Desk/SignIn"),
        DeskRule.Open("/Desk/SetUp"),
        DeskRule.Open("/Desk/Join"),
        DeskRule.Open("/Desk/Guests"),
        DeskRule.Own("/Desk/SignOut"),
        DeskRule.Own("/Desk/Own"),
        DeskRule.Of("/Desk/Index", [.. Readers, Role.Administrator, .. CommentHands, .. CaseStories, .. PlanHands], []),
        DeskRule.Of("/Desk/Pairs", Readers, Hands),
        DeskRule.Of("/Desk/Pairs/Edit", Editors, Editors),
        DeskRule.Of("/Desk/Pairs/New", Editors, Editors),
        DeskRule.Of("/Desk/Pairs/Settings", Editors, Editors),
        DeskRule.Of("/Desk/Pairs/Discard", Editors, Editors),
        DeskRule.Of("/Desk/Pairs/Keep", Editors, Editors),
        DeskRule.Of("/Desk/Pairs/Drop", Editors, Editors),
        DeskRule.Of("/Desk/Pairs/Send", Editors, Editors),
        DeskRule.Of("/Desk/Pairs/Step", Readers, Editors),
        DeskRule.Of("/Desk/Pairs/Waive", Waivers, Waivers),
        DeskRule.Of("/Desk/Pairs/Sign", Signers, Signers) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Pairs/RevisionView", Readers, Editors),
        DeskRule.Of("/Desk/Pairs/Publish", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Pairs/TakeOff", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Pairs/Emergency", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Tools/Paste", Editors, Editors),
        DeskRule.Of("/Desk/Links", Readers, [Role.Publisher]),
        DeskRule.Of("/Desk/Wording", Readers, [Role.Publisher]),
        DeskRule.Of("/Desk/Terms", Readers, TermKeepers),
        DeskRule.Of("/Desk/Terms/New", TermKeepers, TermKeepers),
        DeskRule.Of("/Desk/PlainWords", Readers, PlainWordKeepers),
        DeskRule.Of("/Desk/PlainWords/New", PlainWordKeepers, PlainWordKeepers),
        DeskRule.Of("/Desk/PlainWords/Remove", PlainWordKeepers, PlainWordKeepers),
        DeskRule.Of("/Desk/Media", Readers, ImageKeepers),
        DeskRule.Of("/Desk/Media/Upload", ImageKeepers, ImageKeepers),
        DeskRule.Of("/Desk/Media/Replace", ImageKeepers, ImageKeepers),
        DeskRule.Of("/Desk/Media/Delete", ImageKeepers, ImageKeepers),
        DeskRule.Of("/Desk/Documents", Readers, []),
        DeskRule.Of("/Desk/Documents/Made", Readers, FileReviewers),
        DeskRule.Of("/Desk/Documents/Upload", FileSenders, FileSenders),
        DeskRule.Of("/Desk/Documents/File", Readers, FileReviewers) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Documents/Download", FileSenders, []),
        DeskRule.Of("/Desk/Documents/Withdraw", FileSenders, FileSenders) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Documents/TakeOver", FileSenders, FileSenders),
        DeskRule.Of("/Desk/Pairs/Reviewed", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Tree", Readers, [Role.Publisher]),
        DeskRule.Of("/Desk/Tree/Move", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Addresses", Readers, [Role.Publisher]),
        DeskRule.Of("/Desk/Addresses/Remove", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Addresses/Lead", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Requests", [.. RequestHands, Role.Auditor], RequestHands),
        DeskRule.Of("/Desk/Requests/End", RequestHands, RequestHands),
        DeskRule.Of("/Desk/Comments", [.. CommentHands, Role.Publisher, Role.Auditor], CommentHands),
        DeskRule.Of("/Desk/Comments/New", CommentHands, CommentHands),
        DeskRule.Of("/Desk/Comments/Tags", CommentHands, CommentHands),
        DeskRule.Of("/Desk/Comments/Decision", CommentHands, CommentHands),
        DeskRule.Of("/Desk/Comments/Reply", CommentHands, CommentHands),
        DeskRule.Of("/Desk/Comments/Pair", CommentHands, CommentHands),
        DeskRule.Of("/Desk/Comments/Publish", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Comments/Hold", CommentHands, CommentHands),
        DeskRule.Of("/Desk/Comments/Complaint", CommentHands, CommentHands),
        DeskRule.Own("/Desk/Comments/Suggestion"),
        DeskRule.Of("/Desk/Cases", CaseReaders, []),
        DeskRule.Of("/Desk/Cases/New", CaseTakers, CaseTakers),
        DeskRule.Of("/Desk/Cases/Find", CaseStories, CaseStories),
        DeskRule.Of("/Desk/Cases/File", CaseStories, []),
        DeskRule.Of("/Desk/Cases/Letter", CaseStories, []),
        DeskRule.Of("/Desk/Cases/Tasks", CaseHands, CaseHands) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/ChangeType", CaseLeads, CaseLeads) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/Merge", CaseLeads, CaseLeads) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/Reopen", CaseLeads, CaseLeads) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/Restrict", CaseLeads, CaseLeads) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/Call", [.. CaseHands, Role.CustomerCare], [.. CaseHands, Role.CustomerCare]) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/Details", CaseHands, CaseHands) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/AddFiles", CaseHands, CaseHands) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/Hold", [.. CaseLeads, Role.DataProtectionOfficer], [.. CaseLeads, Role.DataProtectionOfficer]) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/Query", CaseLeads, CaseLeads) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/QueryAnswer", CaseLeads, CaseLeads) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Tasks/NewCode", CaseLeads, CaseLeads) with { IsNarrowed = true },
        DeskRule.Of("/Desk/Cases/Staff", [.. CaseHands, Role.Administrator, Role.Auditor], []),
        DeskRule.Of("/Desk/Cases/Staff/Services", ServiceGivers, ServiceGivers),
        DeskRule.Of("/Desk/Cases/Staff/Details", CaseStories, CaseStories),
        DeskRule.Own("/Desk/Cases/Learning") with { Read = [.. Learners, Role.Auditor], IsNarrowed = true },
        DeskRule.Of("/Desk/Figures", FigureReaders, []),
        DeskRule.Of("/Desk/Staff", [Role.Administrator, Role.Auditor], [Role.Administrator]),
        DeskRule.Of("/Desk/Webhooks", [Role.Administrator, Role.Auditor], [Role.Administrator]),
        DeskRule.Of("/Desk/Webhooks/New", [Role.Administrator], [Role.Administrator]),
        DeskRule.Of("/Desk/Searches", [.. Readers, Role.Administrator], []),
        DeskRule.Of("/Desk/Outbox", [Role.Administrator, Role.Auditor], [Role.Administrator]),
        DeskRule.Of("/Desk/Keeping", [.. Keepers, Role.Auditor], []),
        DeskRule.Of("/Desk/Keeping/Sign", Keepers, Keepers),
        DeskRule.Of("/Desk/Keeping/Pack", PackMakers, PackMakers),
        DeskRule.Of("/Desk/Keeping/Export", Keepers, Keepers),
        DeskRule.Of("/Desk/Plan", PlanReaders, []),
        DeskRule.Of("/Desk/Plan/Commitments/Record", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Commitments/Owner", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Results", PlanReaders, [Role.Publisher]),
        DeskRule.Of("/Desk/Plan/Results/Change", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Results/Discard", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Results/Import", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Results/Publish", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Plan/Results/TakeBack", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Plan/Registers", PlanReaders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Registers/New", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Registers/Remove", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Figures", PlanReaders, []),
        DeskRule.Of("/Desk/Plan/Details", PlanReaders, []),
        DeskRule.Of("/Desk/Plan/Details/Dates", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Plan/Review", PlanReaders, []),
        DeskRule.Of("/Desk/Plan/Review/Open", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Steps", PlanReaders, [.. PlanRecorders, Role.SpcClerk, Role.Publisher]),
        DeskRule.Of("/Desk/Plan/Review/Steps/Assign", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Steps/Skip", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Steps/Reopen", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Feedback", PlanReaders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Review/Feedback/New", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Review/Feedback/Change", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Review/Feedback/Remove", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Review/Committees", PlanReaders, []),
        DeskRule.Of("/Desk/Plan/Review/Committees/New", CommitteeVoices, CommitteeVoices),
        DeskRule.Of("/Desk/Plan/Review/Committees/Change", CommitteeVoices, CommitteeVoices),
        DeskRule.Of("/Desk/Plan/Review/Decisions", PlanReaders, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Decisions/New", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Decisions/One", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Draft", PlanReaders, PlanLeads),
        DeskRule.Of("/Desk/Plan/Review/Publish", [Role.Publisher], [Role.Publisher]),
        DeskRule.Of("/Desk/Plan/Review/Equality", PlanReaders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Review/Equality/Remove", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Meetings", PlanReaders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Meetings/Tasks", PlanRecorders, PlanRecorders),
        DeskRule.Of("/Desk/Plan/Meetings/Lead", PlanLeads, PlanLeads),
        DeskRule.Of("/Desk/Plan/Meetings/Publishing", [Role.Publisher], [Role.Publisher]),
        DeskRule.Own("/Desk/Plan/Meetings/Actions") with { Read = PlanReaders, IsNarrowed = true },
        DeskRule.Of("/Desk/Plan/Meetings/Calendar", PlanHands, PlanHands),
        DeskRule.Open("/Desk/Plan/Meetings/CalendarFile"),
        DeskRule.Of("/Desk/Auditing", [Role.Administrator, Role.Auditor], []),
    ];

    /// <exception cref="InvalidOperationException">No line speaks of the page.</exception>
    public static DeskRule RuleOf(string page) =>
        Rules.Where(rule => page == rule.Path || page.StartsWith(rule.Path + "/", StringComparison.Ordinal)).MaxBy(rule => rule.Path.Length)
        ?? throw new InvalidOperationException($"The page {page} has no line in {nameof(DeskAccess)}: say who may open it.");
}

/// <summary>One line of the table.</summary>
/// <param name="Path">A page or a folder of pages.</param>
/// <param name="Read">Any of these roles opens it; none given: nobody but as <paramref name="Kind"/> says. See also <see cref="IsOfferedTo"/>.</param>
/// <param name="Write">Any of these roles sends its forms.</param>
public sealed record DeskRule(string Path, DeskRuleKind Kind, IReadOnlyList<Role> Read, IReadOnlyList<Role> Write)
{
    public static DeskRule Open(string path) => new(path, DeskRuleKind.Anyone, [], []);

    public static DeskRule Own(string path) => new(path, DeskRuleKind.SignedIn, [], []);

    /// <summary>Of a page about people themselves: the menu offers it to these roles, and everyone else comes by a link. None given: to all.</summary>
    public bool IsOfferedTo(Person? person) => Kind is DeskRuleKind.SignedIn && Read.Count > 0 ? person is not null && Read.Any(person.Is) : Allows(person, isWrite: false);

    /// <summary>The thing itself may refuse some of those whom this line lets in: a gate asks for its own role.</summary>
    public bool IsNarrowed { get; init; }

    public static DeskRule Of(string path, IReadOnlyList<Role> read, IReadOnlyList<Role> write) => new(path, DeskRuleKind.Roles, read, write);

    public bool Allows(Person? person, bool isWrite) => Kind switch
    {
        DeskRuleKind.Anyone => true,
        DeskRuleKind.SignedIn => person is not null,
        _ => person is not null && (isWrite ? Write : Read).Any(person.Is),
    };
}

public enum DeskRuleKind
{
    /// <summary>Signed in or not.</summary>
    Anyone,

    /// <summary>About the person themselves.</summary>
    SignedIn,

    Roles,
}
