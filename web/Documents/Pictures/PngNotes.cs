using System.Buffers.Binary;

namespace KilkennyInfo.Documents.Pictures;

/// <summary>What a PNG tells beside its pixels (W3C PNG, third edition, 11.3.4.5).</summary>
internal static class PngNotes
{
    private const int LengthAndType = 8;
    private const int CheckValue = 4;

    /// <summary>1 to 8 (Exif 2.32, tag 0112); 1, upright, when nothing valid is said.</summary>
    public static int Orientation(ReadOnlySpan<byte> file)
    {
        for (var rest = file[Signature.Png.Length..]; rest.Length >= LengthAndType + CheckValue;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - LengthAndType - CheckValue)
            {
                return 1;
            }

            if (rest[4..].StartsWith("eXIf"u8))
            {
                return ExifOrientation.Of(rest.Slice(LengthAndType, (int)length));
            }

            rest = rest[(LengthAndType + (int)length + CheckValue)..];
        }

        return 1;
    }
}
