using System.Buffers.Binary;
using System.Text;

namespace KilkennyInfo.Media.Png;

/// <summary>One chunk of a PNG file where it stands: four bytes of length, four letters of type, the data, four bytes of check value.</summary>
internal readonly record struct PngChunk(string Type, ReadOnlyMemory<byte> Whole)
{
    private const int LengthAndType = 8;
    private const int AroundData = LengthAndType + 4;

    public ReadOnlyMemory<byte> Data => Whole[LengthAndType..^4];

    /// <summary>A program that does not know it cannot show the picture. Said by the first letter, as the second and third say other things.</summary>
    public bool IsCritical => char.IsAsciiLetterUpper(Type[0]);

    public bool IsIntact => Crc32.Of(Whole.Span[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(Whole.Span[^4..]);

    public static PngChunk ReadAt(ReadOnlyMemory<byte> file, int at)
    {
        var rest = file.Span[at..];
        if (rest.Length < AroundData)
        {
            throw PngDamage.Because("cut off between chunks");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - AroundData)
        {
            throw PngDamage.Because("cut off in a chunk");
        }

        var type = rest.Slice(4, 4);
        foreach (var letter in type)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                throw PngDamage.Because("no chunk where one should be");
            }
        }

        return new PngChunk(Encoding.ASCII.GetString(type), file.Slice(at, AroundData + (int)length));
    }

    public static PngChunk Of(string type, ReadOnlySpan<byte> data)
    {
        var whole = new byte[AroundData + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(whole, data.Length);
        Encoding.ASCII.GetBytes(type, whole.AsSpan(4));
        data.CopyTo(whole.AsSpan(LengthAndType));
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(LengthAndType + data.Length), Crc32.Of(whole.AsSpan(4, 4 + data.Length)));
        return new PngChunk(type, whole);
    }
}

internal static class PngDamage
{
    public static ImageRefusedException Because(string detail) => ImageRefusedException.Damaged(ImageKind.Png, detail);
}
