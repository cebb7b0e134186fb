using System.Globalization;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>What tables, rows and counts are called in one language: on the page, in files and in reports alike.</summary>
public sealed class FigureNames(ReferenceData data, Language language)
{
    private readonly Strings _words = data.Strings[language];

    public string TableOf(string key) => _words[$"figures.table.{key}"];

    /// <summary>What has left the lists since is called by its key.</summary>
    public string RowOf(string table, string key) => key == CaseFigures.Unknown ? _words[$"figures.unknown.{table}"] : table switch
    {
        "services" => NameOf(data.Categories.Service(key), key),
        "grounds" => NameOf(data.Categories.Ground(key), key),
        "remedies" => NameOf(data.Categories.Remedy(key), key),
        "outcomes" => NameOf(data.Categories.Outcome(key), key),
        "stages" => StageOf(key),
        "acknowledged" or "answered" => _words[$"figures.promise.{key}"],
        _ => _words[$"figures.row.{table}.{key}"],
    };

    public string CountOf(PublicCount count) => count switch
    {
        { Number: { } number } => Figure(number),
        { Hidden: PublicCount.Fewer } => _words["figures.fewer"],
        _ => _words["figures.not-shown"],
    };

    public string PeriodOf(FigurePeriod period) => period.Quarter is { } quarter
        ? $"{_words[$"figures.row.quarters.{quarter}"]} {period.Year.ToString(CultureInfo.InvariantCulture)}" : period.Year.ToString(CultureInfo.InvariantCulture);

    public static string Figure(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(int part, int all) => Math.Round(100m * part / all, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    public static string Days(decimal days) => days.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>By the newest policy that knows the stage.</summary>
    private string StageOf(string key) => data.Complaints.Versions.Reverse().Select(version => version.Stage(key)).FirstOrDefault(stage => stage is not null)?.Name[language] ?? key;

    private string NameOf(Category? category, string key) => category?.Name[language] ?? key;
}
