using System.Globalization;

namespace KilkennyInfo.Languages;

/// <summary>The time of day as people write it: “2.30 i.n.”, “2.30 pm”.</summary>
public static class WallClock
{
    private const int Noon = 12;

    public static string Of(DateTime wallTime, Language language)
    {
        var hour = wallTime.Hour % Noon == 0 ? Noon : wallTime.Hour % Noon;
        var half = (language, wallTime.Hour < Noon) switch
        {
            (Language.Irish, true) => "r.n.",
            (Language.Irish, false) => "i.n.",
            (_, true) => "am",
            _ => "pm",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{hour}.{wallTime.Minute:00} {half}");
    }
}
