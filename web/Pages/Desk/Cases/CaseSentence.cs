using KilkennyInfo.Complaints.Cases;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>One line of a case's history as sentences in the language of the desk. What somebody said stands beside it.</summary>
internal sealed class CaseSentence(CasesPage page, DateOnly receivedOn)
{
    private KilkennyInfo.ContentModel.Reference.Strings Words => page.Words;

    public string Who(CaseEvent one) => one.Actor switch
    {
        CaseActor.Staff => one.PersonName,
        CaseActor.Complainant => Words["desk.cases.actor.complainant"],
        _ => Words["desk.cases.actor.site"],
    };

    public string Of(CaseEvent one) => one.Act switch
    {
        Received act => Say("received", ("day", page.Date(act.On)), ("channel", page.ChannelName(act.Channel))),
        Acknowledged act => Say("acknowledged", ("way", page.WayName(act.Way))),
        InformationAdded act => Added(act),
        DetailsChanged act => Say("details-changed", ("fields", string.Join(", ", act.Fields.Select(FieldName))), ("way", page.WayName(act.Way))),
        Routed act => Say("routed", ("service", page.ServiceName(act.ServiceKey))),
        TypeChanged act => Say("type-changed", ("type", page.TypeName(act.Type))),
        ConflictNoted act => Say("conflict-noted", ("name", act.Name)),
        Assigned act => Say("assigned", ("name", act.Handler)),
        Contacted act => Say(act.IsFromPerson ? "contacted.from" : "contacted.to", ("way", page.WayName(act.Way))),
        InterimReply act => Say("interim-reply", ("day", page.Date(act.ExpectedBy))),
        Paused act => Say("paused", ("reason", ReasonName(act.ReasonKey))),
        Resumed act => WithDay("resumed", act.ReplyBy),
        DeadlineMoved act => Say("deadline-moved", ("which", page.DeadlineName(act.Which)), ("from", page.Date(act.From)), ("to", page.Date(act.To))),
        Answered act => Answer(act),
        Escalated act => WithDay("escalated", act.ReplyBy, ("stage", StageName(act.StageKey))),
        Referred act => Say("referred", ("body", page.BodyName(act.BodyKey))),
        Merged act => Say("merged", ("reference", act.IntoReference)),
        Linked act => Say("linked", ("reference", act.OtherReference)),
        Closed act => Say("closed", ("outcome", page.OutcomeName(act.OutcomeKey))),
        Reopened act => WithDay("reopened", act.ReplyBy),
        RestrictionSet act => Say(act.IsRestricted ? "restricted.on" : "restricted.off"),
        HoldSet act => Say(act.IsHeld ? "held.on" : "held.off"),
        QueryReceived act => Say("query-received", ("day", page.Date(act.DueOn))),
        Reminded act => Say("reminded", ("which", page.DeadlineName(act.Which)), ("day", page.Date(act.DueOn))),
        _ => Say(one.Kind),
    };

    private string Added(InformationAdded act) =>
        Say("information-added") + (act.FileIds.Count == 0 ? "" : " " + Words.Count("desk.cases.event.files", act.FileIds.Count))
        + (act.Way is { } way ? " · " + Say("information-added.way", ("way", page.WayName(way))) : "");

    private string FieldName(string field) => field switch
    {
        "format" => Words["desk.cases.new.format"],
        "sign-language" => Words["desk.cases.format.sign-language"],
        _ => Words[$"desk.cases.told.{field}"],
    };

    private string Answer(Answered act) =>
        Say("answered", ("stage", StageName(act.StageKey)), ("outcome", page.OutcomeName(act.OutcomeKey))) + (act.IsFinal ? " " + Say("answered.final") : "");

    /// <summary>Where nobody can be answered, no day is promised.</summary>
    private string WithDay(string key, DateOnly? day, params ReadOnlySpan<(string Name, string Value)> values) =>
        Say(key, values) + (day is { } known ? " " + Say("due", ("day", page.Date(known))) : "");

    private string StageName(string key) => page.StageName(key, receivedOn);

    private string ReasonName(string key) => page.Data.Complaints.VersionFor(receivedOn).Pause(key)?.Name[page.Language] ?? key;

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Words.Format($"desk.cases.event.{key}", values);
}
