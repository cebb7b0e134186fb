using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>
/// What one complaint has to say to the figures. It comes from the columns and acts that stay when a case is erased, so that figures are the
/// same before and after; nothing in it tells of a person.
/// </summary>
/// <param name="AcknowledgeBy">As it was promised, moved only by a change of the calendar.</param>
/// <param name="Turns">Never empty; the first began with the complaint itself.</param>
/// <param name="OutcomeKey">How it stands; none while it is open.</param>
/// <param name="GroundKeys">As the newest answer named them.</param>
/// <param name="RemedyKeys">Of all answers, each once.</param>
/// <param name="EndedOn">When it was over: closed, withdrawn, merged or referred. None when it was opened again.</param>
/// <param name="Lessons">None when nobody keeps lessons.</param>
public sealed record CaseFacts(
    CaseType Type,
    CaseChannel Channel,
    Language Language,
    string? ServiceKey,
    bool IsAnonymous,
    DateOnly ReceivedOn,
    DateOnly? AcknowledgeBy,
    DateOnly? AcknowledgedOn,
    IReadOnlyList<Turn> Turns,
    string? OutcomeKey,
    IReadOnlyList<string> GroundKeys,
    IReadOnlyList<string> RemedyKeys,
    DateOnly? EndedOn,
    int Escalations,
    int Queries,
    int InterimReplies,
    int Reopenings,
    bool WasWithdrawn,
    IReadOnlyList<LessonFact>? Lessons)
{
    public Turn First => Turns[0];

    public Promise AcknowledgementOn(DateOnly today) => Turn.PromiseOf(AcknowledgeBy, AcknowledgedOn, EndedOn, null, today);

    /// <param name="events">In their order; the first is that of receipt.</param>
    public static CaseFacts Of(Language language, IReadOnlyList<CaseEvent> events, IReadOnlyList<LessonFact>? lessons)
    {
        var state = CaseState.Of(events);
        var tally = CaseTally.Of(events);
        return new CaseFacts(
            state.Type, state.Channel, language, state.ServiceKey, state.IsAnonymous, state.ReceivedOn, state.AcknowledgeBy, state.AcknowledgedOn,
            tally.Turns, state.OutcomeKey, [.. state.GroundKeys.Distinct()], [.. Of<Answered>(events).SelectMany(act => act.RemedyKeys).Distinct()], tally.EndedOn,
            Of<Escalated>(events).Count(), Of<QueryReceived>(events).Count(), Of<InterimReply>(events).Count(), Of<Reopened>(events).Count(),
            Of<Withdrawn>(events).Any(), lessons);
    }

    private static IEnumerable<T> Of<T>(IEnumerable<CaseEvent> events)
        where T : CaseAct => events.Select(one => one.Act).OfType<T>();
}

/// <summary>Something learned from a complaint, and when what follows from it was done.</summary>
public sealed record LessonFact(DateOnly NotedOn, DateOnly? DoneOn);
