namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>Undoes what was done to rows of bytes so that they pack better: the filters of PNG, and TIFF's differences.</summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int LongestRow = 1 << 24;

    public static byte[] Undo(byte[] bytes, PdfDict? parameters)
    {
        var predictor = parameters?.Whole("Predictor") ?? 1;
        if (predictor < Tiff)
        {
            return bytes;
        }

        var colours = Math.Clamp(parameters!.Whole("Colors") ?? 1, 1, 64);
        var bits = Math.Clamp(parameters.Whole("BitsPerComponent") ?? 8, 1, 32);
        var columns = Math.Clamp(parameters.Whole("Columns") ?? 1, 1, LongestRow);
        var row = (int)Math.Min((((long)columns * colours * bits) + 7) / 8, LongestRow);
        var pixel = Math.Max(colours * bits / 8, 1);
        return predictor == Tiff ? UndoTiff(bytes, row, pixel, bits) : UndoPng(bytes, row, pixel);
    }

    private static byte[] UndoTiff(byte[] bytes, int row, int pixel, int bits)
    {
        if (bits != 8)
        {
            return bytes;
        }

        for (var at = 0; at < bytes.Length; at++)
        {
            if (at % row >= pixel)
            {
                bytes[at] += bytes[at - pixel];
            }
        }

        return bytes;
    }

    private static byte[] UndoPng(byte[] bytes, int row, int pixel)
    {
        var rows = (bytes.Length + row) / (row + 1);
        var result = new byte[Math.Max(bytes.Length - rows, 0)];
        var above = ReadOnlySpan<byte>.Empty;
        var from = 0;
        var to = 0;
        while (from + 1 < bytes.Length)
        {
            var kind = bytes[from++];
            var length = Math.Min(row, bytes.Length - from);
            var line = result.AsSpan(to, length);
            bytes.AsSpan(from, length).CopyTo(line);
            UndoRow(kind, line, above, pixel);
            above = line;
            from += length;
            to += length;
        }

        return result;
    }

    private static void UndoRow(byte kind, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var left = at >= pixel ? line[at - pixel] : 0;
            var up = at < above.Length ? above[at] : 0;
            var corner = at >= pixel && at - pixel < above.Length ? above[at - pixel] : 0;
            line[at] += (byte)(kind switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (byLeft, byUp, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
