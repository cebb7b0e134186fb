using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>A complaint as it was sent or told, checked and found complete.</summary>
public sealed record NewComplaint
{
    /// <summary>Names this sending, unguessable: sent twice, it is one complaint, and the code is worked out from it.</summary>
    public required string ActKey { get; init; }

    /// <summary>A key that its sender chose, and that may stand for these words and no others.</summary>
    public string? OneUse { get; init; }

    public required Language Language { get; init; }

    public required CaseType Type { get; init; }

    public required CaseChannel Channel { get; init; }

    public string? ServiceKey { get; init; }

    /// <summary>What the person said that it is about, such as service in Irish; whoever takes it down need not say.</summary>
    public string? AboutKey { get; init; }

    /// <summary>The section has answered already, or did not: it starts with the Complaints Officer.</summary>
    public bool SectionHasAnswered { get; init; }

    /// <summary>Nobody to answer: recorded and looked into, without days (domain section 2).</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Somebody complains for another whose permission in writing is still to come.</summary>
    public bool AwaitsPermission { get; init; }

    /// <summary>The day stamped on a letter, or the day of a call; today where none is given.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Who took it down at the counter, on the telephone or from a letter.</summary>
    public Person? TakenBy { get; init; }

    /// <summary>The comment card that it came from.</summary>
    public string? CommentReference { get; init; }

    /// <summary>Who complains and what about. The id in it is put in when it is stored.</summary>
    public required Func<Guid, ComplaintDetails> Details { get; init; }

    /// <summary>Stores what was sent along, in the transaction of the complaint.</summary>
    public Func<Data.SiteDb, Guid, DateTime, CancellationToken, Task<IReadOnlyList<Guid>>>? AddFiles { get; init; }
}

/// <summary>What the person is told when their complaint is stored.</summary>
/// <param name="AccessCode">Shown now and never again: only its hash is kept.</param>
/// <param name="IsRepeat">It had been stored before; this is the same answer again.</param>
public sealed record ComplaintReceipt(
    Guid Id, string Reference, string AccessCode, Language Language, CaseType Type, DateOnly ReceivedOn, DateOnly? AcknowledgeBy, DateOnly? ReplyBy, bool IsRepeat);
