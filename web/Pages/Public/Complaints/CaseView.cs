using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>The door to a case: its reference and its code are asked.</summary>
public sealed class TrackView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required string Reference { get; init; }

    public required IReadOnlyList<Issue> Issues { get; init; }

    /// <summary>What was typed on a page whose time was over; it is there again when the case is open.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried { get; init; } = [];

    public override Bilingual<string>? Addresses => Issues.Count == 0 ? Bilingual.For(CaseAddresses.Track) : null;

    public override bool AsksForComment => false;

    public override string SwitchAddress => CaseAddresses.Track(Language.Other());
}

/// <summary>Somebody's own case, and what they can do in it.</summary>
public sealed class CaseView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required FollowedCase Case { get; init; }

    /// <summary>Carried in every form of the page.</summary>
    public required string Ticket { get; init; }

    /// <summary>What the person has just done.</summary>
    public required string? Done { get; init; }

    /// <summary>What they tried to do and has to be mended first; empty when nothing has.</summary>
    public required string Failed { get; init; }

    public required IReadOnlyList<Issue> Issues { get; init; }

    public required string Typed { get; init; }

    /// <summary>Files that were taken with what has to be mended.</summary>
    public required IReadOnlyList<PreparedFile> Kept { get; init; }

    public required string KeptTicket { get; init; }

    public string Address => CaseAddresses.Track(Language);

    public override bool AsksForComment => false;

    public override string SwitchAddress => CaseAddresses.Track(Language.Other());

    /// <summary>Who acts next, on what, and by when.</summary>
    public string Standing
    {
        get
        {
            var key = $"complaint.standing.{EnumCode.Of(Case.Standing)}";
            return NextDay is { } day ? Words.Format(key, ("day", Date(day))) : Words[Words.Has(NoDay(key)) ? NoDay(key) : key];
        }
    }

    /// <summary>The day that the person waits for.</summary>
    public DateOnly? NextDay => Case.Standing switch
    {
        CaseStanding.New => Case.AcknowledgeBy,
        CaseStanding.Open or CaseStanding.AwaitsPermission => Case.ExpectedBy > Case.ReplyBy ? Case.ExpectedBy : Case.ReplyBy,
        CaseStanding.Late => Case.ReplyBy,
        _ => null,
    };

    /// <summary>What happened, the newest day first.</summary>
    public IEnumerable<IGrouping<DateOnly, FollowedEvent>> Days => Case.Events.GroupBy(one => one.Day).Reverse();

    public Question WordsQuestion(string act) => new(FollowActs.Words, "area", Words[$"complaint.{act}.words"], Failed == act ? Typed : "")
    {
        View = this,
        Prefix = act + "-",
        Hint = Words[$"complaint.{act}.words.hint"],
        Error = Failed == act && Issues.FirstOrDefault(issue => issue.Field == FollowActs.Words) is { } issue ? Words.Format(issue.Key, issue.Values) : null,
        Rows = 6,
    };

    public FilesQuestion FilesFor(string act) => new(this, act + "-", Failed == act ? Kept : [], Failed == act ? FilesQuestion.ErrorsIn(this, Issues) : [], IsOfForm: false);

    /// <summary>How the Ombudsman is reached, as on the other pages.</summary>
    public required PartView OmbudsmanPart { get; init; }

    private static string NoDay(string key) => key + ".no-day";
}
