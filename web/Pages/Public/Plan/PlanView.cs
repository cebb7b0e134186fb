using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Pages.Public.Documents;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>What every page of the plan as data is given: the version in force, what is public of it, and where its other pages are.</summary>
/// <param name="address">Where the page stands.</param>
public class PlanView(PublicSite publicSite, LiveSite site, Language language, Func<Language, string> address) : SiteView(publicSite, site, language)
{
    public PlanVersion Plan => Data.PlanInForce!;

    public PublicResults Results { get; } = PlanJson.Of<PublicResults>(site, PlanParts.Results) ?? PublicResults.None;

    public PublicReview? Review { get; } = PlanJson.Of<PublicReview>(site, PlanParts.Review);

    public PlanWords Names => new(Data, Language);

    public string Address => address(Language);

    public override Bilingual<string>? Addresses => Bilingual.For(address);

    public override string SwitchAddress => address(Language.Other());

    public override CommentSubject CommentSubject => PlanPage is null ? CommentSubject.Nothing : new CommentSubject(PageKey: Plan.PageKey);

    /// <summary>The page whose words the commitments are.</summary>
    public LivePage? PlanPage => Site.Find(Plan.PageKey);

    /// <summary>The plan in every format.</summary>
    public LiveDocument? Document => Site.InForce().FirstOrDefault(document => Data.Documents[document.Key].PageKeys is [var page] && page == Plan.PageKey);

    /// <summary>What the review told that this version came of: its report, and “You said, we did”. None of the first version.</summary>
    public IEnumerable<LivePage> PagesOfReview(PlanVersion version) =>
        new[] { ReviewPages.ReportKey(version.Number), ReviewPages.SaidKey(version.Number) }.Select(Site.Find).OfType<LivePage>();

    /// <summary>The comment card, bound to the plan as a whole or to one commitment.</summary>
    public string SayAddress(int? commitment = null) =>
        CommentAddresses.About(Language, commitment is null ? CommentSubject.Code : new CommentSubject(Commitment: commitment).Code);

    /// <summary>The other pages of the plan, in the order in which they are offered.</summary>
    public IReadOnlyList<PlanLink> Places =>
    [
        Link(PlanAddresses.Plan, "plan.title"),
        Link(PlanAddresses.HowWeAreDoing, "plan.doing.title"),
        Link(PlanAddresses.Meetings, "plan.meetings.title"),
        Link(PlanAddresses.Review, "plan.review.title"),
        Link(PlanAddresses.Versions, "plan.versions.title"),
        Link(CommentAddresses.OfPairs, "said.title"),
    ];

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private PlanLink Link(Func<Language, string> to, string key) => new(to(Language), Words[key], to(Language) == Address);
}

public sealed record PlanLink(string Address, string Words, bool IsHere);

/// <summary>How one commitment stands.</summary>
/// <param name="Status">A code of <see cref="PlanWords.Statuses"/>.</param>
public sealed record PlanState(PlanView View, string Status);
