using KilkennyInfo.Languages.PlainLanguage.Irish;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>
/// Words in capitals throughout, which are hard to read. Short forms (NOAC, WCAG 2.2) are none: it takes several words, or one that is longer
/// than short forms are.
/// </summary>
internal static class BlockCapitals
{
    private const int LongWord = 7;
    private const int LongestShortForm = 4;

    public static IEnumerable<PlainNote> Look(ReadText text)
    {
        foreach (var passage in text.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                foreach (var (first, last) in Runs(sentence.Words))
                {
                    yield return new PlainNote(PlainRules.BlockCapitals, passage.Index, passage.Excerpt(first, last));
                }
            }
        }
    }

    private static IEnumerable<(TextWord First, TextWord Last)> Runs(IReadOnlyList<TextWord> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            var next = first;
            while (next < words.Count && IsInCapitals(words[next].Written) && (next == first || words[next].IsJoined))
            {
                next++;
            }

            if (IsShouted(words, first, next))
            {
                yield return (words[first], words[next - 1]);
            }

            first = Math.Max(first, next - 1);
        }
    }

    private static bool IsShouted(IReadOnlyList<TextWord> words, int first, int next)
    {
        var longest = 0;
        for (var i = first; i < next; i++)
        {
            longest = Math.Max(longest, words[i].Written.Length);
        }

        return next - first > 1 ? longest > LongestShortForm : longest >= LongWord;
    }

    /// <summary>Also <c>gCILL</c>, whose small letter grammar has put there.</summary>
    private static bool IsInCapitals(string word) => word.Skip(IrishStart.CapitalOf(word)).All(letter => char.IsUpper(letter) || letter is '-' or '\'' or '’' or '/');
}
