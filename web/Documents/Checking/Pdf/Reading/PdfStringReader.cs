namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Strings in brackets, with escapes and brackets within, and in hexadecimal. One without an end goes to the end of the bytes.</summary>
internal static class PdfStringReader
{
    /// <summary>Longer ones are cut; what follows is read as if it came after the string.</summary>
    private const int Longest = 8 << 20;

    public static PdfString Literal(PdfLexer lexer)
    {
        var span = lexer.Span;
        var at = lexer.Position + 1;
        var open = 1;
        var bytes = new List<byte>();
        for (; at < span.Length && bytes.Count < Longest; at++)
        {
            var value = span[at];
            if (value == '\\')
            {
                Escape(span, ref at, bytes);
                continue;
            }

            open += value == '(' ? 1 : value == ')' ? -1 : 0;
            if (open == 0)
            {
                break;
            }

            if (value == '\r')
            {
                at += at + 1 < span.Length && span[at + 1] == '\n' ? 1 : 0;
                value = (byte)'\n';
            }

            bytes.Add(value);
        }

        lexer.Position = Math.Min(at + 1, span.Length);
        return new PdfString([.. bytes]);
    }

    public static PdfString Hexadecimal(PdfLexer lexer)
    {
        var span = lexer.Span;
        var end = span[lexer.Position..].IndexOf((byte)'>');
        var stop = Math.Min(end < 0 ? span.Length : lexer.Position + end, lexer.Position + Longest);
        var bytes = AsciiFilters.Hexadecimal(span[(lexer.Position + 1)..stop]);
        lexer.Position = Math.Min(stop + 1, span.Length);
        return new PdfString(bytes);
    }

    private static void Escape(ReadOnlySpan<byte> span, ref int at, List<byte> bytes)
    {
        if (++at >= span.Length)
        {
            return;
        }

        switch (span[at])
        {
            case (byte)'n': bytes.Add((byte)'\n'); break;
            case (byte)'r': bytes.Add((byte)'\r'); break;
            case (byte)'t': bytes.Add((byte)'\t'); break;
            case (byte)'b': bytes.Add((byte)'\b'); break;
            case (byte)'f': bytes.Add((byte)'\f'); break;
            case (byte)'\n': break;
            case (byte)'\r': at += at + 1 < span.Length && span[at + 1] == '\n' ? 1 : 0; break;
            case >= (byte)'0' and <= (byte)'7': bytes.Add(Octal(span, ref at)); break;
            default: bytes.Add(span[at]); break;
        }
    }

    private static byte Octal(ReadOnlySpan<byte> span, ref int at)
    {
        var value = 0;
        var last = Math.Min(at + 3, span.Length);
        while (at < last && span[at] is >= (byte)'0' and <= (byte)'7')
        {
            value = (value * 8) + span[at++] - '0';
        }

        at--;
        return (byte)value;
    }
}
