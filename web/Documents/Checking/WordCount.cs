namespace KilkennyInfo.Documents.Checking;

internal static class WordCount
{
    /// <summary>Pieces between spaces that hold a letter or a digit.</summary>
    public static int Of(string text)
    {
        var words = 0;
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n\u00A0"))
        {
            words += text.AsSpan()[range].ContainsAnyLetterOrDigit() ? 1 : 0;
        }

        return words;
    }

    private static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return false;
    }
}
