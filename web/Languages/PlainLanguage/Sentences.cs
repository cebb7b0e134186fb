namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>
/// Cuts a passage into sentences. One ends at a full stop, question mark, exclamation mark or colon when what follows could begin another;
/// not after an abbreviation, an initial or the number of a list item.
/// </summary>
internal static class Sentences
{
    /// <summary>Fewer words than these are a label, unless a full stop says otherwise.</summary>
    private const int ShortestWithoutStop = 5;
    private const int ShortestBeforeColon = 4;
    private const int ShortestWithStop = 2;

    public static IReadOnlyList<Sentence> Of(Language language, int passage, string text)
    {
        var words = TextWords.Of(language, text);
        var sentences = new List<Sentence>();
        var first = 0;
        for (var next = 1; next <= words.Count; next++)
        {
            if (next == words.Count || EndsBefore(words, next, text))
            {
                sentences.Add(Make(passage, words[first..next], text, language));
                first = next;
            }
        }

        return sentences;
    }

    private static bool EndsBefore(List<TextWord> words, int next, string text)
    {
        var (before, after) = (words[next - 1], words[next]);
        var gap = text.AsSpan()[before.Span.End..after.Span.Start];
        var mark = gap.IndexOfAny(".?!…:");
        return mark >= 0
            && CanBegin(after)
            && HasSpace(gap[mark..])
            && (gap[mark] is not '.' || !IsAbbreviated(words, next));
    }

    private static bool HasSpace(ReadOnlySpan<char> gap)
    {
        foreach (var letter in gap)
        {
            if (char.IsWhiteSpace(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanBegin(TextWord word) => char.IsUpper(word.Written[0]) || char.IsDigit(word.Written[0]);

    private static bool IsAbbreviated(List<TextWord> words, int next)
    {
        var before = words[next - 1];
        return (next == 1 && before.Written.All(char.IsDigit))
            || IsInitial(words, next)
            || Abbreviations.GoOn(before.Lower, words[next].Written);
    }

    /// <summary>A capital by itself is a person’s initial, unless it names a part of something: “Appendix B.”</summary>
    private static bool IsInitial(List<TextWord> words, int next) =>
        words[next - 1].Written is [var letter] && char.IsUpper(letter) && !(next > 1 && Abbreviations.IsNamedByLetter(words[next - 2].Root));

    private static Sentence Make(int passage, List<TextWord> words, string text, Language language)
    {
        var (start, end) = (words[0].Span.Start, words[^1].Span.End);
        while (start > 0 && text[start - 1] is '“' or '‘' or '"' or '(' or '[')
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var closing = text.AsSpan()[words[^1].Span.End..end];
        var count = Count(words, language);
        var shortest = closing.ContainsAny(".?!…") ? ShortestWithStop : closing.Contains(':') ? ShortestBeforeColon : ShortestWithoutStop;
        return new Sentence(passage, start, end, words, count, count >= shortest);
    }

    /// <summary>
    /// Irish says with two words what English says with one: <c>gearán a dhéanamh</c>. Its little “a” before verbs is not counted, so that one
    /// limit does for both languages; on this site’s own pairs the texts are then within a few words in a hundred of one another.
    /// </summary>
    private static int Count(List<TextWord> words, Language language)
    {
        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var goesOn = i > 0 && words[i].IsJoined && !words[i].HasLetters && !words[i - 1].HasLetters;
            count += goesOn || (language is Language.Irish && words[i].Lower is "a") ? 0 : 1;
        }

        return count;
    }
}
