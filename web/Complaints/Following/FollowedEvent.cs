using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Following;

/// <summary>One thing that happened in a case, in words for the person whose case it is. It names nobody of the staff.</summary>
/// <param name="Key">Of its sentence, which is in both languages.</param>
/// <param name="Detail">Filled into the place <c>{what}</c>, which stands after a colon; none where the sentence has no such place.</param>
/// <param name="OwnWords">What the person themselves said.</param>
public sealed record FollowedEvent(DateOnly Day, string Kind, string Key, Bilingual<string>? Detail, string? OwnWords)
{
    public string In(Strings words) => words.Format(Key, ("what", Detail?[words.Language] ?? ""));
}

/// <summary>Turns the history of a case into what the person may see of it.</summary>
internal sealed class FollowedHistory(LiveSite site, PolicyVersion policy)
{
    public IEnumerable<FollowedEvent> Of(IEnumerable<CaseEvent> events) => events.Where(one => !one.IsInternal).Select(Of).OfType<FollowedEvent>();

    /// <summary>An act without a sentence is not for the public.</summary>
    private FollowedEvent? Of(CaseEvent one)
    {
        var isOwn = one.Actor is CaseActor.Complainant;
        var key = $"complaint.event.{one.Kind}" + one.Act switch
        {
            InformationAdded when !isOwn => ".by-us",
            Contacted { IsFromPerson: true } => ".from-you",
            Answered { IsFinal: true } => ".final",
            Withdrawn when !isOwn => ".by-us",
            _ => "",
        };
        return LanguageExtensions.Both.All(language => site.Data.Strings[language].Has(key))
            ? new FollowedEvent(DublinTime.DayOf(new DateTimeOffset(one.OccurredUtc, TimeSpan.Zero)), one.Kind, key, DetailOf(one.Act), isOwn ? one.Words : null)
            : null;
    }

    private Bilingual<string>? DetailOf(CaseAct act) => act switch
    {
        Received received => Day(received.On),
        Acknowledged acknowledged => Day(acknowledged.On),
        Routed routed => site.Data.Categories.Service(routed.ServiceKey)?.Name,
        TypeChanged changed => policy.Stage(changed.StageKey)?.Name,
        InterimReply interim => Day(interim.ExpectedBy),
        Paused paused => policy.Pause(paused.ReasonKey)?.Name,
        Resumed { ReplyBy: { } reply } => Day(reply),
        DeadlineMoved moved => Day(moved.To),
        Answered answered => site.Data.Categories.Outcome(answered.OutcomeKey)?.Name,
        Escalated escalated => policy.Stage(escalated.StageKey)?.Name,
        Merged merged => new(merged.IntoReference, merged.IntoReference),
        Closed closed => site.Data.Categories.Outcome(closed.OutcomeKey)?.Name,
        Referred referred => site.Data.Unit(referred.BodyKey)?.Name,
        _ => null,
    };

    private static Bilingual<string> Day(DateOnly day) => Bilingual.For(language => LongDate.WithoutWeekday(day, language));
}
