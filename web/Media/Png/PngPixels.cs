namespace KilkennyInfo.Media.Png;

/// <summary>Sees that the compressed pixels are those that the header promises, row by row, without keeping any of them.</summary>
internal static class PngPixels
{
    private const int LastFilter = 4;

    public static void Check(PngHeader header, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        using var pixels = new CountedInflation(parts);
        var longest = header.Passes().Max(pass => pass.RowBytes);
        var buffer = new byte[longest];
        foreach (var (rows, rowBytes) in header.Passes())
        {
            for (var row = 0; row < rows; row++)
            {
                CheckRow(pixels, buffer.AsSpan(0, rowBytes));
            }
        }

        var end = pixels.End();
        if (end is not StreamEnd.Here)
        {
            throw PngDamage.Because(end is StreamEnd.Later ? "more behind the pixels" : "pixels cut off or corrupt");
        }
    }

    private static void CheckRow(CountedInflation pixels, Span<byte> row)
    {
        if (pixels.Read(row) < row.Length)
        {
            throw PngDamage.Because("pixels cut off or corrupt");
        }

        if (row[0] > LastFilter)
        {
            throw PngDamage.Because("a row with an unknown filter");
        }
    }
}
