using System.Buffers.Binary;

namespace KilkennyInfo.Media.WebP;

/// <summary>What the packed picture itself says at its start: RFC 6386, 9.1 (lossy) and RFC 9649, 3.4 (lossless).</summary>
internal readonly record struct WebPBitstream(int Width, int Height, bool HasAlpha)
{
    private const int LossyHeader = 10;
    private const int LosslessHeader = 5;
    private const int MostBits = 0x3FFF;

    public static WebPBitstream ReadLossy(ReadOnlySpan<byte> data)
    {
        if (data.Length < LossyHeader || !data.Slice(3, 3).SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            throw WebPDamage.Because("no start of a lossy picture");
        }

        // From the lowest bit: a frame that builds on another, the version, whether it is shown, the length of its first part.
        var tag = data[0] | (data[1] << 8) | (data[2] << 16);
        var firstPart = tag >> 5;
        if ((tag & 1) != 0 || ((tag >> 1) & 7) > 3 || ((tag >> 4) & 1) == 0 || firstPart > data.Length - LossyHeader)
        {
            throw WebPDamage.Because("a lossy picture that cannot be shown");
        }

        // The two highest bits of each ask for a larger display, which nobody does.
        return new WebPBitstream(
            BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & MostBits,
            BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & MostBits,
            HasAlpha: false);
    }

    public static WebPBitstream ReadLossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < LosslessHeader || data[0] != 0x2F)
        {
            throw WebPDamage.Because("no start of a lossless picture");
        }

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        if (bits >> 29 != 0)
        {
            throw WebPDamage.Because("a lossless picture of an unknown version");
        }

        return new WebPBitstream((int)(bits & MostBits) + 1, (int)((bits >> 14) & MostBits) + 1, ((bits >> 28) & 1) != 0);
    }
}

internal static class WebPDamage
{
    public static ImageRefusedException Because(string detail) => ImageRefusedException.Damaged(ImageKind.WebP, detail);
}
