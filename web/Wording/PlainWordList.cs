using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>The words to do without, to look through.</summary>
public sealed class PlainWordList(CurrentSite site)
{
    /// <param name="search">A part of the words, or of what to say instead.</param>
    /// <param name="language">Only words of this language; none for both.</param>
    public IReadOnlyList<PlainWord> Find(string? search, Language? language)
    {
        var words = TypedLine.Clean(search);
        return
        [
            .. site().Data.PlainWords.Where(word => language is null || word.Language == language)
                .Where(word => words.Length == 0 || word.Instead.Prepend(word.Words).Any(text => WordingList.Has(text, words))),
        ];
    }

    /// <exception cref="NotThereException">There is no such word.</exception>
    public PlainWord Get(string key) => Find(site().Data.PlainWords, key) ?? throw new NotThereException($"There is no word “{key}” to do without.");

    public static string KeyOf(PlainWord word) => DataShape.KeyOf(word.Language, word.Words);

    internal static PlainWord? Find(IEnumerable<PlainWord> words, string key) => words.FirstOrDefault(word => KeyOf(word) == key);
}
