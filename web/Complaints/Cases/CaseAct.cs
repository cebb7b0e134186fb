using System.Text.Json.Serialization;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// One thing that happened in a case. Everything that a case is follows from its acts in their order (<see cref="CaseState"/>). An act
/// holds nothing personal: words of people stand beside it in <see cref="CaseEvent.Words"/>, and are taken away when the case is erased.
/// Stored as JSON by the names below: a name is never changed or used again for something else.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(Acknowledged), "acknowledged")]
[JsonDerivedType(typeof(InformationAdded), "information-added")]
[JsonDerivedType(typeof(PermissionGiven), "permission-given")]
[JsonDerivedType(typeof(Routed), "routed")]
[JsonDerivedType(typeof(TypeChanged), "type-changed")]
[JsonDerivedType(typeof(ConflictNoted), "conflict-noted")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(Unassigned), "unassigned")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(Contacted), "contacted")]
[JsonDerivedType(typeof(InterimReply), "interim-reply")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(DeadlineMoved), "deadline-moved")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(Referred), "referred")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(Merged), "merged")]
[JsonDerivedType(typeof(Linked), "linked")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(RestrictionSet), "restriction-set")]
[JsonDerivedType(typeof(HoldSet), "hold-set")]
[JsonDerivedType(typeof(QueryReceived), "query-received")]
[JsonDerivedType(typeof(QueryAnswered), "query-answered")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(CodeReplaced), "code-replaced")]
[JsonDerivedType(typeof(DetailsChanged), "details-changed")]
[JsonDerivedType(typeof(FileDestroyed), "file-destroyed")]
[JsonDerivedType(typeof(Erased), "erased")]
public abstract record CaseAct;

/// <param name="StageKey">Where it starts: a key of the policy's stages.</param>
/// <param name="On">The day from which the days are counted: that of sending, or the one stamped on a letter.</param>
/// <param name="AcknowledgeBy">None where nobody can be told: without a name or a way to reach them.</param>
/// <param name="ReplyBy">None where the policy sets no limit, or nobody can be answered.</param>
/// <param name="PolicyFrom">Names the version of the policy that holds for this case.</param>
public sealed record Received(
    CaseType Type,
    CaseChannel Channel,
    string StageKey,
    string? ServiceKey,
    DateOnly On,
    DateOnly? AcknowledgeBy,
    DateOnly? ReplyBy,
    DateOnly PolicyFrom,
    bool IsAnonymous) : CaseAct
{
    /// <summary>The member of staff who took it down; none for what people sent by themselves.</summary>
    public Guid? TakenById { get; init; }

    /// <summary>The comment card that it came from.</summary>
    public string? CommentReference { get; init; }

    /// <summary>Somebody complains for another, who has still to say in writing that they may.</summary>
    public bool AwaitsPermission { get; init; }

    /// <summary>What the person said that it is about before they told their story: <c>irish</c>, <c>data</c>, <c>decision</c> …</summary>
    public string? AboutKey { get; init; }

    /// <summary>Says that the section has answered already, so it starts with the Complaints Officer.</summary>
    public bool SectionHasAnswered { get; init; }
}

/// <param name="On">The day in Dublin.</param>
/// <param name="LetterId">None when it was done by word of mouth.</param>
public sealed record Acknowledged(DateOnly On, ContactWay Way, Guid? LetterId) : CaseAct;

/// <summary>The person has told more, or sent files.</summary>
public sealed record InformationAdded(IReadOnlyList<Guid> FileIds) : CaseAct
{
    /// <summary>How it came, when somebody at the desk put it with the case.</summary>
    public ContactWay? Way { get; init; }
}

/// <summary>Whoever the complaint is about has said in writing that the other may complain for them.</summary>
public sealed record PermissionGiven : CaseAct;

public sealed record Routed(string ServiceKey) : CaseAct;

public sealed record TypeChanged(CaseType Type, string StageKey, DateOnly? ReplyBy) : CaseAct;

/// <summary>This person took part in what the complaint is about, and may not deal with it.</summary>
public sealed record ConflictNoted(Guid PersonId, string Name) : CaseAct;

/// <summary>The handler has said that they took no part in what the complaint is about.</summary>
public sealed record Assigned(Guid HandlerId, string Handler) : CaseAct;

public sealed record Unassigned : CaseAct;

/// <summary>For colleagues only.</summary>
public sealed record Noted : CaseAct;

/// <param name="LetterId">For a letter or a mail that was made here.</param>
public sealed record Contacted(ContactWay Way, bool IsFromPerson, Guid? LetterId) : CaseAct;

/// <summary>Tells the person that it takes longer, and until when. The day that was promised stays what it was (domain section 2).</summary>
public sealed record InterimReply(DateOnly ExpectedBy, Guid? LetterId) : CaseAct;

/// <summary>The clock stands still; only for a reason that the policy names.</summary>
public sealed record Paused(string ReasonKey, DateOnly From) : CaseAct;

/// <param name="ReplyBy">The day by which the answer is now due.</param>
public sealed record Resumed(DateOnly On, DateOnly? ReplyBy) : CaseAct;

/// <summary>A working day has turned out to be none, or the other way round: the calendar of the Council has changed.</summary>
/// <param name="Day">The day of the calendar that changed.</param>
public sealed record DeadlineMoved(Deadline Which, DateOnly From, DateOnly To, DateOnly Day, Bilingual<string>? DayName) : CaseAct;

/// <summary>The full written answer of a stage has gone out.</summary>
/// <param name="OutcomeKey">A key of the categories: upheld, partly-upheld …</param>
/// <param name="IsFinal">The Council says no more after it: the next step is the Ombudsman.</param>
public sealed record Answered(
    string StageKey, string OutcomeKey, IReadOnlyList<string> GroundKeys, IReadOnlyList<string> RemedyKeys, bool IsFinal, Guid? LetterId, DateOnly On) : CaseAct
{
    /// <summary>The tests of good administration that what happened did not meet.</summary>
    public IReadOnlyList<string> TestKeys { get; init; } = [];
}

/// <param name="On">The day on which the wish for it was received: the new days are counted from there.</param>
public sealed record Escalated(string StageKey, DateOnly On, DateOnly? ReplyBy) : CaseAct;

/// <summary>Another body deals with it; the person has been told which.</summary>
public sealed record Referred(string BodyKey) : CaseAct;

public sealed record Withdrawn : CaseAct;

/// <summary>It goes on as part of another case.</summary>
public sealed record Merged(Guid IntoId, string IntoReference) : CaseAct;

public sealed record Linked(Guid OtherId, string OtherReference) : CaseAct;

public sealed record Closed(string OutcomeKey, DateOnly On) : CaseAct;

public sealed record Reopened(DateOnly On, DateOnly? ReplyBy) : CaseAct;

/// <summary>Only whoever deals with it and the Complaints Officer see it.</summary>
public sealed record RestrictionSet(bool IsRestricted) : CaseAct;

/// <summary>Must not be destroyed, however old: a court or another body may ask for it.</summary>
public sealed record HoldSet(bool IsHeld) : CaseAct;

/// <summary>The Ombudsman asks for a report.</summary>
public sealed record QueryReceived(Guid QueryId, DateOnly On, DateOnly DueOn) : CaseAct;

public sealed record QueryAnswered(Guid QueryId, DateOnly On) : CaseAct;

/// <param name="DueOn">The day it is about.</param>
/// <param name="DaysLeft">Below nought when the day has passed.</param>
public sealed record Reminded(Deadline Which, DateOnly DueOn, int DaysLeft) : CaseAct;

/// <summary>The person had lost their access code; the old one opens nothing any more. The new one stands nowhere.</summary>
public sealed record CodeReplaced : CaseAct;

/// <summary>What we hold of the person to answer them is not as it was.</summary>
/// <param name="Fields">Which details, by name: <c>name</c>, <c>way</c>, <c>email</c>, <c>phone</c>, <c>address</c>, <c>format</c>, <c>sign-language</c>.</param>
/// <param name="Way">How it came to us.</param>
public sealed record DetailsChanged(IReadOnlyList<string> Fields, ContactWay Way) : CaseAct;

/// <summary>The virus scanner found something harmful in a file that was sent along.</summary>
public sealed record FileDestroyed(Guid FileId) : CaseAct;

/// <summary>Everything that told of a person is gone; figures stay.</summary>
public sealed record Erased(string RuleKey) : CaseAct;
