using System.Buffers.Binary;

namespace KilkennyInfo.Documents.Pictures;

/// <summary>How the camera was held, by the first directory of its notes (Exif 2.32, 4.6).</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;
    private const int Short = 3;
    private const int EntryLength = 12;

    /// <summary>1, upright, when nothing valid is said.</summary>
    public static int Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var isLittle = tiff[0] == 'I';
        var at = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (at > tiff.Length - 2)
        {
            return 1;
        }

        var entries = tiff[(int)at..];
        var count = Number(entries, isLittle);
        for (entries = entries[2..]; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
        {
            if (Number(entries, isLittle) == Tag && Number(entries[2..], isLittle) == Short)
            {
                return Number(entries[8..], isLittle) is var said and >= 1 and <= 8 ? said : 1;
            }
        }

        return 1;
    }

    private static int Number(ReadOnlySpan<byte> data, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);
}
