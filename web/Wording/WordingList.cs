using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>Every word of the interface, to look through.</summary>
public sealed class WordingList(CurrentSite site)
{
    private static readonly CompareInfo Letters = CultureInfo.GetCultureInfo("ga-IE").CompareInfo;

    /// <param name="search">Words of either language, or a part of a key; capitals and fadas do not matter.</param>
    /// <param name="isDesk">Only the desk’s, or only the public site’s; none for both.</param>
    /// <returns>In the order of the files, the public site’s first.</returns>
    public IReadOnlyList<InterfaceWording> Find(string? search, bool? isDesk)
    {
        var data = site().Data;
        var words = TypedLine.Clean(search);
        return
        [
            .. All(data.Strings, false).Concat(All(data.DeskStrings, true))
                .Where(wording => isDesk is null || wording.IsDesk == isDesk)
                .Where(wording => words.Length == 0 || wording.Key.Contains(words, StringComparison.OrdinalIgnoreCase) || LanguageExtensions.Both.Any(language => wording.Words[language].Values.Any(text => Has(text, words)))),
        ];
    }

    /// <exception cref="NotThereException">There is no such key.</exception>
    public InterfaceWording Get(string key) => InterfaceWording.Find(site().Data, key) ?? throw new NotThereException($"There is no wording “{key}”.");

    internal static bool Has(string text, string words) => Letters.IndexOf(text, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static IEnumerable<InterfaceWording> All(Bilingual<Strings> strings, bool isDesk) =>
        strings.Irish.Keys.OrderBy(strings.Irish.LineOf).Select(key => InterfaceWording.Of(strings, key, isDesk));
}
