using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Complaints;

namespace KilkennyInfo.Pages.Public.Plan;

/// <summary>How we are doing: each figure that the site counts itself, with its rule, as a table and as bars.</summary>
public sealed class PlanFiguresView(PublicSite publicSite, LiveSite site, Language language) : PlanView(publicSite, site, language, PlanAddresses.HowWeAreDoing)
{
    private const decimal Percent = 100;

    /// <summary>None while nothing is counted.</summary>
    public PublicPlanFigures? Figures { get; } = PlanJson.Of<PublicPlanFigures>(site, PlanParts.Figures);

    public FigureTelling Telling => new(Words, Names);

    public static string Anchor(string figure) => "figure-" + figure;

    public FigureChart ChartOf(PublicPlanFigure figure) => FigureChart.Of(
        figure.Key, Names.FigureName(figure.Key),
        [.. figure.Periods.Select(period => new ChartRow(Names.Period(period.From, period.To), Telling.Told(figure, period), FigureTelling.IsHidden(period) ? null : period.Value ?? 0))],
        figure.Unit == "percent" ? Percent : null);

    /// <summary>The commitments that it bears on.</summary>
    public IEnumerable<int> BearsOn(PublicPlanFigure figure) =>
        Data.Commitments.Where(commitment => commitment.Figures.Contains(figure.Key)).Select(commitment => commitment.Number);

    /// <summary>The rows of the newest period that has some, such as comments by principle.</summary>
    public static PublicPeriodFigure? Parted(PublicPlanFigure figure) => figure.Periods.FirstOrDefault(period => period.Rows is { Count: > 0 });

    public string RowName(PublicFigureRow row) => int.TryParse(row.Key, out var principle) ? Names.PrincipleOf(principle) : row.Key;
}

/// <summary>Says the value of a period in words, also when there is none or it is not shown.</summary>
public sealed class FigureTelling(Strings words, PlanWords names)
{
    private const string Fewer = "fewer-than-5";

    public static bool IsHidden(PublicPeriodFigure period) => period.Value is null && period.Hidden is not null;

    public string Told(PublicPlanFigure figure, PublicPeriodFigure period) => period switch
    {
        { Value: { } value } => Told(figure, value),
        { Hidden: { } reason } => Hidden(reason),
        _ => words["plan.doing.nothing"],
    };

    /// <summary>“45 of 51”; none where it is no share, or where its parts are not shown.</summary>
    public string? Counted(PublicPeriodFigure period) => period is { Part: { } part, Whole: { } whole }
        ? words.Format("plan.doing.counted", ("part", PlanWords.Number(part)), ("whole", PlanWords.Number(whole))) : null;

    public string Told(PublicFigureRow row) => row.Count is { } count ? PlanWords.Number(count) : Hidden(row.Hidden ?? "");

    /// <summary>“7 pages” where the figure has words for what it counts.</summary>
    private string Told(PublicPlanFigure figure, decimal value) => value == Math.Truncate(value) && words.IsCount($"plan.figure.{figure.Key}.unit")
        ? words.Count($"plan.figure.{figure.Key}.unit", (long)value) : names.Value(value, figure.Unit);

    private string Hidden(string reason) => words[reason == Fewer ? "figures.fewer" : "figures.not-shown"];
}
