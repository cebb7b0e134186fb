using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Versions;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>Every version of the plan, the newest first.</summary>
public sealed class PlanVersionsView(PublicSite publicSite, LiveSite site, Language language) : PlanView(publicSite, site, language, PlanAddresses.Versions)
{
    public IReadOnlyList<PlanVersion> Versions => Data.PlanVersions;

    public bool IsInForce(PlanVersion version) => version == Plan;

    /// <summary>The one that it took the place of.</summary>
    public PlanVersion? Before(PlanVersion version) => Versions.FirstOrDefault(other => other.Number < version.Number);
}

/// <summary>One version as it was adopted: readable for ever, and marked when it holds no more.</summary>
public sealed class PlanVersionView(PublicSite publicSite, LiveSite site, Language language, PlanVersion version)
    : PlanView(publicSite, site, language, other => PlanAddresses.Version(other, version.Number))
{
    public PlanVersion Version { get; } = version;

    public bool IsInForce => Version == Plan;

    public IEnumerable<PlanGroup> Groups => PlanGroup.Of(Version);
}

/// <summary>What a later version changed in an earlier one, in both languages.</summary>
public sealed class PlanComparisonView(PublicSite publicSite, LiveSite site, Language language, PlanComparison comparison)
    : PlanView(publicSite, site, language, other => PlanAddresses.Comparison(other, comparison.Earlier.Number, comparison.Later.Number))
{
    public PlanComparison Comparison { get; } = comparison;

    /// <summary>Those that say most first; those that stayed are only counted and named.</summary>
    public static IReadOnlyList<CommitmentFate> Fates { get; } = [CommitmentFate.Changed, CommitmentFate.New, CommitmentFate.Dropped];

    public IReadOnlyList<Language> OwnFirst => [Language, Language.Other()];

    public static IReadOnlyList<WordChange> WordsOf(CommitmentChange change, Language language) => WordDiff.Of(change.Earlier!.Sentence[language], change.Later!.Sentence[language]);

    public string StandardOf(Commitment commitment) => commitment.Standard is { } standard ? $"{standard.Measure[Language]}: {standard.Target[Language]}" : Words["plan.standard.none"];
}

/// <summary>The review of the plan that is under way, or the last one.</summary>
public sealed class PlanReviewView(PublicSite publicSite, LiveSite site, Language language) : PlanView(publicSite, site, language, PlanAddresses.Review)
{
    /// <summary>What the reviews told that are over, the newest first.</summary>
    public IEnumerable<LivePage> Told => Data.PlanVersions.SelectMany(PagesOfReview);

    /// <summary>What people say now can still be looked at in this review; else it waits for the next.</summary>
    public bool TakesIdeas => Review is { EndedOn: null, Step: ReviewStep.Feedback or ReviewStep.Results or ReviewStep.WorkingGroup or ReviewStep.Committees };

    /// <summary>The shape of a state: the same as that of the progress it is most like.</summary>
    public static string MarkOf(ReviewStepState state) => state switch
    {
        ReviewStepState.ToCome => "not-started",
        ReviewStepState.Done => "kept",
        _ => EnumCode.Of(state),
    };
}

/// <summary>One commitment whose fate is told.</summary>
public sealed record ChangePart(PlanComparisonView View, CommitmentChange Change);

/// <summary>The days of a version, for the part that lists them.</summary>
public sealed record PlanDates(PlanView View, PlanVersion Version)
{
    public IEnumerable<(string Name, DateOnly? Day)> Days =>
        [(View.Words["plan.adopted"], Version.Adopted), (View.Words["plan.from"], Version.From), (View.Words["plan.to"], Version.To)];
}
