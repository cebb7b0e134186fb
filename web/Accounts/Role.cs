namespace KilkennyInfo.Accounts;

/// <summary>
/// What a person may do at the desk. Someone may hold several. An editor's right is given for each language side by itself.
/// Stored by name: a name is never changed or used again for something else.
/// </summary>
public enum Role
{
    /// <summary>Invites people, gives roles, changes settings. Holds no right over words by that alone.</summary>
    Administrator,

    /// <summary>Writes and changes Irish texts.</summary>
    IrishEditor,

    /// <summary>Writes and changes English texts.</summary>
    EnglishEditor,

    /// <summary>Signs that the Irish is right (gate “irish”).</summary>
    IrishReviser,

    /// <summary>Signs that both texts are in plain language (gate “plain-language”).</summary>
    PlainLanguageReviewer,

    /// <summary>Signs that both texts are accessible (gate “accessibility”).</summary>
    AccessibilityReviewer,

    /// <summary>Approves and publishes, schedules, takes pages off.</summary>
    Publisher,

    /// <summary>Reads everything, the audit log included, and changes nothing.</summary>
    Auditor,

    /// <summary>Takes down complaints that come by telephone, at the counter or by post, and deals with comment cards.</summary>
    CustomerCare,

    /// <summary>Answers complaints about a section; sees only those that were given to them or to their section.</summary>
    SectionHandler,

    /// <summary>Answers formal complaints, routes all of them and sees that none is late.</summary>
    ComplaintsOfficer,

    /// <summary>Looks at an answer again, where the policy has that step. Never the one who gave it.</summary>
    CaseReviewer,

    /// <summary>Inquires into complaints about access (Disability Act 2005, section 39).</summary>
    InquiryOfficer,

    /// <summary>Gives people what is kept about them, holds back what must not be destroyed, and signs what is.</summary>
    DataProtectionOfficer,

    /// <summary>Records what becomes of the plan’s commitments, and takes part in the quarterly meetings.</summary>
    WorkingGroupMember,

    /// <summary>Calls the quarterly meetings and leads the yearly review of the plan.</summary>
    WorkingGroupChair,

    /// <summary>Records what the Strategic Policy Committees say of the plan.</summary>
    SpcClerk,
}
