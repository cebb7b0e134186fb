namespace KilkennyInfo.Complaints.Working;

/// <summary>What a member of staff can do with a case: one page of the desk for each.</summary>
public enum CaseDeed
{
    Route,
    Assign,
    TakeOver,
    Unassign,
    NoteConflict,
    Note,
    Contact,

    /// <summary>For whoever took the complaint down and does not deal with it.</summary>
    Call,
    AddFiles,

    /// <summary>Those of the person: address, phone …</summary>
    Details,
    Acknowledge,
    Interim,
    Pause,
    Resume,
    Answer,
    Escalate,
    Refer,
    Withdraw,
    Merge,
    Link,
    Close,
    Reopen,
    Restrict,
    Hold,
    ChangeType,
    Permission,
    ReceiveQuery,
    AnswerQuery,
    NewCode,
}
