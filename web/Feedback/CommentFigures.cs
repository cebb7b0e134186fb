using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>Counts comments for the yearly review of the Customer Action Plan and for reports. They outlive what was written.</summary>
public sealed class CommentFigures(SiteDatabase database)
{
    /// <summary>The comments that came from the first day to the last, both counted, by days in Dublin. Held ones are counted by themselves.</summary>
    public async Task<CommentCounts> CountAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, after) = (StartOf(from), StartOf(to.AddDays(1)));
        await using var db = database.OpenForReading();
        var rows = await db.Set<Comment>().Where(comment => comment.ReceivedUtc >= first && comment.ReceivedUtc < after)
            .Select(comment => new { comment.State, comment.ReceivedUtc, comment.Kind, comment.Language, comment.Channel, comment.ServiceTag, comment.PrincipleTags, comment.Disposition, comment.DecidedUtc, comment.WantsReply, comment.RepliedUtc })
            .ToListAsync(cancellation);
        var counted = rows.Where(row => row.State is not CommentState.Held).ToList();
        return new CommentCounts(
            counted.Count,
            rows.Count - counted.Count,
            counted.Count(row => row.WantsReply),
            counted.Count(row => row.RepliedUtc is not null),
            Tally(counted.Select(row => MonthOf(row.ReceivedUtc))),
            Tally(counted.Select(row => row.Kind)),
            Tally(counted.Select(row => row.Language)),
            Tally(counted.Select(row => row.Channel)),
            Tally(counted.Select(row => row.ServiceTag ?? "")),
            Tally(counted.SelectMany(row => PrinciplesOf(row.PrincipleTags))),
            Tally(counted.Where(row => row.DecidedUtc is not null).Select(row => row.Disposition)));
    }

    private static SortedDictionary<T, int> Tally<T>(IEnumerable<T> values)
        where T : notnull => new(values.CountBy(value => value).ToDictionary(), Comparer<T>.Default);

    private static IEnumerable<int> PrinciplesOf(string tags) =>
        tags.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(tag => int.Parse(tag, System.Globalization.CultureInfo.InvariantCulture));

    private static DateOnly MonthOf(DateTime utc)
    {
        var day = DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero));
        return new DateOnly(day.Year, day.Month, 1);
    }

    private static DateTime StartOf(DateOnly day) => DublinTime.InstantsOf(day.ToDateTime(TimeOnly.MinValue))[0];
}

/// <param name="ByMonth">By the first day of the month.</param>
/// <param name="ByService">By the key that staff have given; empty for none.</param>
/// <param name="ByPrinciple">A comment with several counts for each.</param>
/// <param name="ByDisposition">Of those that are decided; <see cref="Disposition.None"/> for those in which there was nothing to decide.</param>
public sealed record CommentCounts(
    int Total,
    int Held,
    int WantedReply,
    int Replied,
    IReadOnlyDictionary<DateOnly, int> ByMonth,
    IReadOnlyDictionary<CommentKind, int> ByKind,
    IReadOnlyDictionary<Language, int> ByLanguage,
    IReadOnlyDictionary<CommentChannel, int> ByChannel,
    IReadOnlyDictionary<string, int> ByService,
    IReadOnlyDictionary<int, int> ByPrinciple,
    IReadOnlyDictionary<Disposition, int> ByDisposition);
