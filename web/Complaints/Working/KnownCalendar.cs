using System.Globalization;
using KilkennyInfo.ContentModel.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Working;

/// <summary>
/// The days from Monday to Friday on which the Council was closed when the days of cases were last looked at: one row. What differs from it
/// has changed since, also while the site was not running.
/// </summary>
public sealed class KnownCalendar
{
    public const int Only = 1;

    private const string Format = "yyyy-MM-dd";

    public required int Id { get; init; }

    public required DateOnly From { get; set; }

    public required DateOnly To { get; set; }

    /// <summary>Days parted by spaces.</summary>
    public required string ClosedDays { get; set; }

    public static KnownCalendar Of(CouncilCalendar calendar, DateOnly from, DateOnly to) =>
        new() { Id = Only, From = from, To = to, ClosedDays = Write(Closed(calendar, from, to)) };

    public void Take(KnownCalendar other) => (From, To, ClosedDays) = (other.From, other.To, other.ClosedDays);

    /// <summary>Days that were working days and are none now, or the other way round, in the time that both know.</summary>
    public IReadOnlyList<DateOnly> ChangedIn(CouncilCalendar calendar)
    {
        var before = ClosedDays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => DateOnly.ParseExact(day, Format, CultureInfo.InvariantCulture)).ToHashSet();
        before.SymmetricExceptWith(Closed(calendar, From, To));
        return [.. before.Order()];
    }

    private static IEnumerable<DateOnly> Closed(CouncilCalendar calendar, DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(day => !CouncilCalendar.IsWeekend(day) && !calendar.IsWorkingDay(day));

    private static string Write(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(day => day.ToString(Format, CultureInfo.InvariantCulture)));
}

internal sealed class KnownCalendarMapping : IEntityTypeConfiguration<KnownCalendar>
{
    public void Configure(EntityTypeBuilder<KnownCalendar> builder)
    {
        builder.Property(known => known.Id).ValueGeneratedNever();
        builder.Property(known => known.ClosedDays).HasMaxLength(10_000);
    }
}
