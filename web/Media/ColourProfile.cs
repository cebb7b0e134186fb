using System.Buffers.Binary;

namespace KilkennyInfo.Media;

/// <summary>An ICC colour profile (ICC.1:2022, section 7): kept, since browsers show other colours without it, when it really is one.</summary>
internal static class ColourProfile
{
    /// <summary>The largest in use, for printing presses, are of 2 to 3 MB.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private const int HeaderLength = 128;
    private const int TagLength = 12;

    /// <summary>
    /// How many of these bytes the profile takes up by its own account; none when it is not a whole profile. Whoever keeps it
    /// keeps no more than that.
    /// </summary>
    public static int? LengthOf(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderLength + 4 || !profile.Slice(36, 4).SequenceEqual("acsp"u8))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(profile);
        return length >= HeaderLength + 4 && length <= Math.Min(profile.Length, MaxLength) && HasItsTags(profile[..(int)length]) ? (int)length : null;
    }

    private static bool HasItsTags(ReadOnlySpan<byte> profile)
    {
        var tags = BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]);
        if (tags > (profile.Length - HeaderLength - 4) / TagLength)
        {
            return false;
        }

        for (var index = 0; index < tags; index++)
        {
            var tag = profile.Slice(HeaderLength + 4 + (index * TagLength), TagLength);
            var end = (long)BinaryPrimitives.ReadUInt32BigEndian(tag[4..]) + BinaryPrimitives.ReadUInt32BigEndian(tag[8..]);
            if (end > profile.Length)
            {
                return false;
            }
        }

        return true;
    }
}
