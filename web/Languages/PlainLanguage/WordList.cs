using KilkennyInfo.Languages.PlainLanguage.English;
using KilkennyInfo.Languages.PlainLanguage.Irish;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>The list of words to do without, made ready for looking texts through: entries by every form of their first word.</summary>
internal sealed class WordList
{
    private readonly Language _language;
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);

    public WordList(Language language, IEnumerable<PlainWord> words)
    {
        _language = language;
        foreach (var word in words.Where(word => word.Language == language))
        {
            Add(word);
        }
    }

    /// <param name="Others">The forms of each word after the first.</param>
    private sealed record Entry(PlainWord Word, IReadOnlyList<HashSet<string>> Others, bool IsName);

    public IEnumerable<PlainNote> Look(ReadText text)
    {
        if (_byFirst.Count == 0)
        {
            return [];
        }

        return text.Passages.SelectMany(passage => passage.Sentences.SelectMany(sentence => Look(passage, sentence.Words)));
    }

    private IEnumerable<PlainNote> Look(ReadPassage passage, IReadOnlyList<TextWord> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (Longest(words, first) is { } entry)
            {
                var last = first + entry.Others.Count;
                yield return new PlainNote(
                    entry.Word.Severity is PlainSeverity.Warning ? PlainRules.WordToAvoid : PlainRules.EverydayWord,
                    passage.Index,
                    passage.Excerpt(words[first], words[last]),
                    ("word", entry.Word.Words),
                    ("say", string.Join(", ", entry.Word.Instead)))
                {
                    Word = entry.Word,
                };
                first = last;
            }
        }
    }

    private Entry? Longest(IReadOnlyList<TextWord> words, int first)
    {
        Entry? longest = null;
        foreach (var form in FormsOf(words[first]))
        {
            foreach (var entry in _byFirst.GetValueOrDefault(form) ?? [])
            {
                if (entry.Others.Count > (longest?.Others.Count ?? -1) && Fits(entry, words, first))
                {
                    longest = entry;
                }
            }
        }

        return longest;
    }

    /// <summary>Inside a sentence a capital makes a name of a word, and names stay as they are: Freedom of Information.</summary>
    private bool Fits(Entry entry, IReadOnlyList<TextWord> words, int first)
    {
        if (first + entry.Others.Count >= words.Count || (first > 0 && words[first].IsCapitalised && !entry.IsName))
        {
            return false;
        }

        for (var i = 0; i < entry.Others.Count; i++)
        {
            var word = words[first + i + 1];
            if (!word.IsJoined || !FormsOf(word).Any(entry.Others[i].Contains))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<string> FormsOf(TextWord word) => _language is Language.Irish ? IrishForms.InText(word) : [word.Lower];

    private void Add(PlainWord word)
    {
        var parts = TextWords.Of(_language, word.Words);
        if (parts.Count == 0)
        {
            return;
        }

        var forms = parts.Select((part, index) => Forms(part, index == 0, index == parts.Count - 1).ToHashSet(StringComparer.Ordinal)).ToList();
        var entry = new Entry(word, forms[1..], word.Words.Any(char.IsUpper));
        foreach (var first in forms[0])
        {
            (_byFirst.TryGetValue(first, out var known) ? known : _byFirst[first] = []).Add(entry);
        }
    }

    /// <summary>The first word of a phrase is its verb or its noun, and inflects; in English the last may be a noun as well.</summary>
    private IEnumerable<string> Forms(TextWord part, bool isFirst, bool isLast)
    {
        if (_language is Language.Irish)
        {
            return isFirst ? IrishForms.OfFirst(part, isAlone: isLast) : IrishForms.OfOther(part, isLast);
        }

        return isFirst || isLast ? Inflections.Of(part.Lower) : [part.Lower];
    }
}
