using System.Globalization;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Plans;

/// <summary>The figure that a commitment is measured by.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Target">What is promised, in words.</param>
/// <param name="Number">The same as a number of <paramref name="Unit"/>; none where it is no number, such as hours of a day.</param>
/// <param name="Unit">One of <see cref="Units"/>.</param>
/// <param name="Source">Where the figure comes from.</param>
public sealed record Standard(Bilingual<string> Measure, Bilingual<string> Target, decimal? Number, string Unit, string Source)
{
    public static IReadOnlyList<string> Units { get; } = ["days", "working-days", "hours", "times-a-year", "percent", "count"];

    public static Standard Read(YamlMap map)
    {
        var standard = new Standard(
            map.RequiredPair("measure"),
            map.RequiredPair("target"),
            NumberOf(map),
            map.RequiredChoice("unit", [.. Units]),
            map.RequiredText("source"));
        map.RefuseUnknownKeys();
        return standard;
    }

    private static decimal? NumberOf(YamlMap map)
    {
        if (map.Text("number") is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        map.Report("number", "“number” takes a number such as 28 or 99.5.");
        return null;
    }
}
