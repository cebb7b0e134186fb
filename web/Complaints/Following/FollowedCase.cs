using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Following;

/// <summary>Proof that somebody has given the reference and the access code of a case. It ends when the code is replaced.</summary>
public sealed record FollowKey(Guid Id, string CodeHash);

/// <summary>
/// What somebody sees who has the reference and the code of a case: how it stands and what they can do. Nothing that is meant for
/// colleagues, nothing that tells who complained, and of the staff only the person to contact.
/// </summary>
public sealed record FollowedCase
{
    public required string Reference { get; init; }

    /// <summary>In which the case is answered.</summary>
    public required Language Language { get; init; }

    public required CaseType Type { get; init; }

    public required CaseStatus Status { get; init; }

    public required CaseStanding Standing { get; init; }

    public required string StageKey { get; init; }

    /// <summary>None when the rules no longer know the stage.</summary>
    public required PolicyStage? Stage { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required bool IsAnonymous { get; init; }

    public required DateOnly? AcknowledgeBy { get; init; }

    public required DateOnly? AcknowledgedOn { get; init; }

    public required DateOnly? ReplyBy { get; init; }

    public required DateOnly? ExpectedBy { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    public required Bilingual<string>? Outcome { get; init; }

    public required Bilingual<string>? Service { get; init; }

    public required CaseContact? Contact { get; init; }

    /// <summary>How the reply day, or else the day of acknowledgement, was counted; empty when there is none.</summary>
    public required IReadOnlyList<ClockStep> Clock { get; init; }

    public required IReadOnlyList<FollowedEvent> Events { get; init; }

    public required IReadOnlyList<FollowedLetter> Letters { get; init; }

    /// <summary>The newest full answer, to be shown to the Ombudsman.</summary>
    public required FollowedLetter? Answer { get; init; }

    public required bool MayAdd { get; init; }

    public required bool MayWithdraw { get; init; }

    public required bool MayGivePermission { get; init; }

    /// <summary>The stage to which the person may take it now; none when they may not, or an outside body comes next.</summary>
    public required PolicyStage? Next { get; init; }

    /// <summary>The Council has said its last word, or comes late with it: the Ombudsman is next.</summary>
    public required bool IsForOmbudsman { get; init; }

    /// <summary>Within how many months a person goes to the Ombudsman.</summary>
    public required int? OmbudsmanMonths { get; init; }

    public required bool IsErased { get; init; }

    /// <summary>The number of its newest event.</summary>
    public required int LastNumber { get; init; }
}

/// <summary>Who acts next, and on what. Each has its words: <c>complaint.standing.</c> and its code.</summary>
public enum CaseStanding
{
    /// <summary>Somebody is to say by name that they have it.</summary>
    New,

    Open,

    /// <summary>The permission in writing is awaited from the person.</summary>
    AwaitsPermission,

    /// <summary>The day that was promised is over.</summary>
    Late,

    Paused,

    /// <summary>The person may take the next step.</summary>
    Answered,

    /// <summary>The next step is the Ombudsman.</summary>
    Final,

    Closed,
}

/// <summary>The person of the staff to contact about a case.</summary>
public sealed record CaseContact(string Name, Bilingual<string>? Title, string? Phone, string? Extension, string? Email);
