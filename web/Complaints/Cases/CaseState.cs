using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Reference.Complaints;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// What the events of a case come to. A pure fold: the same events always give the same state, and nothing else has a say in it. Days
/// that were told to people stand in the acts themselves, so that a new calendar changes them only by an act of its own.
/// </summary>
public sealed record CaseState
{
    public CaseType Type { get; init; }

    public CaseChannel Channel { get; init; }

    public bool IsAnonymous { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateOnly PolicyFrom { get; init; }

    public Guid? TakenById { get; init; }

    public string? ServiceKey { get; init; }

    public string StageKey { get; init; } = "";

    /// <summary>The day from which the days of this stage are counted.</summary>
    public DateOnly StageSince { get; init; }

    /// <summary>The steps that it has reached, the one where it stands last; one that was opened again stands here twice.</summary>
    public IReadOnlyList<StageBeginning> Stages { get; init; } = [];

    /// <summary>What the days of the step where it stands are worked out from.</summary>
    public CaseCourse Course => new(ReceivedOn, Stages, Pauses);

    public CaseStatus Status { get; init; }

    public CasePerson? Handler { get; init; }

    /// <summary>Took part in what it is about.</summary>
    public IReadOnlyList<CasePerson> Conflicts { get; init; } = [];

    /// <summary>Have signed an answer: they do not look at their own answer again.</summary>
    public IReadOnlyList<Guid> AnsweredBy { get; init; } = [];

    public DateOnly? AcknowledgeBy { get; init; }

    public DateOnly? AcknowledgedOn { get; init; }

    public DateOnly? ReplyBy { get; init; }

    public DateOnly? ExpectedBy { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public bool IsFinal { get; init; }

    public string? OutcomeKey { get; init; }

    public IReadOnlyList<string> GroundKeys { get; init; } = [];

    public IReadOnlyList<string> RemedyKeys { get; init; } = [];

    public DateOnly? ClosedOn { get; init; }

    public IReadOnlyList<CasePause> Pauses { get; init; } = [];

    /// <summary>The complaint of this stage is waiting for somebody's permission in writing.</summary>
    public bool AwaitsPermission { get; init; }

    public bool IsRestricted { get; init; }

    public bool IsHeld { get; init; }

    public string? MergedInto { get; init; }

    public IReadOnlyList<OmbudsmanQuery> Queries { get; init; } = [];

    public IEnumerable<OmbudsmanQuery> OpenQueries => Queries.Where(query => query.AnsweredOn is null);

    public DateTime? ErasedUtc { get; init; }

    public int LastNumber { get; init; }

    public bool IsOpen => Status is CaseStatus.New or CaseStatus.Open or CaseStatus.Paused;

    public static CaseState Of(IEnumerable<CaseEvent> events) => events.Aggregate(new CaseState(), (state, one) => state.With(one));

    public CaseState With(CaseEvent one) => Change(one) with { LastNumber = one.Number };

    private CaseState Change(CaseEvent one) => one.Act switch
    {
        Received act => Begin(act),
        Acknowledged act => this with { AcknowledgedOn = AcknowledgedOn ?? act.On, Status = Status is CaseStatus.New ? CaseStatus.Open : Status },
        PermissionGiven => this with { AwaitsPermission = false },
        Routed act => this with { ServiceKey = act.ServiceKey },
        TypeChanged act => this with { Type = act.Type, StageKey = act.StageKey, Stages = [.. Stages.SkipLast(1), new StageBeginning(act.StageKey, StageSince)], ReplyBy = act.ReplyBy, Handler = null },
        ConflictNoted act => this with { Conflicts = [.. Conflicts, new CasePerson(act.PersonId, act.Name)], Handler = Handler?.Id == act.PersonId ? null : Handler },
        Assigned act => this with { Handler = new CasePerson(act.HandlerId, act.Handler) },
        Unassigned => this with { Handler = null },
        InterimReply act => this with { ExpectedBy = act.ExpectedBy },
        Paused act => this with { Pauses = [.. Pauses, new CasePause(act.ReasonKey, act.From, null)], Status = CaseStatus.Paused },
        Resumed act => Resume(act),
        DeadlineMoved act => Move(act),
        Answered act => Answer(act, one.PersonId),
        Escalated act => NextStage(act),
        Referred => this with { OutcomeKey = "out-of-scope" },
        Withdrawn => this with { OutcomeKey = "withdrawn" },
        Merged act => this with { OutcomeKey = "merged", MergedInto = act.IntoReference },
        Closed act => this with { Status = CaseStatus.Closed, ClosedOn = act.On, OutcomeKey = act.OutcomeKey },
        Reopened act => Reopen(act),
        RestrictionSet act => this with { IsRestricted = act.IsRestricted },
        HoldSet act => this with { IsHeld = act.IsHeld },
        QueryReceived act => this with { Queries = [.. Queries, new OmbudsmanQuery(act.QueryId, act.On, act.DueOn, null)] },
        QueryAnswered act => this with { Queries = [.. Queries.Select(query => query.Id == act.QueryId ? query with { AnsweredOn = act.On } : query)] },
        Erased => this with { ErasedUtc = one.OccurredUtc },
        _ => this,
    };

    private CaseState Begin(Received act) => this with
    {
        Type = act.Type,
        Channel = act.Channel,
        IsAnonymous = act.IsAnonymous,
        ReceivedOn = act.On,
        PolicyFrom = act.PolicyFrom,
        TakenById = act.TakenById,
        ServiceKey = act.ServiceKey,
        StageKey = act.StageKey,
        StageSince = act.On,
        Stages = [new StageBeginning(act.StageKey, act.On)],
        AcknowledgeBy = act.AcknowledgeBy,
        ReplyBy = act.ReplyBy,
        AwaitsPermission = act.AwaitsPermission,
        Status = act.AcknowledgeBy is null ? CaseStatus.Open : CaseStatus.New,
    };

    private CaseState Resume(Resumed act) => this with
    {
        Pauses = [.. Pauses.Select(pause => pause.Until is null ? pause with { Until = act.On } : pause)],
        ReplyBy = act.ReplyBy,
        Status = AcknowledgedOn is null && AcknowledgeBy is not null ? CaseStatus.New : CaseStatus.Open,
    };

    private CaseState Move(DeadlineMoved act) => act.Which switch
    {
        Deadline.Acknowledge => this with { AcknowledgeBy = act.To },
        Deadline.Reply => this with { ReplyBy = act.To },
        _ => this,
    };

    private CaseState Answer(Answered act, Guid? by) => this with
    {
        Status = CaseStatus.Answered,
        AnsweredOn = act.On,
        AcknowledgedOn = AcknowledgedOn ?? act.On,
        OutcomeKey = act.OutcomeKey,
        GroundKeys = act.GroundKeys,
        RemedyKeys = act.RemedyKeys,
        IsFinal = act.IsFinal,
        AnsweredBy = by is { } id && !AnsweredBy.Contains(id) ? [.. AnsweredBy, id] : AnsweredBy,
    };

    /// <summary>The same stage begins again: its days are counted from here.</summary>
    private CaseState Reopen(Reopened act) => this with
    {
        StageSince = act.On,
        Stages = [.. Stages, new StageBeginning(StageKey, act.On)],
        ReplyBy = act.ReplyBy,
        ExpectedBy = null,
        Pauses = [],
        OutcomeKey = null,
        IsFinal = false,
        ClosedOn = null,
        Status = AcknowledgedOn is null && AcknowledgeBy is not null ? CaseStatus.New : CaseStatus.Open,
    };

    /// <summary>The next stage has a handler and days of its own. What the stage before came to stays in its event.</summary>
    private CaseState NextStage(Escalated act) => this with
    {
        StageKey = act.StageKey,
        StageSince = act.On,
        Stages = [.. Stages, new StageBeginning(act.StageKey, act.On)],
        ReplyBy = act.ReplyBy,
        ExpectedBy = null,
        Handler = null,
        Pauses = [],
        OutcomeKey = null,
        IsFinal = false,
        ClosedOn = null,
        Status = AcknowledgedOn is null && AcknowledgeBy is not null ? CaseStatus.New : CaseStatus.Open,
    };
}

public sealed record CasePerson(Guid Id, string Name);

public sealed record OmbudsmanQuery(Guid Id, DateOnly ReceivedOn, DateOnly DueOn, DateOnly? AnsweredOn);
