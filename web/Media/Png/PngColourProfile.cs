using System.Buffers.Binary;
using System.IO.Compression;

namespace KilkennyInfo.Media.Png;

/// <summary>The chunk of a colour profile (PNG, 11.3.2.3): a name, an empty byte, the one method there is, the packed profile.</summary>
internal static class PngColourProfile
{
    private const int LongestName = 79;

    /// <summary>
    /// The same chunk when it holds a profile and nothing else; one made anew from the profile when there is more in it, since browsers
    /// use it all the same; none when there is no profile that they would use.
    /// </summary>
    public static PngChunk? Clean(PngChunk chunk)
    {
        var data = chunk.Data;
        var nameLength = data.Span.IndexOf((byte)0);
        if (nameLength < 0 || data.Length < nameLength + 2 || data.Span[nameLength + 1] != 0)
        {
            return null;
        }

        using var inflation = new CountedInflation([data[(nameLength + 2)..]]);
        if (Unpack(inflation) is not { } profile || ColourProfile.LengthOf(profile) != profile.Length)
        {
            return null;
        }

        return inflation.End() switch
        {
            StreamEnd.Here => nameLength is >= 1 and <= LongestName ? chunk : ChunkOf(profile),
            StreamEnd.Later => ChunkOf(profile),
            _ => null,
        };
    }

    /// <summary>It says its own length at its start, so no more is unpacked than is needed.</summary>
    private static byte[]? Unpack(CountedInflation inflation)
    {
        Span<byte> start = stackalloc byte[4];
        var length = inflation.Read(start) == start.Length ? BinaryPrimitives.ReadUInt32BigEndian(start) : 0;
        if (length is <= 4 or > ColourProfile.MaxLength)
        {
            return null;
        }

        var profile = new byte[length];
        start.CopyTo(profile);
        return inflation.Read(profile.AsSpan(start.Length)) == length - start.Length ? profile : null;
    }

    private static PngChunk ChunkOf(byte[] profile)
    {
        using var data = new MemoryStream();
        data.Write("ICC\0\0"u8);
        using (var packed = new ZLibStream(data, CompressionLevel.Optimal))
        {
            packed.Write(profile);
        }

        return PngChunk.Of("iCCP", data.ToArray());
    }
}
