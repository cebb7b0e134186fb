using System.Numerics;

namespace KilkennyInfo.Search;

/// <summary>
/// How many slips lie between two words: a letter missing, added, wrong, or two beside each other changed round. The first letter
/// counts like any other.
/// </summary>
internal static class TypingErrors
{
    private const int OneFrom = 5;
    private const int TwoFrom = 9;

    /// <summary>How many errors a word of this length is believed to have: in a short word, two would make any word into any other.</summary>
    public static int Allowed(int length) => length switch
    {
        < OneFrom => 0,
        < TwoFrom => 1,
        _ => 2,
    };

    /// <summary>Which letters a word has, a bit for each.</summary>
    public static uint LettersOf(string word)
    {
        uint letters = 0;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }

    /// <summary>False when the letters alone show that the words are further apart; each error brings in or takes out one letter at most each way.</summary>
    public static bool MayBeWithin(uint letters, uint others, int errors) =>
        BitOperations.PopCount(letters & ~others) <= errors && BitOperations.PopCount(others & ~letters) <= errors;

    /// <returns>None when there are more than <paramref name="most"/>.</returns>
    public static int? Between(string typed, string meant, int most)
    {
        if (Math.Abs(typed.Length - meant.Length) > most)
        {
            return null;
        }

        Span<int> beforeLast = stackalloc int[meant.Length + 1];
        Span<int> last = stackalloc int[meant.Length + 1];
        Span<int> row = stackalloc int[meant.Length + 1];
        for (var column = 0; column <= meant.Length; column++)
        {
            last[column] = column;
        }

        for (var line = 1; line <= typed.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= meant.Length; column++)
            {
                var wrong = typed[line - 1] == meant[column - 1] ? 0 : 1;
                var errors = Math.Min(Math.Min(last[column] + 1, row[column - 1] + 1), last[column - 1] + wrong);
                if (line > 1 && column > 1 && typed[line - 1] == meant[column - 2] && typed[line - 2] == meant[column - 1])
                {
                    errors = Math.Min(errors, beforeLast[column - 2] + 1);
                }

                row[column] = errors;
                least = Math.Min(least, errors);
            }

            if (least > most)
            {
                return null;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[meant.Length] <= most ? last[meant.Length] : null;
    }
}
