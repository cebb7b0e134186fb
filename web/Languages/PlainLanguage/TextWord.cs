using System.Text;
using KilkennyInfo.Languages.PlainLanguage.Irish;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>A word of a passage as people count words: <c>r.n.</c>, <c>9.30</c>, <c>and/or</c> and an e-mail address are one each.</summary>
/// <param name="Lower">In small letters, composed, with one kind of apostrophe.</param>
/// <param name="Root">The same; in Irish without what grammar does to the start of the word (<c>gcomhairle</c>, <c>d’oifig</c>).</param>
/// <param name="IsJoined">Only white space stands between this word and the one before it.</param>
internal readonly record struct TextWord(WordSpan Span, string Written, string Lower, string Root, bool IsJoined)
{
    public bool IsCapitalised => Written.Length > 0 && (char.IsUpper(Written[0]) || IrishStart.CapitalOf(Written) > 0);

    public bool HasLetters => Written.Any(char.IsLetter);

    /// <summary>A figure, a phone number, an e-mail or web address, a law's number: nothing that is read as a word.</summary>
    public bool IsFigureOrAddress => Written.Any(letter => char.IsDigit(letter) || letter is '@')
        || (Written.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < Written.Length - 1);
}

/// <summary>Finds the words of a passage.</summary>
internal static class TextWords
{
    public static List<TextWord> Of(Language language, string text)
    {
        var words = new List<TextWord>();
        var position = 0;
        while (Next(text, position) is { Length: > 0 } span)
        {
            var written = text.Substring(span.Start, span.Length);
            var lower = Lower(written);
            var joined = words.Count > 0 && string.IsNullOrWhiteSpace(text[words[^1].Span.End..span.Start]);
            words.Add(new TextWord(span, written, lower, language is Language.Irish ? IrishStart.Root(lower, written) : lower, joined));
            position = span.End;
        }

        return words;
    }

    /// <summary>The form in which words are compared.</summary>
    public static string Lower(string written)
    {
        var small = written.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('ʼ', '\'').Replace('\u2011', '-').Replace('\u2010', '-');

        // Normalize refuses half a surrogate pair.
        return small.AsSpan().ContainsAnyInRange('\u0300', '\u036f') && !small.AsSpan().ContainsAnyInRange('\ud800', '\udfff')
            ? small.Normalize(NormalizationForm.FormC)
            : small;
    }

    private static WordSpan Next(string text, int position)
    {
        var start = position;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var (last, at) = (start, start);
        for (; at < text.Length && !Parts(text, at); at++)
        {
            last = IsInside(text[at]) ? at + 1 : last;
        }

        return new WordSpan(start, last - start);
    }

    /// <summary>Letters and digits, and the accents that some programs write after a letter.</summary>
    private static bool IsInside(char letter) => char.IsLetterOrDigit(letter) || letter is >= '\u0300' and <= '\u036f';

    private static bool Parts(string text, int at) => text[at] switch
    {
        '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or '“' or '”' or '„' or '"' or '«' or '»' or '|' or ';' or '…' or '!' or '?' => true,
        ',' or ':' or '–' or '—' => !IsBetweenDigits(text, at),
        var letter => char.IsWhiteSpace(letter),
    };

    private static bool IsBetweenDigits(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
