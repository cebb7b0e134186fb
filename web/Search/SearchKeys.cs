using System.Collections.Concurrent;
using System.Text;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Search;

/// <summary>
/// The keys of words as the index holds them: letters and digits only, so that nothing in a text or a query can mean anything to the
/// full-text engine. Remembers the words it has met, since a text repeats the same few thousand.
/// </summary>
public static class SearchKeys
{
    private const int Remembered = 60_000;
    private const int LongestRemembered = 40;

    private static readonly Bilingual<ConcurrentDictionary<string, string[]>> Known = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    public static string[] Of(Language language, ReadOnlySpan<char> word)
    {
        var known = Known[language];
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var keys))
        {
            return keys;
        }

        var text = word.ToString();
        keys = [.. WordAnalysis.Keys(language, text).Select(Plain).Where(key => key.Length > 0).Distinct()];
        if (text.Length > LongestRemembered)
        {
            return keys;
        }

        if (known.Count >= Remembered)
        {
            known.Clear();
        }

        known[text] = keys;
        return keys;
    }

    /// <summary>
    /// The keys of all words of a text in their order, with spaces between them. Groups of figures are there once more in one piece,
    /// since a telephone number is typed with spaces and without.
    /// </summary>
    public static string Sequence(Language language, string text)
    {
        var sequence = new StringBuilder(text.Length);
        var figures = new FigureGroups();
        foreach (var word in WordBreaks.Of(text))
        {
            if (figures.EndBefore(text, word) is { } number)
            {
                sequence.Append(number).Append(' ');
            }

            foreach (var key in Of(language, word.Of(text)))
            {
                sequence.Append(key).Append(' ');
            }
        }

        return sequence.Append(figures.End()).ToString().TrimEnd();
    }

    /// <summary>A word that says nothing by itself, in whatever case it was typed.</summary>
    public static bool IsStopWord(Language language, string word) => StopWords.Contains(language, word.ToLowerInvariant());

    /// <summary>The words of a text, as they stand there.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var (start, length) in WordBreaks.Of(text))
        {
            words.Add(text.Substring(start, length));
        }

        return words;
    }

    private static string Plain(string key) => key.All(char.IsLetterOrDigit) ? key : string.Concat(key.Where(char.IsLetterOrDigit));

    /// <summary>Figures with one space between their groups: 056 779 4000.</summary>
    private sealed class FigureGroups
    {
        private readonly StringBuilder _digits = new();
        private int _groups;
        private int _end = -1;

        /// <returns>The whole number, when the word does not go on with it.</returns>
        public string? EndBefore(string text, WordSpan word)
        {
            var isFigure = !word.Of(text).ContainsAnyExceptInRange('0', '9');
            var number = isFigure && _groups > 0 && word.Start == _end + 1 && text[_end] is ' ' or '\u00A0' ? null : End();
            if (isFigure)
            {
                _digits.Append(word.Of(text));
                _groups++;
                _end = word.End;
            }

            return number is { Length: > 0 } ? number : null;
        }

        public string End()
        {
            var number = _groups > 1 ? _digits.ToString() : "";
            _digits.Clear();
            _groups = 0;
            return number;
        }
    }
}
