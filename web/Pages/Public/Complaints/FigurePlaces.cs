using System.Globalization;
using KilkennyInfo.Complaints;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>What stands at and below the address of the figures: the newest year, every year that there is, and each as a file.</summary>
public sealed class FigurePlaces(FigureComposing pages)
{
    private const string Csv = ".csv";

    /// <summary>None when nothing stands there.</summary>
    public Destination? Find(LiveSite site, Language language, string path)
    {
        var root = CaseAddresses.Figures(language);
        if (!IsThere(site) || !(path + "/").StartsWith(root + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path[root.Length..].Trim('/');
        if (rest.Length == 0)
        {
            return path == root ? new Answer(() => pages.ComposeAsync(site, language, site.Figures.Count > 0 ? site.Figures[0] : null)) : new Moved(root);
        }

        if (YearIn(site, rest) is not { } year)
        {
            return null;
        }

        var isFile = rest.EndsWith(Csv, StringComparison.Ordinal);
        var address = isFile ? FileOf(language, year.Year) : AddressOf(language, year.Year);
        return path != address ? new Moved(address) : new Answer(() => isFile ? Task.FromResult(pages.FileOf(site, language, year)) : pages.ComposeAsync(site, language, year));
    }

    /// <summary>Where there is no procedure for complaints, there is nothing to tell of.</summary>
    public static bool IsThere(LiveSite site) => site.Find(site.Data.Settings.ComplaintsKey) is not null;

    public static string AddressOf(Language language, int year) => string.Create(CultureInfo.InvariantCulture, $"{CaseAddresses.Figures(language)}/{year:0000}");

    public static string FileOf(Language language, int year) => AddressOf(language, year) + Csv;

    private static LiveFigures? YearIn(LiveSite site, string rest) =>
        site.Figures.FirstOrDefault(year => rest == Name(year) || rest == Name(year) + Csv);

    private static string Name(LiveFigures year) => year.Year.ToString("0000", CultureInfo.InvariantCulture);
}
