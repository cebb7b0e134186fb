using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>The months that were written down, the oldest first.</summary>
public sealed class FigureMonths(SiteDatabase database)
{
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    public async Task<DateOnly?> FirstAsync(string key, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanFigureMonth>().Where(one => one.Key == key).Select(one => (DateOnly?)one.Month).MinAsync(cancellation);
    }

    /// <summary>Those that lie within some days, as far as they are written.</summary>
    public async Task<IReadOnlyList<PlanFigureMonth>> WithinAsync(string key, FigureSpan span, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanFigureMonth>().Where(one => one.Key == key && one.Month >= span.From && one.AsOf <= span.To).OrderBy(one => one.Month).ToListAsync(cancellation);
    }

    /// <summary>Those of which the last day that is in them lies within some days.</summary>
    public async Task<IReadOnlyList<PlanFigureMonth>> EndingInAsync(string key, FigureSpan span, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<PlanFigureMonth>().Where(one => one.Key == key && one.AsOf >= span.From && one.AsOf <= span.To).OrderBy(one => one.Month).ToListAsync(cancellation);
    }

    /// <summary>How something is today; takes the place of how it was earlier in the month.</summary>
    public Task SetAsync(string key, DateOnly today, int part, int whole, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var month = await GetAsync(db, key, MonthOf(today), cancellation);
            if (month.AsOf <= today)
            {
                (month.Part, month.Whole, month.AsOf) = (part, whole, today);
            }

            return await db.SaveChangesAsync(cancellation);
        },
        cancellation);

    /// <summary>In the transaction of the caller. A month that is new holds nothing, up to the day before it.</summary>
    internal static async Task<PlanFigureMonth> GetAsync(SiteDb db, string key, DateOnly first, CancellationToken cancellation)
    {
        var month = await db.Set<PlanFigureMonth>().AsTracking().SingleOrDefaultAsync(one => one.Key == key && one.Month == first, cancellation);
        return month ?? db.Add(new PlanFigureMonth { Key = key, Month = first, Part = 0, Whole = 0, AsOf = first.AddDays(-1) }).Entity;
    }
}
