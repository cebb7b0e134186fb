using System.Buffers.Binary;
using System.IO.Compression;

namespace KilkennyInfo.Documents.Pictures;

/// <summary>
/// Writes a PNG (W3C PNG, third edition): eight bits a channel, with alpha only where it is needed. Written here so that its bytes hang
/// on the pixels alone; image libraries choose among ways to pack them by what the processor can do.
/// </summary>
internal static class PngFile
{
    private const byte Up = 2;
    private const byte Colour = 2;
    private const byte ColourWithAlpha = 6;

    public static byte[] Of(Pixels pixels)
    {
        using var file = new MemoryStream();
        file.Write(Signature.Png);
        WriteChunk(file, "IHDR"u8, Header(pixels));
        WriteChunk(file, "sRGB"u8, [0]);
        WriteChunk(file, "IDAT"u8, Packed(pixels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Header(Pixels pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Height);
        (header[8], header[9]) = (8, pixels.Alpha is null ? Colour : ColourWithAlpha);
        return header;
    }

    /// <summary>Each row as what differs from the row above, which packs both drawings and photographs well.</summary>
    private static byte[] Packed(Pixels pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var length = pixels.Width * (pixels.Alpha is null ? 3 : 4);
            var (row, above, differences) = (new byte[length], new byte[length], new byte[length]);
            for (var y = 0; y < pixels.Height; y++)
            {
                Fill(row, pixels, y);
                for (var at = 0; at < length; at++)
                {
                    differences[at] = (byte)(row[at] - above[at]);
                }

                zlib.WriteByte(Up);
                zlib.Write(differences);
                (row, above) = (above, row);
            }
        }

        return packed.ToArray();
    }

    private static void Fill(byte[] row, Pixels pixels, int y)
    {
        var first = y * pixels.Width;
        if (pixels.Alpha is null)
        {
            pixels.Rgb.AsSpan(first * 3, row.Length).CopyTo(row);
            return;
        }

        for (var x = 0; x < pixels.Width; x++)
        {
            pixels.Rgb.AsSpan((first + x) * 3, 3).CopyTo(row.AsSpan(x * 4));
            row[(x * 4) + 3] = pixels.Alpha[first + x];
        }
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc = (crc >> 8) ^ CrcOf[(byte)(crc ^ value)];
        }

        return crc;
    }

    private static readonly uint[] CrcOf = [.. Enumerable.Range(0, 256).Select(value =>
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return crc;
    })];
}
