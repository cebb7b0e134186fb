using System.Buffers;

namespace KilkennyInfo.Languages.Words.Irish;

/// <summary>
/// Puts the ending of the dictionary form back. The rules stand in irish-endings.txt and were learned from pairs of a word and its form
/// (tools/IrishEndings): the longest ending that has a rule decides, and its rule says what may stand there instead, the likeliest first.
/// </summary>
internal sealed class IrishEndings
{
    /// <summary>Stands before the first letter, so that a rule can be about the whole of a short word's shape.</summary>
    public const char Start = '^';

    public const string Nothing = "-";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");

    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _rules;
    private readonly int _longest;

    /// <param name="rules">An ending, and what may stand in its place.</param>
    public IrishEndings(Dictionary<string, string[]> rules)
    {
        _rules = rules.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ending in rules.Keys)
        {
            _longest = Math.Max(_longest, ending.Length);
        }
    }

    public string[] Keys(string word)
    {
        Span<char> anchored = stackalloc char[word.Length + 1];
        anchored[0] = Start;
        word.CopyTo(anchored[1..]);
        for (var length = Math.Min(_longest, anchored.Length); length > 0; length--)
        {
            if (_rules.TryGetValue(anchored[^length..], out var endings))
            {
                var keys = WithEndings(anchored[..^length], endings);
                return keys.Length > 0 ? keys : [word];
            }
        }

        return [word];
    }

    /// <summary>A rule made for longer words may leave of a short one what no word can be: it has no vowel.</summary>
    private static string[] WithEndings(ReadOnlySpan<char> stem, string[] endings)
    {
        var keys = new string[endings.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = string.Concat(stem, endings[i] is Nothing ? "" : endings[i]).TrimStart(Start);
        }

        return Array.TrueForAll(keys, HasVowel) ? keys : Array.FindAll(keys, HasVowel);
    }

    private static bool HasVowel(string key) => key.AsSpan().ContainsAny(Vowels);
}
