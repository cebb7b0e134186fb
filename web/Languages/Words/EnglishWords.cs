using System.Text;

namespace KilkennyInfo.Languages.Words;

/// <summary>Index keys of English words: the stem of the word, after its spelling was settled, or what a table says of an irregular one.</summary>
public static class EnglishWords
{
    // Longer runs of letters are no words: file names, keys, mischief.
    private const int LongestWord = 64;

    /// <inheritdoc cref="WordAnalysis.Keys"/>
    public static IReadOnlyList<string> Keys(string word)
    {
        var bare = WithoutPossessive(word);
        Span<char> letters = stackalloc char[LongestWord];
        var length = FoldAscii(bare, letters);
        return KeysOf(length > 0 ? letters[..length] : FoldAny(bare) is { Length: > 0 } folded ? folded : Unfolded(word));
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word)
    {
        while (word.Length > 0 && WordBreaks.IsApostrophe(word[^1]))
        {
            word = word[..^1];
        }

        return word.Length > 2 && word[^1] is 's' or 'S' && WordBreaks.IsApostrophe(word[^2]) ? word[..^2] : word;
    }

    /// <summary>The quick way for nearly every word. Zero when the word needs another.</summary>
    private static int FoldAscii(ReadOnlySpan<char> word, Span<char> letters)
    {
        if (word.Length > letters.Length)
        {
            return 0;
        }

        var length = 0;
        foreach (var letter in word)
        {
            if (!char.IsAscii(letter))
            {
                return 0;
            }

            if (char.IsAsciiLetterOrDigit(letter))
            {
                letters[length++] = char.ToLowerInvariant(letter);
            }
        }

        return length;
    }

    private static char[] FoldAny(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        var plain = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && !(rune.IsBmp && WordBreaks.IsApostrophe((char)rune.Value)))
            {
                letters.Append(rune);
            }
        }

        // Only letters and digits are left, so there is nothing that Normalize refuses. KD also opens the ligatures of documents: ﬁ, ﬂ.
        foreach (var rune in letters.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                AppendPlain(plain, Rune.ToLowerInvariant(rune));
            }
        }

        return plain.ToString().ToCharArray();
    }

    private static void AppendPlain(StringBuilder plain, Rune letter)
    {
        var known = letter.Value switch
        {
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ß' => "ss",
            'þ' => "th",
            'ð' or 'đ' => "d",
            'ł' => "l",
            'ı' => "i",
            _ => null,
        };
        _ = known is null ? plain.Append(letter) : plain.Append(known);
    }

    /// <summary>A word of letters that fold away, such as a lone ʼ, must still be found by itself.</summary>
    private static char[] Unfolded(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                letters.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return letters.ToString().ToCharArray();
    }

    private static IReadOnlyList<string> KeysOf(Span<char> letters)
    {
        if (letters.Length is 0)
        {
            return [];
        }

        if (letters.Length > LongestWord || letters.ContainsAnyExceptInRange('a', 'z'))
        {
            return [new string(letters)];
        }

        EnglishSpelling.WriteZ(letters);
        return EnglishForms.Keys(letters) ?? [EnglishSpelling.Key(letters)];
    }
}
