using System.Globalization;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Plans;

/// <summary>Writes a version of the plan as the file that <see cref="PlanVersion.Read"/> reads.</summary>
public static class PlanVersionFile
{
    public static string Write(PlanVersion version)
    {
        IEnumerable<string> lines =
        [
            YamlText.Entry("version", Figure(version.Number)),
            .. Day("adopted", version.Adopted), .. Day("from", version.From), .. Day("to", version.To),
            YamlText.Entry("page", version.PageKey),
            YamlText.Entry("owner", version.Owner),
            YamlText.Entry("source", YamlText.Words(version.Provenance.Source)),
            .. Day("checked-on", version.Provenance.CheckedOn),
            YamlText.Entry("state", version.Provenance.IsConfirmed ? "confirmed" : "to-verify"),
            .. Optional("to-confirm", version.Provenance.ToConfirm),
            YamlText.Entry("commitments", version.Commitments.OrderBy(commitment => commitment.Number).Select(commitment => YamlText.Item(LinesOf(commitment, version.Owner)))),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> LinesOf(Commitment commitment, string owner) =>
    [
        YamlText.Entry("number", Figure(commitment.Number)),
        .. commitment.Principle is { } principle ? [YamlText.Entry("principle", Figure(principle))] : Array.Empty<string>(),
        .. Sides(commitment.Sentence),
        .. Optional("owner", commitment.Owner == owner ? null : commitment.Owner),
        .. commitment.Standard is { } standard ? [YamlText.Entry("standard", LinesOf(standard))] : Array.Empty<string>(),
        .. commitment.Figures.Count > 0 ? [YamlText.Entry("figures", YamlText.List(commitment.Figures))] : Array.Empty<string>(),
        .. commitment.Promised.Count > 0 ? [YamlText.Entry("promised", commitment.Promised.Select(promised => YamlText.Item([YamlText.Entry("page", promised.PageKey), .. Sides(promised.Words)])))] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> LinesOf(Standard standard) =>
    [
        YamlText.Entry("measure", YamlText.Pair(standard.Measure)),
        YamlText.Entry("target", YamlText.Pair(standard.Target)),
        .. standard.Number is { } number ? [YamlText.Entry("number", number.ToString(CultureInfo.InvariantCulture))] : Array.Empty<string>(),
        YamlText.Entry("unit", standard.Unit),
        YamlText.Entry("source", YamlText.Words(standard.Source)),
    ];

    private static IEnumerable<string> Sides(Bilingual<string> words) => LanguageExtensions.Both.Select(language => YamlText.Entry(language.Code(), YamlText.Quoted(words[language])));

    private static IEnumerable<string> Optional(string key, string? words) => words is null ? [] : [YamlText.Entry(key, YamlText.Words(words))];

    private static IEnumerable<string> Day(string key, DateOnly? day) => day is { } known ? [YamlText.Entry(key, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : [];

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
