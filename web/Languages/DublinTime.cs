namespace KilkennyInfo.Languages;

/// <summary>The calendar of Kilkenny: instants are kept in UTC, days are those of Europe/Dublin.</summary>
public static class DublinTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Dublin");

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
