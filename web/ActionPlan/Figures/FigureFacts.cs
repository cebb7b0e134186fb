using System.Globalization;
using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>The figures that the site counts itself and that bear on a commitment, of the year that ends today.</summary>
internal sealed class FigureFacts(PlanFigures figures, TimeProvider clock) : ICommitmentFacts
{
    public string Section => "figures";

    public async Task<IReadOnlyList<CommitmentFact>> OfAsync(SiteDb db, LiveSite site, int number, CancellationToken cancellation)
    {
        if (site.Data.PlanInForce?.Find(number)?.Figures is not { Count: > 0 } wanted)
        {
            return [];
        }

        var today = DublinTime.Today(clock);
        var counted = await figures.CountAsync(wanted, today.AddYears(-1).AddDays(1), today, cancellation);
        return [.. counted.Select(figure => new CommitmentFact(Bilingual.For(language => Told(figure, site, language)), figure.AsOf, $"/desk/plan/figures/{figure.Key}"))];
    }

    private static string Told(CountedFigure figure, LiveSite site, Language language)
    {
        var words = site.Data.Strings[language];
        var value = figure.Value is not { } known ? words["plan.figure.nothing"]
            : figure.Unit == FigureRule.Percent ? words.Format("plan.figure.percent", ("value", known.ToString("0.#", CultureInfo.InvariantCulture)))
            : known.ToString("0", CultureInfo.InvariantCulture);
        return $"{words[$"plan.figure.{figure.Key}.name"]}: {value}";
    }
}
