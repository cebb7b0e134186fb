using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Working;

/// <summary>One case as lists show it: nothing in it tells who complained.</summary>
/// <param name="Next">The day that comes first of those it has still to keep; none when it has none.</param>
/// <param name="HasNews">Something from the person waits to be read.</param>
public sealed record CaseRow(
    Guid Id,
    string Reference,
    CaseType Type,
    CaseStatus Status,
    string StageKey,
    string? ServiceKey,
    Language Language,
    CaseChannel Channel,
    bool IsAnonymous,
    DateOnly ReceivedOn,
    Guid? HandlerId,
    string? Handler,
    CaseDue? Next,
    DateOnly? ExpectedBy,
    DateOnly? AnsweredOn,
    DateOnly? ClosedOn,
    string? OutcomeKey,
    bool AwaitsPermission,
    bool IsRestricted,
    bool IsHeld,
    bool HasNews,
    int LastNumber)
{
    public bool IsOpen => Status is CaseStatus.New or CaseStatus.Open or CaseStatus.Paused;

    public CaseUrgency Urgency => Next?.Urgency ?? CaseUrgency.None;
}

/// <param name="TargetOn">For staff: the last working day on which it can be kept.</param>
/// <param name="DaysLeft">Until the due day; below nought when it has gone by.</param>
public sealed record CaseDue(Deadline Which, DateOnly DueOn, DateOnly TargetOn, int DaysLeft, CaseUrgency Urgency);

/// <summary>The most urgent first.</summary>
public enum CaseUrgency
{
    /// <summary>The day has gone by.</summary>
    Late,

    /// <summary>Today is the last working day on which it can be kept, or that day has gone by and the due day has not.</summary>
    Today,

    /// <summary>Within a week.</summary>
    Soon,
    Later,

    /// <summary>Nothing is promised, or the clock stands still.</summary>
    None,
}
