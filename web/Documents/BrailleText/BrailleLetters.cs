using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.BrailleText;

/// <summary>A sign of print with what Braille must know of it.</summary>
/// <param name="Together">A blank at which no line may end.</param>
internal readonly record struct BrailleLetter(char Sign, Language Language, BrailleEmphasis Emphasis, bool Together);

/// <summary>Spreads running text out into its letters, in signs that Braille knows, one after the other.</summary>
internal sealed class BrailleLetters(Language language)
{
    /// <summary>Separates the lines; a <see cref="LineBreak"/>.</summary>
    public const char NewLine = '\n';

    private readonly List<BrailleLetter> _letters = [];

    public static IReadOnlyList<BrailleLetter> Of(IReadOnlyList<Inline> content, Language language)
    {
        var letters = new BrailleLetters(language);
        letters.Add(content);
        letters.GiveSignsToTheirWords();
        return letters._letters;
    }

    private void Add(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Words words:
                    Add(words);
                    break;
                case Link link:
                    Add(link.Content);
                    break;
                case NoteMark mark:
                    Add(new Words(Mark(mark.Number)));
                    break;
                case LineBreak:
                    _letters.Add(new BrailleLetter(NewLine, language, BrailleEmphasis.None, false));
                    break;
                default:
                    throw new NotSupportedException($"Braille does not know the inline {inline.GetType().Name}.");
            }
        }
    }

    /// <summary>In brackets: liblouis has no raised figures.</summary>
    public static string Mark(int number) => $"[{number.ToString(CultureInfo.InvariantCulture)}]";

    private void Add(Words words)
    {
        var emphasis = (words.Style.HasFlag(WordStyle.Strong) ? BrailleEmphasis.Bold : 0)
            | (words.Style.HasFlag(WordStyle.Emphasis) ? BrailleEmphasis.Italic : 0);
        foreach (var sign in words.Text.Normalize(NormalizationForm.FormC))
        {
            if (Plain(sign) is { } plain)
            {
                var together = plain == ' ' && (words.KeepTogether || IsHardBlank(sign));
                _letters.Add(new BrailleLetter(plain, words.Language ?? language, emphasis, together));
            }
        }
    }

    private static bool IsHardBlank(char sign) => sign is '\u00A0' or '\u2007' or '\u202F';

    /// <summary>None for marks that only steer where a printed line may end.</summary>
    private static char? Plain(char sign) => sign switch
    {
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => null,
        '\u2010' or '\u2011' => '-',
        '\u2012' or '\u2015' => '–',
        '‚' or '‹' => '‘',
        '›' => '’',
        '„' => '“',
        '◦' => '•',
        _ when char.IsWhiteSpace(sign) => ' ',
        _ => sign,
    };

    /// <summary>
    /// A comma after a word of the other language is written with that word. Translated by itself it would look like a sign that
    /// stands alone, and get an indicator that is not read there. After emphasis it is emphasised too: else the end of the emphasis,
    /// being inside a word to liblouis, would need two more indicators.
    /// </summary>
    private void GiveSignsToTheirWords()
    {
        for (var at = 0; at < _letters.Count; at++)
        {
            var letter = _letters[at];
            if (letter.Sign == NewLine || char.IsLetterOrDigit(letter.Sign))
            {
                continue;
            }

            var owner = Opens(letter.Sign, at) ? WordAfter(at) : at > 0 ? _letters[at - 1].Language : WordAfter(at);
            _letters[at] = letter with
            {
                Language = owner ?? letter.Language,
                Emphasis = EndsWord(at) ? _letters[at - 1].Emphasis : letter.Emphasis,
            };
        }
    }

    private bool Opens(char sign, int at) =>
        sign is '(' or '[' or '{' or '“' or '‘' or '«'
        || (sign is '"' or '\'' && (at == 0 || char.IsWhiteSpace(_letters[at - 1].Sign)));

    /// <summary>Between a word and a blank.</summary>
    private bool EndsWord(int at) =>
        at > 0
        && !char.IsWhiteSpace(_letters[at].Sign)
        && !char.IsWhiteSpace(_letters[at - 1].Sign)
        && _letters.Skip(at).TakeWhile(letter => !char.IsWhiteSpace(letter.Sign)).All(letter => !char.IsLetterOrDigit(letter.Sign));

    private Language? WordAfter(int at)
    {
        for (at++; at < _letters.Count && _letters[at].Sign != NewLine; at++)
        {
            if (char.IsLetterOrDigit(_letters[at].Sign))
            {
                return _letters[at].Language;
            }
        }

        return null;
    }
}
