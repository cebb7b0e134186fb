namespace KilkennyInfo.Editorial.Pasting;

/// <summary>E-mail addresses among words. A pattern would try every letter of a long line as a beginning; this begins at the @ and ends at the next.</summary>
internal static class EmailWords
{
    public static IEnumerable<Range> In(string words)
    {
        var taken = 0;
        for (var at = words.IndexOf('@'); at >= 0; at = words.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > taken && IsOfName(words[start - 1]))
            {
                start--;
            }

            var end = EndOfDomain(words, at + 1);
            if (start < at && end > at + 1)
            {
                taken = end;
                yield return start..end;
            }
        }
    }

    /// <returns>The beginning when there is no domain with a dot in it.</returns>
    private static int EndOfDomain(string words, int start)
    {
        var end = start;
        while (end < words.Length && (IsOfWord(words[end]) || words[end] is '-' or '.'))
        {
            end++;
        }

        while (end > start && !IsOfWord(words[end - 1]))
        {
            end--;
        }

        return words.AsSpan(start, end - start).IndexOf('.') > 0 ? end : start;
    }

    private static bool IsOfName(char letter) => IsOfWord(letter) || letter is '.' or '+' or '-';

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
