using System.Buffers.Binary;
using System.IO.Compression;

namespace KilkennyInfo.Tests.Media.Png;

/// <summary>The pixels of a PNG file as a browser would show them: red, green, blue and opacity, 16 bits each.</summary>
internal static class PngPicture
{
    private static readonly (int X, int Y, int Across, int Down)[] Interlacing =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private static readonly (int X, int Y, int Across, int Down)[] Whole = [(0, 0, 1, 1)];

    public static int Channels(int colour) => colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    public static int RowLength(int columns, int depth, int colour) => ((columns * depth * Channels(colour)) + 7) / 8;

    public static IEnumerable<(int Columns, int Lines)> PassSizes(int width, int height, bool interlaced) => (interlaced ? Interlacing : Whole)
        .Select(pass => (Columns: Places(width, pass.X, pass.Across).Count(), Lines: Places(height, pass.Y, pass.Down).Count()))
        .Where(pass => pass.Columns > 0 && pass.Lines > 0);

    public static ulong[] Decode(byte[] file)
    {
        var chunks = SamplePng.Chunks(file).ToList();
        byte[] Data(string type) => [.. chunks.Where(chunk => chunk.Type == type).SelectMany(chunk => chunk.Whole[8..^4])];
        var header = Data("IHDR");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        int depth = header[8], colour = header[9];
        var rows = Unpacked(Data("IDAT"));
        var (palette, transparency) = (Data("PLTE"), Data("tRNS"));
        var pixels = new ulong[width * height];
        var at = 0;
        foreach (var pass in header[12] == 1 ? Interlacing : Whole)
        {
            var columns = Places(width, pass.X, pass.Across).ToList();
            var before = new byte[RowLength(columns.Count, depth, colour)];
            foreach (var y in columns.Count == 0 ? [] : Places(height, pass.Y, pass.Down))
            {
                var row = rows.AsSpan(at + 1, before.Length).ToArray();
                Unfilter(rows[at], row, before, Math.Max(1, depth * Channels(colour) / 8));
                at += 1 + row.Length;
                for (var column = 0; column < columns.Count; column++)
                {
                    pixels[(y * width) + columns[column]] = Colour(row, column, depth, colour, palette, transparency);
                }

                before = row;
            }
        }

        Assert.Equal(rows.Length, at);
        return pixels;
    }

    private static IEnumerable<int> Places(int size, int from, int step)
    {
        for (var place = from; place < size; place += step)
        {
            yield return place;
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        zlib.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int pixelBytes)
    {
        for (var at = 0; at < row.Length; at++)
        {
            int left = at < pixelBytes ? 0 : row[at - pixelBytes], up = above[at], corner = at < pixelBytes ? 0 : above[at - pixelBytes];
            row[at] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static ulong Colour(byte[] row, int column, int depth, int colour, byte[] palette, byte[] transparency)
    {
        var channels = Channels(colour);
        var samples = Enumerable.Range(0, channels).Select(channel => Sample(row, (column * channels) + channel, depth)).ToArray();
        if (colour == 3)
        {
            var index = samples[0] % (palette.Length / 3);
            return Pack([.. palette[(index * 3)..((index * 3) + 3)].Select(value => (int)value), index < transparency.Length ? transparency[index] : 255], 8);
        }

        var most = (1 << depth) - 1;
        var hidden = transparency.Length == 2 * channels
            && Enumerable.Range(0, channels).All(channel => BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2 * channel)) == samples[channel]);
        int[] whole = channels switch
        {
            1 => [samples[0], samples[0], samples[0], hidden ? 0 : most],
            2 => [samples[0], samples[0], samples[0], samples[1]],
            3 => [.. samples, hidden ? 0 : most],
            _ => samples,
        };
        return Pack(whole, depth);
    }

    private static int Sample(byte[] row, int index, int depth) => depth switch
    {
        16 => BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(index * 2)),
        8 => row[index],
        _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };

    private static ulong Pack(int[] samples, int depth) =>
        samples.Aggregate(0UL, (pixel, sample) => (pixel << 16) | (uint)(sample * 65535L / ((1 << depth) - 1)));
}
