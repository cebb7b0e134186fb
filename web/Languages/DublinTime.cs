namespace KilkennyInfo.Languages;

/// <summary>The calendar of Kilkenny: instants are kept in UTC, days are those of Europe/Dublin.</summary>
public static class DublinTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Dublin");

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>
    /// The instants that a clock on a wall in Dublin shows as this time: one on most days, none in the hour that is left out in March,
    /// two, the earlier first, in the hour that comes twice in October. The framework's own questions about such hours get wrong answers
    /// for this zone, whose winter is stored as the saving; so both offsets are tried, and the ones that lead back are right.
    /// </summary>
    public static IReadOnlyList<DateTime> InstantsOf(DateTime wallTime)
    {
        var utc = DateTime.SpecifyKind(wallTime, DateTimeKind.Utc);
        return [.. new[] { utc.AddHours(-1), utc }.Where(instant => WallTimeOf(instant) == wallTime)];
    }

    /// <summary>What a clock on a wall in Dublin shows at an instant.</summary>
    public static DateTime WallTimeOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
