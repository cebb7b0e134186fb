using System.Buffers;
using System.Globalization;
using System.Text;

namespace KilkennyInfo.Languages.Words;

/// <summary>Where a word stands in a text.</summary>
public readonly record struct WordSpan(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}

/// <summary>
/// The words of a text of either language: runs of letters, digits and combining marks. An apostrophe between letters belongs to the word
/// (<c>d’oifig</c>, <c>O’Brien</c>), and so does a hyphen after the single letter that a word begins with (<c>n-oifig</c>, <c>e-mail</c>).
/// All else parts words: <c>an-mhaith</c> is two, an e-mail address several.
/// </summary>
public static class WordBreaks
{
    // Soft hyphen, zero-width space and joiners, word joiner, byte order mark: there to break lines or join glyphs, and never seen.
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00ad\u200b\u200c\u200d\u2060\ufeff");

    public static WordEnumerator Of(ReadOnlySpan<char> text) => new(text);

    public static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʼ';

    /// <summary>Of the hyphens, also the two of Unicode that mean nothing else; dashes part words.</summary>
    public static bool IsHyphen(char letter) => letter is '-' or '\u2010' or '\u2011';

    /// <summary>A character that stands inside a word without being part of it.</summary>
    public static bool IsUnseen(char letter) => Unseen.Contains(letter);

    public ref struct WordEnumerator
    {
        private readonly ReadOnlySpan<char> _text;
        private int _position;
        private Kind _last;
        private int _count;

        internal WordEnumerator(ReadOnlySpan<char> text) => _text = text;

        private enum Kind
        {
            Other,
            Letter,
            Mark,
            Digit,
        }

        public WordSpan Current { get; private set; }

        public readonly WordEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            SkipToWord();
            var start = _position;
            var end = TakeWord();
            Current = new WordSpan(start, end - start);
            return end > start;
        }

        /// <summary>For where a ref struct may not stand.</summary>
        public readonly IReadOnlyList<WordSpan> ToList()
        {
            var words = new List<WordSpan>();
            foreach (var word in this)
            {
                words.Add(word);
            }

            return words;
        }

        private void SkipToWord()
        {
            while (_position < _text.Length && KindAt(_position, out var size) is Kind.Other or Kind.Mark)
            {
                _position += size;
            }
        }

        /// <summary>Takes also what is unseen after the word, which is no part of it.</summary>
        private int TakeWord()
        {
            _last = Kind.Other;
            _count = 0;
            var end = _position;
            while (_position < _text.Length)
            {
                var kind = KindAt(_position, out var size);
                if (kind is not Kind.Other)
                {
                    end = _position + size;
                    Count(kind);
                }
                else if (!IsUnseen(_text[_position]) && !JoinsLetters())
                {
                    break;
                }

                _position += size;
            }

            return end;
        }

        private void Count(Kind kind)
        {
            if (kind is not Kind.Mark)
            {
                _last = kind;
                _count++;
            }
        }

        private readonly bool JoinsLetters() =>
            _last is Kind.Letter
            && (IsApostrophe(_text[_position]) || (_count == 1 && IsHyphen(_text[_position])))
            && LetterFollows();

        private readonly bool LetterFollows()
        {
            var next = _position + 1;
            while (next < _text.Length && IsUnseen(_text[next]))
            {
                next++;
            }

            return next < _text.Length && KindAt(next, out _) is Kind.Letter;
        }

        private readonly Kind KindAt(int position, out int size)
        {
            size = 1;
            var letter = _text[position];
            if (char.IsAscii(letter))
            {
                return char.IsAsciiLetter(letter) ? Kind.Letter : char.IsAsciiDigit(letter) ? Kind.Digit : Kind.Other;
            }

            // ʼ is a letter to Unicode.
            if (IsApostrophe(letter) || Rune.DecodeFromUtf16(_text[position..], out var rune, out size) is not OperationStatus.Done)
            {
                return Kind.Other;
            }

            return Rune.GetUnicodeCategory(rune) switch
            {
                <= UnicodeCategory.OtherLetter => Kind.Letter,
                <= UnicodeCategory.EnclosingMark => Kind.Mark,
                UnicodeCategory.DecimalDigitNumber => Kind.Digit,
                _ => Kind.Other,
            };
        }
    }
}
