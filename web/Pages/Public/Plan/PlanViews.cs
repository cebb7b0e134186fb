using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Pages.Public.Documents;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>The whole plan with how each commitment stands. Details are on the page of each principle, so that this one stays light.</summary>
public sealed class PlanIndexView(PublicSite publicSite, LiveSite site, Language language) : PlanView(publicSite, site, language, PlanAddresses.Plan)
{
    /// <summary>Principles that have commitments, in their order, and last those of none.</summary>
    public IEnumerable<PlanGroup> Groups => PlanGroup.Of(Plan);

    /// <summary>How many commitments stand how; every state once, also one in which none is.</summary>
    public IReadOnlyList<(string Status, int Count)> Counts { get; private init; } = [];

    public FigureChart Chart => FigureChart.Of("plan", Words["plan.counts"], [.. Counts.Select(one => new ChartRow(Names.Status(one.Status), PlanWords.Figure(one.Count), one.Count))]);

    public static PlanIndexView Of(PublicSite publicSite, LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        var results = PlanJson.Of<PublicResults>(site, PlanParts.Results) ?? PublicResults.None;
        var standing = site.Data.Commitments.CountBy(commitment => PlanWords.StatusOf(results.NewestOf(commitment.Number))).ToDictionary();
        return new PlanIndexView(publicSite, site, language)
        {
            Title = words["plan.title"],
            Description = words["plan.summary"],
            Counts = [.. PlanWords.Statuses.Select(status => (status, standing.GetValueOrDefault(status)))],
        };
    }
}

/// <param name="Principle">None for the commitments that stand under no principle.</param>
public sealed record PlanGroup(int? Principle, IReadOnlyList<Commitment> Commitments)
{
    public static IEnumerable<PlanGroup> Of(PlanVersion plan) => Enumerable.Range(1, PlanVersion.MostPrinciples).Select(principle => (int?)principle).Append(null)
        .Select(principle => new PlanGroup(principle, [.. plan.Under(principle)])).Where(group => group.Commitments.Count > 0);
}

/// <summary>All that is public of the commitments under one principle.</summary>
public sealed class PrincipleView(PublicSite publicSite, LiveSite site, Language language, PlanGroup group) : PlanView(publicSite, site, language, other => PlanAddresses.Under(other, group.Principle))
{
    private readonly PublicPlanFigures? _figures = PlanJson.Of<PublicPlanFigures>(site, PlanParts.Figures);

    public PlanGroup Group { get; } = group;

    public override CommentSubject CommentSubject => Group.Principle is { } principle ? new CommentSubject(Principle: principle) : base.CommentSubject;

    public IEnumerable<PublicResult> ResultsOf(Commitment commitment) => Results.Results.Where(result => result.Commitment == commitment.Number);

    /// <summary>What a result rests on, where that can be looked at; none for a note, and for what is gone since.</summary>
    public PlanLink? EvidenceOf(PublicResult result) => result.Evidence switch
    {
        { Kind: EvidenceKind.Document, Reference: var key } when Site.Documents.Find(key) is { } document => new(document.AddressOf(Language), document.Newest.Texts[Language].Title, false),
        { Kind: EvidenceKind.Page, Reference: var key } when Site.Find(key) is { } page => new(AddressOf(page), TextOf(page).Title, false),
        { Kind: EvidenceKind.Figure, Reference: var key } when FigureOf(key) is not null => FigureLink(key),
        _ => null,
    };

    public PlanLink FigureLink(string key) => new(
        PlanAddresses.HowWeAreDoing(Language) + (FigureOf(key) is null ? "" : $"#{PlanFiguresView.Anchor(key)}"), Names.FigureName(key), false);

    /// <summary>The figure as it is counted now; none while it is not.</summary>
    public PublicPlanFigure? FigureOf(string key) => _figures?.Figures.FirstOrDefault(figure => figure.Key == key);

    public string? NewestOf(PublicPlanFigure figure) => figure.Periods.Count > 0 ? $"{Names.Period(figure.Periods[0].From, figure.Periods[0].To)}: {new FigureTelling(Words, Names).Told(figure, figure.Periods[0])}" : null;
}

/// <summary>One commitment with all that is public of it.</summary>
public sealed record CommitmentPart(PrincipleView View, Commitment Commitment);
