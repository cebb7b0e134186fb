using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>What the person is told when their complaint is stored. It goes to them under seal, and is good for as long as they may need to write the code down.</summary>
public sealed record Received(
    string Reference,
    string Code,
    Language Language,
    CaseType Type,
    DateOnly ReceivedOn,
    DateOnly? AcknowledgeBy,
    DateOnly? ReplyBy,
    bool IsAnonymous,
    bool AwaitsPermission,
    bool SectionHasAnswered,
    bool HasMail,
    int Files)
{
    public const string Kind = "received";
}

/// <summary>Shows what somebody is told when their complaint is stored. It can be loaded again as long as its ticket is good.</summary>
public sealed class ReceivedPage(ComplaintWriting writing, Tickets tickets)
{
    public Task ShowAsync(HttpContext context, Language language)
    {
        var (site, ticket) = (writing.PublicSite.Current.Site, context.Request.Query["t"].ToString());
        var told = tickets.Open<Received>(Received.Kind, ticket);
        return writing.WriteAsync(context, "ComplaintReceived", new ReceivedView(writing.PublicSite, site, language)
        {
            Title = site.Data.Strings[language][told is null ? "complaint.received.over" : "complaint.received.title"],
            Told = told,
            Ticket = ticket,
        });
    }
}

/// <summary>The receipt of a complaint; without its ticket, how to go on without the code.</summary>
public sealed class ReceivedView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    /// <summary>None when the time of the ticket is over.</summary>
    public required Received? Told { get; init; }

    public required string Ticket { get; init; }

    public override bool AsksForComment => false;

    public override string SwitchAddress => CaseAddresses.Received(Language.Other()) + (Told is null ? "" : $"?t={Ticket}");

    /// <summary>Where the complaint begins its way.</summary>
    public PolicyStage? Stage => Told is null ? null : Dates(Told).Policy.Stage(StageKey(Told));

    public IReadOnlyList<ClockStep> Clock => Told is null or { IsAnonymous: true } ? [] : FollowedClock.Reply(Data, Told.ReceivedOn, StageKey(Told));

    public IReadOnlyList<ClockStep> AcknowledgeClock => Told?.AcknowledgeBy is null ? [] : FollowedClock.Acknowledgement(Data, Told.ReceivedOn, StageKey(Told));

    public ContactCard Officer => new(this, Data.Unit(Told?.Type is CaseType.Access ? "access-officer" : CaseStages.Officer) ?? Data.Unit(Settings.MainContactKey)!);

    private string StageKey(Received told) => Dates(told).FirstStage(told.Type, told.SectionHasAnswered);

    private CaseDates Dates(Received told) => new(Data, told.ReceivedOn);
}
