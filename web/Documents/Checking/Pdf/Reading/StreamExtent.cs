namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Where the bytes of a stream begin and end. The length that it tells of itself is believed only when its end stands there.</summary>
internal static class StreamExtent
{
    public static PdfStream Read(ReadOnlyMemory<byte> bytes, int after, PdfDict dict, PdfFile file, int generation)
    {
        var span = bytes.Span;
        var start = after;
        if (start < span.Length && span[start] == '\r')
        {
            start++;
        }

        if (start < span.Length && span[start] == '\n')
        {
            start++;
        }

        var length = dict.Whole("Length") is >= 0 and var told && EndsAt(span, (long)start + told) ? told : FindEnd(span[start..]);
        return new PdfStream(file, [.. dict.Entries], start, length) { Generation = generation };
    }

    private static bool EndsAt(ReadOnlySpan<byte> span, long at)
    {
        const int MostSpace = 16;
        for (var end = Math.Min(at + MostSpace, span.Length); at < end && PdfLexer.IsSpace(span[(int)at]);)
        {
            at++;
        }

        return at < span.Length && span[(int)at..].StartsWith("endstream"u8);
    }

    private static int FindEnd(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf("endstream"u8);
        if (end < 0)
        {
            end = rest.IndexOf("endobj"u8);
        }

        if (end < 0)
        {
            return rest.Length;
        }

        // The line break before the word is not part of the data.
        end -= end > 0 && rest[end - 1] == '\n' ? 1 : 0;
        return end - (end > 0 && rest[end - 1] == '\r' ? 1 : 0);
    }
}
