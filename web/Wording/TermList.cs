using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Wording;

/// <summary>The agreed terms of the Council, to look through.</summary>
public sealed class TermList(CurrentSite site)
{
    /// <param name="search">A part of any wording in either language, or of the key.</param>
    /// <param name="isWaiting">Only those whose Irish waits for a qualified translator.</param>
    public IReadOnlyList<AgreedTerm> Find(string? search, bool isWaiting)
    {
        var words = TypedLine.Clean(search);
        return
        [
            .. site().Data.Terms.Values.Where(term => !isWaiting || !term.IsApproved)
                .Where(term => words.Length == 0 || term.Term.Key.Contains(words, StringComparison.OrdinalIgnoreCase)
                    || LanguageExtensions.Both.Any(language => term.Term.Wordings(language).Any(wording => WordingList.Has(wording.Words, words)))),
        ];
    }

    /// <exception cref="NotThereException">There is no such term.</exception>
    public AgreedTerm Get(string key) => site().Data.Terms.GetValueOrDefault(key) ?? throw new NotThereException($"There is no term “{key}”.");
}
