using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>Which documents a reader wants to see. The parameters are the same in both languages, so a switch keeps them.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Format">Only those that can be had in this format.</param>
/// <param name="In">Only those of which there is a file in this language.</param>
public sealed record LibraryQuery(Language Language, string Text, RenditionFormat? Format, Language? In)
{
    private const int ShortestBeginning = 3;

    public static LibraryQuery All(Language language) => new(language, "", null, null);

    public bool IsAll => this == All(Language);

    public string Address
    {
        get
        {
            (string Name, string? Value)[] parts = [("q", Text.Length > 0 ? Text : null), ("format", Format?.Code), ("in", In?.Code())];
            return DocumentAddresses.Of(Language) + QueryString.Create(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));
        }
    }

    /// <summary>What an address asks; anything it cannot mean counts as not said.</summary>
    public static LibraryQuery Read(Language language, IQueryCollection query)
    {
        var text = (query["q"] is [{ } first, ..] ? first : "").Trim();
        var sound = string.Concat(text.EnumerateRunes().Take(SearchQuery.MaxLength));
        return new LibraryQuery(language, sound, RenditionFormat.FromCode(query["format"]), LanguageExtensions.FromCode(query["in"]));
    }

    public bool Fits(LiveDocument document) => HasFile(document.Newest) && (Text.Length == 0 || LanguageExtensions.Both.Any(language => Says(document.Newest, language)));

    private bool HasFile(LiveVersion version) => (Format is null && In is null)
        || version.Renditions.Any(file => (Format is null || file.Format == Format.Code) && (In is null || file.Language == In));

    /// <summary>Title and summary have every word, in any form and with or without its fadas; the beginning of a word is enough.</summary>
    private bool Says(LiveVersion version, Language language)
    {
        var said = $"{version.Texts[language].Title} {version.Texts[language].Summary}";
        var keys = SearchKeys.Sequence(language, said).Split(' ').ToHashSet();
        var folded = SearchKeys.WordsOf(said).Select(word => Folding.Fold(word)).ToList();
        var asked = SearchKeys.WordsOf(Text);
        var telling = asked.Where(word => !SearchKeys.IsStopWord(language, word)).ToList();
        return asked.Count > 0 && (telling.Count > 0 ? telling : asked).All(word =>
            SearchKeys.Of(language, word).Any(keys.Contains)
            || (word.Length >= ShortestBeginning && folded.Any(other => other.StartsWith(Folding.Fold(word), StringComparison.Ordinal))));
    }
}
