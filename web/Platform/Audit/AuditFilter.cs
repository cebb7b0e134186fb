using System.Globalization;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Platform.Audit;

/// <summary>Which entries are wanted; what is not given does not narrow.</summary>
/// <param name="Words">In the name of the person or of what the act was done to, with or without capitals and fadas.</param>
/// <param name="From">The first day in Dublin.</param>
/// <param name="To">The last day in Dublin.</param>
public sealed record AuditFilter(string? Words = null, AuditKind? Kind = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Where nobody has written anything yet; also keeps the reckoning of days clear of the ends of the calendar.</summary>
    public static DateOnly EarliestDay { get; } = new(2000, 1, 1);

    public static DateOnly LatestDay { get; } = new(2999, 12, 31);

    public static AuditFilter None { get; } = new();

    internal async Task<IQueryable<AuditEntry>> NarrowAsync(IQueryable<AuditEntry> entries, CancellationToken cancellation)
    {
        var narrowed = Kind is { } kind ? entries.Of(kind) : entries;
        if (From is { } from)
        {
            var begin = BeginningOf(from);
            narrowed = narrowed.Where(entry => entry.OccurredUtc >= begin);
        }

        if (To is { } to)
        {
            var end = BeginningOf(to.AddDays(1));
            narrowed = narrowed.Where(entry => entry.OccurredUtc < end);
        }

        if (!string.IsNullOrWhiteSpace(Words))
        {
            var names = await FittingAsync(entries.Select(entry => entry.PersonName), cancellation);
            var subjects = await FittingAsync(entries.Select(entry => entry.Subject), cancellation);
            narrowed = narrowed.Where(entry => EF.Parameter(names).Contains(entry.PersonName) || EF.Parameter(subjects).Contains(entry.Subject));
        }

        return narrowed;
    }

    /// <summary>
    /// The two databases do not agree on small and capital letters with fadas, so we compare ourselves: not the entries, of which there
    /// may be very many, but the different names in them.
    /// </summary>
    private async Task<string[]> FittingAsync(IQueryable<string> names, CancellationToken cancellation)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        var words = Words!.Trim();
        return [.. (await names.Distinct().ToListAsync(cancellation)).Where(name => compare.IndexOf(name, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0)];
    }

    /// <summary>Midnight comes once on every day in Dublin: the clocks change at one.</summary>
    private static DateTime BeginningOf(DateOnly day) => DublinTime.InstantsOf(day.ToDateTime(TimeOnly.MinValue))[0];
}
