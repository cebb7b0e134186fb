using System.Globalization;

namespace KilkennyInfo.Languages;

/// <summary>Dates in words: “Dé Luain 5 Deireadh Fómhair 2026”, “Monday 5 October 2026”.</summary>
public static class LongDate
{
    private static readonly CultureInfo Irish = CultureInfo.GetCultureInfo("ga-IE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-IE");

    public static string WithWeekday(DateOnly date, Language language) => date.ToString("dddd d MMMM yyyy", CultureOf(language));

    public static string WithoutWeekday(DateOnly date, Language language) => date.ToString("d MMMM yyyy", CultureOf(language));

    private static CultureInfo CultureOf(Language language) => language is Language.Irish ? Irish : English;
}
