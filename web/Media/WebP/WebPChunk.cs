using System.Buffers.Binary;
using System.Text;

namespace KilkennyInfo.Media.WebP;

/// <summary>One chunk of a WebP file (RFC 9649, 2.3): four letters, the length, the data; an empty byte follows data of an odd length.</summary>
internal sealed record WebPChunk(string Type, ReadOnlyMemory<byte> Data)
{
    public const int HeaderLength = 8;

    /// <summary>The length in the file, up to where the next chunk begins.</summary>
    public int PaddedLength => HeaderLength + Data.Length + (Data.Length & 1);

    public static WebPChunk ReadAt(ReadOnlyMemory<byte> file, int at)
    {
        var rest = file[at..];
        var length = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[4..]);
        return length <= rest.Length - HeaderLength
            ? new WebPChunk(Encoding.Latin1.GetString(rest.Span[..4]), rest.Slice(HeaderLength, (int)length))
            : throw WebPDamage.Because("cut off in a chunk");
    }

    public void WriteTo(KeptBytes kept)
    {
        var header = new byte[HeaderLength];
        Encoding.Latin1.GetBytes(Type, header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), Data.Length);
        kept.Add(header);
        kept.Add(Data);
        if (Data.Length % 2 != 0)
        {
            kept.Add(new byte[1]);
        }
    }
}
