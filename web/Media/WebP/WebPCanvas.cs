namespace KilkennyInfo.Media.WebP;

/// <summary>What the head of an extended WebP file says of what follows (RFC 9649, 2.7): its parts, by flags, and the size.</summary>
internal sealed record WebPCanvas(bool HasProfile, bool HasAlpha, bool IsAnimated, int Width, int Height)
{
    public const string ChunkType = "VP8X";

    private const int Length = 10;
    private const byte AnimationFlag = 0x02;
    private const byte AlphaFlag = 0x10;
    private const byte ProfileFlag = 0x20;

    public static WebPCanvas Read(ReadOnlySpan<byte> data) => data.Length == Length
        ? new WebPCanvas((data[0] & ProfileFlag) != 0, (data[0] & AlphaFlag) != 0, (data[0] & AnimationFlag) != 0, Side(data[4..]), Side(data[7..]))
        : throw WebPDamage.Because("a head of the wrong length");

    /// <summary>With the flags of what is really there.</summary>
    public static WebPChunk ChunkOf(WebPBitstream picture, bool hasProfile, bool hasAlpha)
    {
        var flags = (hasProfile ? ProfileFlag : 0) | (hasAlpha ? AlphaFlag : 0);
        var (right, bottom) = (picture.Width - 1, picture.Height - 1);
        return new WebPChunk(ChunkType, new byte[]
        {
            (byte)flags, 0, 0, 0,
            (byte)right, (byte)(right >> 8), (byte)(right >> 16),
            (byte)bottom, (byte)(bottom >> 8), (byte)(bottom >> 16),
        });
    }

    private static int Side(ReadOnlySpan<byte> data) => 1 + data[0] + (data[1] << 8) + (data[2] << 16);
}
