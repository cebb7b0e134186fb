using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media.Png;

/// <summary>Writes small PNG files, good and bad ones.</summary>
internal static class SamplePng
{
    public static byte[] Signature { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] End { get; } = Chunk("IEND");

    /// <summary>Every colour type with every depth that it may have.</summary>
    public static IReadOnlyList<(int Colour, int Depth)> Kinds { get; } =
        [(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)];

    public static byte[] File(params IEnumerable<byte[]> chunks) => Join(chunks.Prepend(Signature));

    public static byte[] Chunk(string type, params byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), CheckValue(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    public static byte[] Header(uint width, uint height, int depth, int colour, int interlaced = 0)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(data, width);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(4), height);
        (data[8], data[9], data[12]) = ((byte)depth, (byte)colour, (byte)interlaced);
        return Chunk("IHDR", data);
    }

    public static byte[] Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    /// <summary>So many zeros, packed, without ever holding them.</summary>
    public static byte[] Zeros(long count)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var block = new byte[1_000_000];
            for (var left = count; left > 0; left -= block.Length)
            {
                zlib.Write(block, 0, (int)Math.Min(block.Length, left));
            }
        }

        return packed.ToArray();
    }

    /// <summary>Rows of noise, each with one of the five filters.</summary>
    public static byte[] Noise(int width, int height, int depth, int colour, int interlaced, int seed = 1)
    {
        var random = new Random(seed);
        var rows = new List<byte>();
        foreach (var (columns, lines) in PngPicture.PassSizes(width, height, interlaced != 0))
        {
            for (var line = 0; line < lines; line++)
            {
                rows.Add((byte)random.Next(5));
                var row = new byte[PngPicture.RowLength(columns, depth, colour)];
                random.NextBytes(row);
                rows.AddRange(row);
            }
        }

        return [.. rows];
    }

    /// <summary>A whole picture; chunks may be put where they belong, or not.</summary>
    public static byte[] Picture(
        int colour = 2, int depth = 8, int interlaced = 0, int width = 13, int height = 11, byte[][]? afterHeader = null, byte[][]? beforePixels = null, byte[][]? afterPixels = null)
    {
        var pixels = Packed(Noise(width, height, depth, colour, interlaced));
        var half = pixels.Length / 2;
        byte[][] palette = colour == 3 ? [Chunk("PLTE", Palette(1 << depth))] : [];
        return File(
        [
            Header((uint)width, (uint)height, depth, colour, interlaced),
            .. afterHeader ?? [],
            .. palette,
            .. beforePixels ?? [],
            Chunk("IDAT", pixels[..half]), Chunk("IDAT", pixels[half..]),
            .. afterPixels ?? [],
            End,
        ]);
    }

    public static byte[] Palette(int entries) => [.. Enumerable.Range(0, entries * 3).Select(place => (byte)(place * 37))];

    public static byte[] ProfileChunk(byte[] profile, string name = "sRGB") => Chunk("iCCP", Join(Words(name + "\0\0"), Packed(profile)));

    public static IEnumerable<(string Type, byte[] Whole)> Chunks(byte[] file)
    {
        for (var at = Signature.Length; at < file.Length;)
        {
            var length = 12 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file[at..(at + length)]);
            at += length;
        }
    }

    public static string Types(byte[] file) => string.Join(' ', Chunks(file).Select(chunk => chunk.Type));

    /// <summary>With right check values, as far as there are chunks.</summary>
    public static byte[] Mended(byte[] file)
    {
        var mended = (byte[])file.Clone();
        for (var at = Signature.Length; at + 12 <= mended.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(mended.AsSpan(at));
            if (length > mended.Length - at - 12)
            {
                break;
            }

            BinaryPrimitives.WriteUInt32BigEndian(mended.AsSpan(at + 8 + (int)length), CheckValue(mended.AsSpan(at + 4, 4 + (int)length)));
            at += 12 + (int)length;
        }

        return mended;
    }

    /// <summary>Bit by bit, as the specification describes it, so not the way that is tested.</summary>
    private static uint CheckValue(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
