using System.Text;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Languages.Terms;

/// <summary>
/// One word of a text or of a wording, made ready to be compared. Most words of a text share no key with a term, so what else is compared is
/// made only when it is asked for.
/// </summary>
internal sealed class TermWord
{
    public const int NotAForm = 0;
    private const int OtherForm = 1;
    private const int SameCore = 2;
    private const int SameLetters = 3;

    private readonly Language _language;
    private readonly string _word;
    private string? _letters;
    private string? _core;

    private TermWord(Language language, WordSpan span, string word)
    {
        _language = language;
        _word = word;
        Span = span;
        Keys = language is Language.Irish ? IrishWords.Keys(word) : EnglishNumber.SingularsOf(Core);
    }

    public WordSpan Span { get; }

    /// <summary>Two words can be forms of one another only if they share a key.</summary>
    public IReadOnlyList<string> Keys { get; private init; }

    /// <summary>In lower case and with its fadas, without apostrophes and hyphens.</summary>
    public string Letters => _letters ??= LettersOf(_word);

    /// <summary>The letters without what the place in the sentence added: an Irish mutation, an English possessive.</summary>
    private string Core => _core ??= _language is Language.Irish ? IrishFadas.WithoutMutation(_word, Letters) : LettersOf(WithoutPossessive(_word));

    public static TermWord[] AllOf(Language language, string text)
    {
        var words = new List<TermWord>();
        foreach (var span in WordBreaks.Of(text))
        {
            words.Add(new TermWord(language, span, text.Substring(span.Start, span.Length)));
        }

        return [.. words];
    }

    public static string LettersOf(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (!WordBreaks.IsApostrophe(letter) && !WordBreaks.IsHyphen(letter) && !WordBreaks.IsUnseen(letter))
            {
                letters.Append(letter);
            }
        }

        return letters.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>
    /// The word as a list of terms means it. One that a dictionary has is that word and not the verb it may come from: <c>cinneadh</c> has
    /// <c>cinntí</c> for a form, and not <c>cinnte</c>.
    /// </summary>
    public TermWord AsWording()
    {
        var own = IrishFadas.Without(Core);
        return _language is Language.Irish && Keys.Contains(own) ? new TermWord(_language, Span, _word) { Keys = [own] } : this;
    }

    /// <summary>How close this word of a text is to a word of a wording: the higher the closer, <see cref="NotAForm"/> for another word.</summary>
    public int Closeness(TermWord wording)
    {
        if (Letters == wording.Letters)
        {
            return SameLetters;
        }

        if (Core == wording.Core)
        {
            return SameCore;
        }

        return SharesKey(wording) && (_language is Language.English || IrishFadas.Agree(Core, wording.Core)) ? OtherForm : NotAForm;
    }

    private static string WithoutPossessive(string word) => word.Length > 2 && word[^1] is 's' or 'S' && WordBreaks.IsApostrophe(word[^2]) ? word[..^2] : word;

    private bool SharesKey(TermWord wording)
    {
        foreach (var key in Keys)
        {
            if (wording.Keys.Contains(key))
            {
                return true;
            }
        }

        return false;
    }
}
