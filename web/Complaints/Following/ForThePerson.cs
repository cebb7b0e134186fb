using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Following;

/// <summary>Chooses what of a case its person sees.</summary>
internal static class ForThePerson
{
    public static FollowedCase Of(LiveSite site, Complaint complaint, IReadOnlyList<CaseEvent> events, Caseworker? worker, IReadOnlyList<FollowedLetter> letters, DateOnly today)
    {
        var (state, policy) = (CaseState.Of(events), site.Data.Complaints.VersionFor(complaint.ReceivedOn));
        var isErased = state.ErasedUtc is not null;
        return new FollowedCase
        {
            Reference = complaint.Reference,
            Language = complaint.Language,
            Type = state.Type,
            Status = state.Status,
            Standing = StandingOf(state, policy, today),
            StageKey = state.StageKey,
            Stage = policy.Stage(state.StageKey),
            ReceivedOn = state.ReceivedOn,
            IsAnonymous = state.IsAnonymous,
            AcknowledgeBy = state.AcknowledgeBy,
            AcknowledgedOn = state.AcknowledgedOn,
            ReplyBy = state.ReplyBy,
            ExpectedBy = state.ExpectedBy,
            AnsweredOn = state.AnsweredOn,
            Outcome = site.Data.Categories.Outcome(state.OutcomeKey)?.Name,
            Service = site.Data.Categories.Service(state.ServiceKey)?.Name,
            Contact = ContactOf(state, worker),
            Clock = state.IsAnonymous || !state.IsOpen ? [] : FollowedClock.Reply(site.Data, state, today),
            Events = [.. new FollowedHistory(site, policy).Of(events)],
            Letters = isErased ? [] : letters,
            Answer = isErased ? null : AnswerOf(events, letters),
            MayAdd = !isErased && state.Status is not CaseStatus.Closed,
            MayWithdraw = !isErased && state.IsOpen,
            MayGivePermission = !isErased && state.AwaitsPermission && state.Status is not CaseStatus.Closed,
            Next = Escalation.IsPossible(state, policy, today) ? Escalation.NextStage(state, policy) : null,
            IsForOmbudsman = IsForOmbudsman(state, policy, today),
            OmbudsmanMonths = policy.Ombudsman?.WithinMonths,
            IsErased = isErased,
            LastNumber = state.LastNumber,
        };
    }

    private static CaseStanding StandingOf(CaseState state, PolicyVersion policy, DateOnly today) => state switch
    {
        { Status: CaseStatus.Paused } => CaseStanding.Paused,
        { IsOpen: true } when IsLate(state, today) => CaseStanding.Late,
        { IsOpen: true, AwaitsPermission: true } => CaseStanding.AwaitsPermission,
        { Status: CaseStatus.New } => CaseStanding.New,
        { IsOpen: true } => CaseStanding.Open,
        _ when Escalation.IsPossible(state, policy, today) => CaseStanding.Answered,
        _ when IsAnswered(state) => CaseStanding.Final,
        _ => CaseStanding.Closed,
    };

    /// <summary>The last word is said, or the last stage of the Council comes late with it.</summary>
    private static bool IsForOmbudsman(CaseState state, PolicyVersion policy, DateOnly today) =>
        state.ErasedUtc is null && !Escalation.IsPossible(state, policy, today) && (IsAnswered(state) || IsLate(state, today));

    /// <summary>The day that was promised is over, and no answer has gone out.</summary>
    private static bool IsLate(CaseState state, DateOnly today) => state.Status is CaseStatus.New or CaseStatus.Open && state.ReplyBy < today;

    private static bool IsAnswered(CaseState state) => !state.IsOpen && state.AnsweredOn >= state.StageSince && CaseOutcomes.IsAnswer(state.OutcomeKey);

    private static CaseContact? ContactOf(CaseState state, Caseworker? worker)
    {
        if (state.Handler is not { } handler)
        {
            return null;
        }

        var title = worker is { TitleGa: { } irish, TitleEn: { } english } ? new Bilingual<string>(irish, english) : null;
        return new CaseContact(handler.Name, title, worker?.Phone, worker?.Extension, worker?.Email);
    }

    private static FollowedLetter? AnswerOf(IReadOnlyList<CaseEvent> events, IReadOnlyList<FollowedLetter> letters)
    {
        var answer = events.Select(one => one.Act).OfType<Answered>().LastOrDefault();
        return letters.FirstOrDefault(letter => letter.Id == answer?.LetterId);
    }
}
