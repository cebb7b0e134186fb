using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>Writes down what cannot be counted later, and brings the public figures up to date. Doing it again changes nothing, so any node may do it at any time.</summary>
public sealed class PlanFigureStore(SiteDatabase database, IEnumerable<ICountedFigure> figures, FollowPublication follow, TimeProvider clock)
{
    private readonly List<ICountedFigure> _figures = [.. figures];

    /// <returns>Whether the public sees something new.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var today = DublinTime.Today(clock);
        foreach (var figure in _figures.OfType<IMonthlyFigure>())
        {
            await figure.RecordAsync(cancellation);
        }

        var asOf = FigureStore.LastDayThatCounts(today);
        var made = new List<PublicPlanFigure>();
        foreach (var figure in _figures)
        {
            made.Add(await PublicFigureMaking.MakeAsync(figure, today, asOf, cancellation));
        }

        var isNew = await database.WriteAsync(db => StoreAsync(db, new PublicPlanFigures(asOf, made), cancellation), cancellation);
        if (isNew)
        {
            await follow();
        }

        return isNew;
    }

    /// <summary>A state that stands is not news every day: where nothing but the day is another, what the public has is left as it is.</summary>
    private async Task<bool> StoreAsync(SiteDb db, PublicPlanFigures now, CancellationToken cancellation)
    {
        var before = await db.Set<PlanPart>().Where(part => part.Name == PlanParts.Figures).Select(part => part.Json).SingleOrDefaultAsync(cancellation);
        return (before is null || WithoutDays(PlanJson.Read<PublicPlanFigures>(before)) != WithoutDays(now))
            && await PlanParts.PutAsync(db, PlanParts.Figures, PlanJson.Write(now), clock.GetUtcNow().UtcDateTime, cancellation);
    }

    private string WithoutDays(PublicPlanFigures figures)
    {
        var ofNow = _figures.Where(figure => figure.Rule.IsOfNow).Select(figure => figure.Rule.Key).ToHashSet();
        return PlanJson.Write(figures with { Figures = [.. figures.Figures.Select(figure => ofNow.Contains(figure.Key) ? WithoutDay(figure) : figure)] });
    }

    private static PublicPlanFigure WithoutDay(PublicPlanFigure figure) =>
        figure with { Periods = [.. figure.Periods.Index().Select(period => period.Index == 0 ? period.Item with { To = FigureSpan.YearOf(period.Item.From).To } : period.Item)] };
}
