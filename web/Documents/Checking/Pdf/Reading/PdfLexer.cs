using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Cuts bytes into names, numbers, strings and words. It never fails: what makes no sense becomes a word.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, CheckBudget budget)
{
    private const int LongestWord = 128;
    private static readonly ConcurrentDictionary<string, PdfName> KnownNames = new(StringComparer.Ordinal);

    public int Position { get; set; }

    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Span => bytes.Span;

    public static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte value) => value is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']'
        or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public void SkipSpace()
    {
        var span = Span;
        while (Position < span.Length)
        {
            if (span[Position] == '%')
            {
                var end = span[Position..].IndexOfAny((byte)10, (byte)13);
                Position = end < 0 ? span.Length : Position + end;
            }
            else if (!IsSpace(span[Position]))
            {
                return;
            }
            else
            {
                Position++;
            }
        }
    }

    /// <summary>The next token; brackets come as words. None at the end.</summary>
    public PdfValue? Next()
    {
        budget.Step();
        SkipSpace();
        var span = Span;
        if (Position >= span.Length)
        {
            return null;
        }

        switch (span[Position])
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                return PdfStringReader.Literal(this);
            case (byte)'<' when Position + 1 >= span.Length || span[Position + 1] != '<':
                return PdfStringReader.Hexadecimal(this);
            case (byte)'<' or (byte)'>' when Position + 1 < span.Length && span[Position + 1] == span[Position]:
                Position += 2;
                return span[Position - 1] == '<' ? Words.OpenMap : Words.CloseMap;
            case (byte)'[':
                Position++;
                return Words.OpenArray;
            case (byte)']':
                Position++;
                return Words.CloseArray;
            case (byte)'{' or (byte)'}' or (byte)')' or (byte)'>':
                Position++;
                return Words.Stray;
            default:
                return ReadWord();
        }
    }

    private PdfName ReadName()
    {
        var start = ++Position;
        var raw = Regular(start);
        Position += raw.Length;
        if (raw.IndexOf((byte)'#') < 0)
        {
            return NameOf(PdfText.Utf8OrLatin(raw));
        }

        var name = new List<byte>(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '#' && at + 2 < raw.Length && byte.TryParse(raw.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, null, out var value))
            {
                name.Add(value);
                at += 2;
            }
            else
            {
                name.Add(raw[at]);
            }
        }

        return NameOf(PdfText.Utf8OrLatin([.. name]));
    }

    /// <summary>The names of the format itself are few and stand everywhere; they are shared by all files.</summary>
    private static PdfName NameOf(string name)
    {
        const int MostKnown = 2000;
        return KnownNames.TryGetValue(name, out var known) ? known
            : name.Length <= 24 && KnownNames.Count < MostKnown ? KnownNames.GetOrAdd(name, static text => new PdfName(text))
            : new PdfName(name);
    }

    private PdfValue ReadWord()
    {
        var raw = Regular(Position);
        Position += raw.Length;
        if (raw[0] is >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.' && PdfNumbers.Read(raw) is { } number)
        {
            return number;
        }

        return raw.Length > LongestWord ? Words.Stray : Words.Of(raw);
    }

    private ReadOnlySpan<byte> Regular(int start)
    {
        var span = Span;
        var end = start;
        while (end < span.Length && !IsSpace(span[end]) && !IsDelimiter(span[end]))
        {
            end++;
        }

        return span[start..end];
    }
}

/// <summary>Words that the reader itself looks for, each one object.</summary>
internal static class Words
{
    public static readonly PdfWord OpenArray = new("[");
    public static readonly PdfWord CloseArray = new("]");
    public static readonly PdfWord OpenMap = new("<<");
    public static readonly PdfWord CloseMap = new(">>");
    public static readonly PdfWord Stray = new("?");
    private static readonly Dictionary<string, PdfValue> Known = MakeKnown();
    private static readonly Dictionary<string, PdfValue>.AlternateLookup<ReadOnlySpan<char>> ByLetters = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static PdfValue Of(ReadOnlySpan<byte> raw)
    {
        Span<char> letters = stackalloc char[raw.Length];
        Encoding.Latin1.GetChars(raw, letters);
        return ByLetters.TryGetValue(letters, out var known) ? known : new PdfWord(new string(letters));
    }

    private static Dictionary<string, PdfValue> MakeKnown()
    {
        const string Operators = "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG "
            + "rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \" R obj endobj stream endstream xref trailer startxref";
        var known = Operators.Split(' ').ToDictionary(word => word, PdfValue (word) => new PdfWord(word), StringComparer.Ordinal);
        known["true"] = PdfBool.True;
        known["false"] = PdfBool.False;
        known["null"] = PdfNull.Instance;
        return known;
    }
}
