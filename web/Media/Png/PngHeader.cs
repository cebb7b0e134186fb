using System.Buffers.Binary;

namespace KilkennyInfo.Media.Png;

/// <summary>What the first chunk says of the picture (PNG, 11.2.1), and what follows from it for the bytes of the pixels.</summary>
internal sealed record PngHeader(int Width, int Height, int BitDepth, PngColour Colour, bool IsInterlaced)
{
    private const int Length = 13;

    /// <summary>Where the seven passes of an interlaced picture begin and how far apart their pixels are (PNG, 8.2): x, y, step across, step down.</summary>
    private static readonly (int X, int Y, int Across, int Down)[] Interlacing =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool HasAlphaChannel => Colour is PngColour.GreyAlpha or PngColour.TrueColourAlpha;

    public int Channels => Colour switch
    {
        PngColour.Grey or PngColour.Indexed => 1,
        PngColour.GreyAlpha => 2,
        PngColour.TrueColour => 3,
        _ => 4,
    };

    public static PngHeader Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != Length)
        {
            throw PngDamage.Because("a header of the wrong length");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        var (depth, colour) = ((int)data[8], (PngColour)data[9]);
        if (!Allows(colour, depth) || data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            throw PngDamage.Because("a header that means nothing");
        }

        ImageUpload.CheckSize(ImageKind.Png, width, height);
        return new PngHeader((int)width, (int)height, depth, colour, data[12] == 1);
    }

    /// <summary>The rows of pixels as they come out of the compressed stream: how many, and how many bytes each, with the one that names its filter.</summary>
    public IEnumerable<(int Rows, int RowBytes)> Passes()
    {
        if (!IsInterlaced)
        {
            return [(Height, RowBytes(Width))];
        }

        return Interlacing
            .Select(pass => (Rows: Steps(Height, pass.Y, pass.Down), Columns: Steps(Width, pass.X, pass.Across)))
            .Where(pass => pass.Rows > 0 && pass.Columns > 0)
            .Select(pass => (pass.Rows, RowBytes(pass.Columns)));
    }

    private static int Steps(int size, int from, int step) => (size - from + step - 1) / step;

    private static bool Allows(PngColour colour, int depth) => colour switch
    {
        PngColour.Grey => depth is 1 or 2 or 4 or 8 or 16,
        PngColour.Indexed => depth is 1 or 2 or 4 or 8,
        PngColour.TrueColour or PngColour.GreyAlpha or PngColour.TrueColourAlpha => depth is 8 or 16,
        _ => false,
    };

    private int RowBytes(int columns) => 1 + (((columns * Channels * BitDepth) + 7) / 8);
}

/// <summary>Numbered as in the file.</summary>
internal enum PngColour
{
    Grey = 0,
    TrueColour = 2,
    Indexed = 3,
    GreyAlpha = 4,
    TrueColourAlpha = 6,
}
