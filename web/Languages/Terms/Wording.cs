using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Languages.Terms;

/// <summary>One wording of a term, agreed or not, as the words it is made of. A leading article belongs to the sentence and not to the wording.</summary>
internal sealed record Wording(string Key, bool IsAgreed, IReadOnlyList<TermWord> Words, IReadOnlyList<string> Between)
{
    private static readonly string[] Articles = ["an", "na", "the"];

    public static Wording Of(Language language, string key, string words, bool isAgreed)
    {
        var all = TermWord.AllOf(language, words);
        var own = all.Skip(all.Length > 1 && Articles.Contains(all[0].Letters) ? 1 : 0).Select(word => word.AsWording()).ToList();
        return new Wording(key, isAgreed, own, [.. own.Skip(1).Zip(own, (word, before) => words[before.Span.End..word.Span.Start].Trim())]);
    }

    /// <summary>A space, a hyphen or the end of a line stands between the words of one expression, and what stands between them in the wording itself.</summary>
    /// <param name="next">The number of the second of the two words.</param>
    public bool MayStandBetween(ReadOnlySpan<char> marks, int next)
    {
        if (marks.Count('\n') > 1)
        {
            return false;
        }

        var trimmed = marks.Trim();
        foreach (var mark in trimmed)
        {
            if (!char.IsWhiteSpace(mark) && !WordBreaks.IsHyphen(mark) && !WordBreaks.IsUnseen(mark))
            {
                return trimmed.SequenceEqual(Between[next - 1]);
            }
        }

        return true;
    }

    /// <summary>
    /// The same for two wordings that differ in capitals, marks or the article only; empty when there is no word in it. It asks for no keys:
    /// the list is checked at every start, and the tables that keys come from take time to load.
    /// </summary>
    public static string Normal(string words)
    {
        var letters = WordBreaks.Of(words).ToList().Select(span => TermWord.LettersOf(words.Substring(span.Start, span.Length))).ToList();
        return string.Join(' ', letters.Count > 1 && Articles.Contains(letters[0]) ? letters.Skip(1) : letters);
    }
}
