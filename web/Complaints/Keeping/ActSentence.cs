using System.Text.Json;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>Tells what an act was in a sentence, for records that leave the house. An act that has no sentence yet is told of all the same.</summary>
internal sealed class ActSentence(ReferenceData data, Language language, DateOnly receivedOn)
{
    private readonly Strings _words = data.DeskStrings[language];

    public string Of(CaseEvent one)
    {
        var key = $"desk.keeping.event.{one.Kind}";
        return _words.Has(key) ? _words.Format(key, PlacesOf(one.Act)) : _words["desk.keeping.event.other"];
    }

    public string ActorOf(CaseEvent one) => one.Actor switch
    {
        CaseActor.Complainant => _words["desk.keeping.actor.complainant"],
        CaseActor.Site => _words["desk.keeping.actor.site"],
        _ => one.PersonName,
    };

    public string Stage(string key) => data.Complaints.VersionFor(receivedOn).Stage(key)?.Name[language] ?? key;

    public string Outcome(string? key) => data.Categories.Outcome(key)?.Name[language] ?? key ?? None;

    public string Service(string? key) => data.Categories.Service(key)?.Name[language] ?? key ?? None;

    private string None => _words["desk.keeping.event.none"];

    private (string Name, string Value)[] PlacesOf(CaseAct act) => act switch
    {
        Received one => [("channel", _words[$"desk.keeping.channel.{CodeOf(one.Channel)}"]), ("day", Day(one.On)), ("acknowledge", Day(one.AcknowledgeBy)), ("due", Day(one.ReplyBy))],
        Acknowledged one => [("day", Day(one.On))],
        Routed one => [("service", Service(one.ServiceKey))],
        TypeChanged one => [("stage", Stage(one.StageKey)), ("due", Day(one.ReplyBy))],
        ConflictNoted one => [("name", one.Name)],
        Assigned one => [("name", one.Handler)],
        Contacted one => [("way", _words[$"desk.keeping.way.{CodeOf(one.Way)}"])],
        InterimReply one => [("day", Day(one.ExpectedBy))],
        Paused one => [("day", Day(one.From)), ("reason", data.Complaints.VersionFor(receivedOn).Pause(one.ReasonKey)?.Name[language] ?? one.ReasonKey)],
        Resumed one => [("day", Day(one.On)), ("due", Day(one.ReplyBy))],
        DeadlineMoved one => [("day", Day(one.From)), ("due", Day(one.To))],
        Answered one => [("stage", Stage(one.StageKey)), ("outcome", Outcome(one.OutcomeKey)), ("day", Day(one.On))],
        Escalated one => [("stage", Stage(one.StageKey)), ("day", Day(one.On)), ("due", Day(one.ReplyBy))],
        Referred one => [("name", data.Unit(one.BodyKey)?.Name[language] ?? one.BodyKey)],
        Merged one => [("name", one.IntoReference)],
        Linked one => [("name", one.OtherReference)],
        Closed one => [("outcome", Outcome(one.OutcomeKey)), ("day", Day(one.On))],
        Reopened one => [("day", Day(one.On)), ("due", Day(one.ReplyBy))],
        QueryReceived one => [("day", Day(one.On)), ("due", Day(one.DueOn))],
        QueryAnswered one => [("day", Day(one.On))],
        Reminded one => [("day", Day(one.DueOn))],
        _ => [],
    };

    private string Day(DateOnly? day) => day is { } known ? LongDate.WithoutWeekday(known, language) : None;

    private static string CodeOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
