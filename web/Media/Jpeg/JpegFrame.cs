using System.Buffers.Binary;

namespace KilkennyInfo.Media.Jpeg;

/// <summary>What the start of a frame says (ITU-T T.81, B.2.2): the size, and the colour components with how finely each was sampled.</summary>
internal sealed record JpegFrame(bool IsProgressive, int Width, int Height, IReadOnlyList<JpegComponent> Components)
{
    private const int HeaderLength = 6;
    private const int ComponentLength = 3;
    private const int MostSamples = 4;
    private const int MostTables = 4;

    /// <summary>Baseline, extended sequential and progressive, all with Huffman codes: what browsers show.</summary>
    public static JpegFrame Read(byte marker, ReadOnlySpan<byte> data)
    {
        if (marker is not (0xC0 or 0xC1 or 0xC2))
        {
            throw ImageRefusedException.UnusualJpeg($"frame {marker:X2} (lossless, hierarchical or arithmetic)");
        }

        if (data.Length < HeaderLength || data.Length != HeaderLength + (data[5] * ComponentLength))
        {
            throw JpegDamage.Because("a frame of the wrong length");
        }

        if (data[0] != 8 || data[5] is not (1 or 3 or 4))
        {
            throw ImageRefusedException.UnusualJpeg($"{data[0]} bits, {data[5]} components");
        }

        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        ImageUpload.CheckSize(ImageKind.Jpeg, width, height);
        return new JpegFrame(marker == 0xC2, width, height, ReadComponents(data[HeaderLength..]));
    }

    /// <summary>None when the frame has no such component.</summary>
    public int? IndexOf(byte id)
    {
        for (var index = 0; index < Components.Count; index++)
        {
            if (Components[index].Id == id)
            {
                return index;
            }
        }

        return null;
    }

    private static List<JpegComponent> ReadComponents(ReadOnlySpan<byte> data)
    {
        var components = new List<JpegComponent>();
        for (; data.Length > 0; data = data[ComponentLength..])
        {
            var component = new JpegComponent(data[0], data[1] >> 4, data[1] & 0xF, data[2]);
            if (component.Across is < 1 or > MostSamples || component.Down is < 1 or > MostSamples || component.Quantization >= MostTables
                || components.Exists(other => other.Id == component.Id))
            {
                throw JpegDamage.Because("a component that cannot be");
            }

            components.Add(component);
        }

        return components;
    }
}

internal sealed record JpegComponent(byte Id, int Across, int Down, int Quantization)
{
    public int Blocks => Across * Down;
}

internal static class JpegDamage
{
    public static ImageRefusedException Because(string detail) => ImageRefusedException.Damaged(ImageKind.Jpeg, detail);
}
