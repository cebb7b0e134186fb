namespace KilkennyInfo.Media.Jpeg;

/// <summary>
/// Which tables a JPEG has given so far (ITU-T T.81, B.2.4). Their shape is checked, so that nothing else can pass for one, and a scan
/// may only use what was given before it.
/// </summary>
internal sealed class JpegTables
{
    private const int MostTables = 4;
    private const int QuantizationLength = 64;
    private const int CodeLengths = 16;
    private const int MostCodes = 256;

    private readonly bool[] _quantization = new bool[MostTables];
    private readonly bool[] _dc = new bool[MostTables];
    private readonly bool[] _ac = new bool[MostTables];

    public bool HasQuantization(int table) => _quantization[table];

    public bool HasDc(int table) => table < MostTables && _dc[table];

    public bool HasAc(int table) => table < MostTables && _ac[table];

    public void TakeQuantization(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            var (precision, table) = (data[0] >> 4, data[0] & 0xF);
            var length = 1 + (QuantizationLength * (precision + 1));
            if (precision > 1 || table >= MostTables || data.Length < length)
            {
                throw JpegDamage.Because("a quantization table of the wrong shape");
            }

            _quantization[table] = true;
            data = data[length..];
        }
    }

    public void TakeHuffman(ReadOnlySpan<byte> data)
    {
        while (data.Length > 0)
        {
            var (isAc, table) = (data[0] >> 4, data[0] & 0xF);
            if (isAc > 1 || table >= MostTables || data.Length < 1 + CodeLengths)
            {
                throw JpegDamage.Because("a Huffman table of the wrong shape");
            }

            var codes = CountCodes(data.Slice(1, CodeLengths));
            if (data.Length < 1 + CodeLengths + codes)
            {
                throw JpegDamage.Because("a Huffman table that is cut off");
            }

            (isAc == 1 ? _ac : _dc)[table] = true;
            data = data[(1 + CodeLengths + codes)..];
        }
    }

    /// <summary>There are only so many codes of each length: 2 of one bit, and each that is not used leaves 2 of the next length.</summary>
    private static int CountCodes(ReadOnlySpan<byte> counts)
    {
        var (codes, free) = (0, 1);
        foreach (var count in counts)
        {
            free = (free * 2) - count;
            codes += count;
            if (free < 0 || codes > MostCodes)
            {
                throw JpegDamage.Because("a Huffman table with more codes than there are");
            }
        }

        return codes;
    }
}
