using System.Buffers;
using System.IO.Compression;

namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>The filters that pack, with a bound on what comes out. Damaged data gives what could be read before the damage.</summary>
internal static class Inflating
{
    /// <param name="isWhole">False when the data was damaged.</param>
    public static byte[] Flate(byte[] packed, CheckBudget budget, out bool isWhole)
    {
        var bytes = Inflate(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress), packed.Length, budget, out isWhole);
        if (bytes.Length > 0 || isWhole || packed.Length <= 2)
        {
            return bytes;
        }

        // Some writers leave out, or spoil, the two bytes before the packed data.
        return Inflate(new DeflateStream(new MemoryStream(packed, 2, packed.Length - 2), CompressionMode.Decompress), packed.Length, budget, out _);
    }

    /// <summary>Reads an unpacking stream to its end, counting what comes out.</summary>
    public static byte[] Inflate(Stream stream, long packed, CheckBudget budget, out bool isWhole)
    {
        using var from = stream;
        using var bytes = new MemoryStream();
        var piece = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int read;
            while ((read = from.Read(piece)) > 0)
            {
                budget.Inflate(read, bytes.Length + read, packed);
                bytes.Write(piece, 0, read);
            }

            isWhole = true;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            isWhole = false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        return bytes.ToArray();
    }

    /// <param name="early">1 when codes grow one early, which is what PDF does unless told otherwise.</param>
    public static byte[] Lzw(byte[] packed, int early, CheckBudget budget)
    {
        const int Clear = 256, End = 257, MostCodes = 4096;
        var bytes = new List<byte>(packed.Length * 2);
        var table = new (int Start, int Length)[MostCodes];
        var (next, width, previous, bits, held) = (258, 9, -1, 0, 0u);
        foreach (var value in packed)
        {
            held = (held << 8) | value;
            bits += 8;
            if (bits < width)
            {
                continue;
            }

            bits -= width;
            var code = (int)((held >> bits) & ((1u << width) - 1));
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (258, 9, -1);
                continue;
            }

            var start = bytes.Count;
            if (!Put(code))
            {
                break;
            }

            // The entry made by the last code ends with the first byte of this one, which stands right after it.
            if (next < MostCodes)
            {
                table[next++] = (start, bytes.Count - start + 1);
            }

            width = (next + early - 1) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
            budget.Inflate(bytes.Count - start, bytes.Count, packed.Length);
            previous = code;
        }

        return [.. bytes];

        bool Put(int code)
        {
            if (code < 256)
            {
                bytes.Add((byte)code);
                return true;
            }

            if (previous < 0 || code >= next)
            {
                return false;
            }

            var (start, length) = table[code];
            for (var at = start; at < start + length; at++)
            {
                bytes.Add(bytes[at]);
            }

            return true;
        }
    }
}
