using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Brings the stored public figures up to date. Doing it again changes nothing, so any node may do it at any time.</summary>
public sealed class FigureStore(SiteDatabase database, FigureReading reading, CurrentSite current, FollowPublication follow, TimeProvider clock)
{
    /// <summary>The last day of the last month that is over: what is public stands still between two months.</summary>
    public static DateOnly LastDayThatCounts(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddDays(-1);

    /// <returns>Whether the public sees something new.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        var asOf = LastDayThatCounts(DublinTime.Today(clock));
        if (await reading.FirstDayAsync(cancellation) is not { } first || first > asOf)
        {
            return false;
        }

        var years = new List<PublicFigures>();
        for (var year = first.Year; year <= asOf.Year; year++)
        {
            var period = new FigurePeriod(year, null);
            years.Add(PublicFiguring.Of(year, await reading.ReadAsync(period.From, period.To, asOf, cancellation), asOf, current().Data.Categories));
        }

        var isNew = await database.WriteAsync(db => StoreAsync(db, years, cancellation), cancellation);
        if (isNew)
        {
            await follow();
        }

        return isNew;
    }

    private async Task<bool> StoreAsync(SiteDb db, IReadOnlyList<PublicFigures> years, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var stored = await db.Set<FigureSnapshot>().AsTracking().ToDictionaryAsync(one => one.Year, cancellation);
        foreach (var year in years)
        {
            var json = year.ToJson();
            if (!stored.TryGetValue(year.Year, out var before))
            {
                db.Add(new FigureSnapshot { Year = year.Year, AsOf = year.AsOf, MadeUtc = now, Figures = json });
            }
            else if (before.Figures != json)
            {
                (before.AsOf, before.MadeUtc, before.Figures) = (year.AsOf, now, json);
            }
        }

        if (!db.ChangeTracker.HasChanges())
        {
            return false;
        }

        db.Add(new PublishEvent { OccurredUtc = now, DataPath = "complaint-figures" });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
