using System.Buffers.Binary;

namespace KilkennyInfo.Documents.Pdf.Fonts;

/// <summary>Which glyph a font has for which character: its <c>cmap</c> table, in the two formats that fonts with Unicode use.</summary>
internal static class TrueTypeCharacters
{
    public static Dictionary<int, ushort> Read(ReadOnlySpan<byte> table)
    {
        var found = new Dictionary<int, ushort>();
        for (var entry = 0; entry < Number(table, 2); entry++)
        {
            var record = table[(4 + (8 * entry))..];
            var isUnicode = Number(record, 0) == 0 || (Number(record, 0) == 3 && Number(record, 2) is 1 or 10);
            var map = table[(int)BinaryPrimitives.ReadUInt32BigEndian(record[4..])..];
            if (isUnicode && Number(map, 0) == 4)
            {
                ReadSegments(map, found);
            }
            else if (isUnicode && Number(map, 0) == 12)
            {
                ReadGroups(map, found);
            }
        }
        return found;
    }

    /// <summary>Format 4: segments of the first 65,536 characters.</summary>
    private static void ReadSegments(ReadOnlySpan<byte> map, Dictionary<int, ushort> found)
    {
        var length = Number(map, 6);
        var (ends, starts) = (14, 16 + length);
        for (var segment = 0; segment < length; segment += 2)
        {
            var (first, last) = (Number(map, starts + segment), Number(map, ends + segment));
            var shift = Number(map, starts + length + segment);
            var rangeAt = starts + (2 * length) + segment;
            for (int character = first; character <= last && character < 0xFFFF; character++)
            {
                var range = Number(map, rangeAt);
                int glyph = range == 0 ? character : Number(map, rangeAt + range + (2 * (character - first)));
                Add(found, character, range == 0 || glyph != 0 ? (glyph + shift) & 0xFFFF : 0);
            }
        }
    }

    /// <summary>Format 12: groups of any characters.</summary>
    private static void ReadGroups(ReadOnlySpan<byte> map, Dictionary<int, ushort> found)
    {
        for (var group = 0; group < BinaryPrimitives.ReadInt32BigEndian(map[12..]); group++)
        {
            var record = map[(16 + (12 * group))..];
            var (first, last) = (BinaryPrimitives.ReadInt32BigEndian(record), BinaryPrimitives.ReadInt32BigEndian(record[4..]));
            for (var character = first; character <= last; character++)
            {
                Add(found, character, BinaryPrimitives.ReadInt32BigEndian(record[8..]) + character - first);
            }
        }
    }

    private static void Add(Dictionary<int, ushort> found, int character, int glyph)
    {
        if (glyph != 0)
        {
            found.TryAdd(character, (ushort)glyph);
        }
    }

    private static ushort Number(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);
}
