using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>When a telephone or a counter is attended: in words for people, in figures for programs.</summary>
public sealed record OpeningHours(Bilingual<string> Words, IReadOnlyList<OpeningPeriod> Open, Provenance Provenance)
{
    private static readonly string[] DayCodes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static OpeningHours Read(YamlMap map)
    {
        var hours = new OpeningHours(
            Bilingual.For(language => map.RequiredText(language.Code())),
            [.. map.Maps("open").Select(ReadPeriod)],
            Provenance.Read(map));
        map.RefuseUnknownKeys();
        return hours;
    }

    private static OpeningPeriod ReadPeriod(YamlMap map)
    {
        var days = map.TextList("days");
        foreach (var unknown in days.Except(DayCodes))
        {
            map.Report("days", $"“{unknown}” is not a day; days are {string.Join(", ", DayCodes)}.");
        }

        var period = new OpeningPeriod(days, map.RequiredTime("from"), map.RequiredTime("to"));
        map.RefuseUnknownKeys();
        if (period.From >= period.To)
        {
            map.Report("to", "The closing time must be later than the opening time.");
        }

        return period;
    }
}

/// <summary>Open from one time to another, local time, on these days (<c>mon</c> to <c>sun</c>).</summary>
public sealed record OpeningPeriod(IReadOnlyList<string> Days, TimeOnly From, TimeOnly To);
