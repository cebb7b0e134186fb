using System.Globalization;
using System.Text;

namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>The letters of a word without case, fadas and dots, whatever Unicode form they came in.</summary>
internal static class IrishLetters
{
    /// <summary>A word longer than this is cut: nobody looks for the rest of it, and time and room stay bounded.</summary>
    public const int MaxLetters = 64;

    private const char DotAbove = '\u0307';

    /// <summary>Latin letters that Unicode does not take apart, and those of the Gaelic hand.</summary>
    private static readonly Dictionary<char, string> Whole =
        "æae œoe øo ßss ðd đd þth łl ħh ıi ŋng ſs ꝼf ᵹg ꞃr ꞅs ꞇt ꝺd".Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    /// <returns>
    /// Lower-case letters, digits, and <c>'</c> and <c>-</c> between them. A small h, n or t before a capital (<c>nÉireann</c>) gets the hyphen
    /// that small letters have there (<c>n-éirinn</c>).
    /// </returns>
    public static string Fold(string word)
    {
        var letters = new StringBuilder(Math.Min(word.Length + 8, MaxLetters));
        for (var i = 0; i < word.Length && letters.Length < MaxLetters; i++)
        {
            if (i == 1 && letters.Length == 1 && IsPrefixBeforeCapital(word[0], word[1]))
            {
                letters.Append('-');
            }

            i += Append(letters, word, i);
        }

        return Trimmed(letters);
    }

    private static bool IsPrefixBeforeCapital(char prefix, char capital) =>
        prefix is 'h' or 'n' or 't' && (capital is 'A' or 'E' or 'I' or 'O' or 'U' or 'Á' or 'É' or 'Í' or 'Ó' or 'Ú' || (prefix is 't' && capital is 'S'));

    /// <returns>How many characters beyond the first were used.</returns>
    private static int Append(StringBuilder letters, string word, int i)
    {
        var letter = word[i];
        if (letter < 128)
        {
            AppendAscii(letters, letter);
        }
        else if (letter is DotAbove)
        {
            AppendDot(letters);
        }
        else if (Mark(letter) is { } mark)
        {
            letters.Append(mark);
        }
        else if (char.IsSurrogate(letter))
        {
            return AppendPair(letters, word, i);
        }
        else
        {
            AppendOther(letters, letter);
        }

        return 0;
    }

    private static void AppendAscii(StringBuilder letters, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
        {
            letters.Append(char.ToLowerInvariant(letter));
        }
        else if (letter is '\'' or '-')
        {
            letters.Append(letter);
        }
    }

    private static char? Mark(char letter) => letter switch
    {
        '’' or '‘' or 'ʼ' or '′' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => null,
    };

    /// <summary>The dot of the older letters is the h of the newer: ḃ is bh.</summary>
    private static void AppendDot(StringBuilder letters)
    {
        if (letters.Length > 0 && letters[^1] is 'b' or 'c' or 'd' or 'f' or 'g' or 'm' or 'p' or 's' or 't')
        {
            letters.Append('h');
        }
    }

    private static int AppendPair(StringBuilder letters, string word, int i)
    {
        if (!Rune.TryGetRuneAt(word, i, out var rune))
        {
            return 0;
        }

        if (Rune.IsLetterOrDigit(rune))
        {
            letters.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return 1;
    }

    private static void AppendOther(StringBuilder letters, char letter)
    {
        if (Whole.TryGetValue(char.ToLowerInvariant(letter), out var whole))
        {
            letters.Append(whole);
        }
        else if (char.IsDigit(letter))
        {
            letters.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)));
        }
        else if (char.IsLetter(letter))
        {
            AppendParts(letters, letter);
        }
    }

    private static void AppendParts(StringBuilder letters, char letter)
    {
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (part is DotAbove)
            {
                AppendDot(letters);
            }
            else if (char.IsLetterOrDigit(part))
            {
                var small = char.ToLowerInvariant(part);
                letters.Append(Whole.GetValueOrDefault(small) ?? small.ToString());
            }
        }
    }

    private static string Trimmed(StringBuilder letters)
    {
        var length = Math.Min(letters.Length, MaxLetters);
        if (length > 0 && char.IsHighSurrogate(letters[length - 1]))
        {
            length--;
        }

        return letters.ToString(0, length).Trim('\'', '-');
    }
}
