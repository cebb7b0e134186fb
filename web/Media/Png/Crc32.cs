namespace KilkennyInfo.Media.Png;

/// <summary>The check value of a PNG chunk (PNG, annex D), eight bytes at a step: the platform has only the other polynomial built in.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Step = 8;

    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var tables = Tables;
        var crc = uint.MaxValue;
        while (bytes.Length >= Step)
        {
            crc = tables[7][(byte)(crc ^ bytes[0])] ^ tables[6][(byte)((crc >> 8) ^ bytes[1])]
                ^ tables[5][(byte)((crc >> 16) ^ bytes[2])] ^ tables[4][(byte)((crc >> 24) ^ bytes[3])]
                ^ tables[3][bytes[4]] ^ tables[2][bytes[5]] ^ tables[1][bytes[6]] ^ tables[0][bytes[7]];
            bytes = bytes[Step..];
        }

        foreach (var value in bytes)
        {
            crc = (crc >> 8) ^ tables[0][(byte)(crc ^ value)];
        }

        return ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Step][];
        tables[0] = [.. Enumerable.Range(0, 256).Select(value => Shift((uint)value))];
        for (var table = 1; table < Step; table++)
        {
            tables[table] = [.. tables[table - 1].Select(before => (before >> 8) ^ tables[0][(byte)before])];
        }

        return tables;
    }

    private static uint Shift(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ ((value & 1) * Polynomial);
        }

        return value;
    }
}
