using System.Buffers.Binary;
using System.Text;

namespace KilkennyInfo.Documents.Pdf.Fonts;

/// <summary>
/// A small font with some glyphs of a large one, numbered anew in the order given. The same glyph may stand in it twice, so that two
/// characters that look alike are still told apart when text is copied. What PDF does not use (names, characters, layout) is left out.
/// </summary>
internal sealed class TrueTypeSubset
{
    /// <summary>Flags of a part of a composite outline.</summary>
    private const int WordArguments = 0x0001, HasScale = 0x0008, MoreParts = 0x0020, HasTwoScales = 0x0040, HasMatrix = 0x0080;

    private static readonly string[] Hints = ["cvt ", "fpgm", "prep"];

    private readonly TrueTypeFont _font;
    private readonly List<ushort> _glyphs;

    private TrueTypeSubset(TrueTypeFont font, IEnumerable<ushort> glyphs) => (_font, _glyphs) = (font, [.. glyphs]);

    /// <param name="glyphs">The glyph for missing characters (0) first.</param>
    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> glyphs) => new TrueTypeSubset(font, glyphs).Write();

    private byte[] Write()
    {
        var (outlines, offsets) = Outlines();
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["head"] = Changed("head", (50, 1), (8, 0), (10, 0)),
            ["hhea"] = Changed("hhea", (34, _glyphs.Count)),
            ["maxp"] = Changed("maxp", (4, _glyphs.Count)),
            ["hmtx"] = Metrics(),
            ["loca"] = offsets,
            ["glyf"] = outlines,
        };
        foreach (var hints in Hints.Where(_font.Has))
        {
            tables[hints] = _font.Table(hints).ToArray();
        }
        return Joined(tables);
    }

    private (byte[] Outlines, byte[] Offsets) Outlines()
    {
        var outlines = new MemoryStream();
        var offsets = new List<int> { 0 };
        // Parts of composite outlines join the list while it is gone through.
        for (var index = 0; index < _glyphs.Count; index++)
        {
            var outline = _font.Outline(_glyphs[index]).ToArray();
            if (outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
            {
                RenumberParts(outline);
            }
            outlines.Write(outline);
            outlines.Write(new byte[-outline.Length & 3]);
            offsets.Add((int)outlines.Length);
        }
        var table = new byte[4 * offsets.Count];
        for (var index = 0; index < offsets.Count; index++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * index), offsets[index]);
        }
        return (outlines.ToArray(), table);
    }

    private void RenumberParts(Span<byte> outline)
    {
        var flags = MoreParts;
        for (var at = 10; (flags & MoreParts) != 0; at += PartLength(flags))
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            var index = _glyphs.IndexOf(part);
            if (index < 0)
            {
                index = _glyphs.Count;
                _glyphs.Add(part);
            }
            BinaryPrimitives.WriteUInt16BigEndian(outline[(at + 2)..], (ushort)index);
        }
    }

    private static int PartLength(int flags) => 4 + ((flags & WordArguments) != 0 ? 4 : 2)
        + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);

    private byte[] Metrics()
    {
        var table = new byte[4 * _glyphs.Count];
        for (var index = 0; index < _glyphs.Count; index++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * index), (ushort)_font.Advance(_glyphs[index]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * index) + 2), (short)_font.LeftBearing(_glyphs[index]));
        }
        return table;
    }

    private byte[] Changed(string name, params ReadOnlySpan<(int Offset, int Value)> changes)
    {
        var table = _font.Table(name).ToArray();
        foreach (var (offset, value) in changes)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(offset), (ushort)value);
        }
        return table;
    }

    private static byte[] Joined(SortedDictionary<string, byte[]> tables)
    {
        var power = (int)Math.Log2(tables.Count);
        var head = 12 + (16 * tables.Count);
        var file = new byte[head + tables.Values.Sum(table => table.Length + (-table.Length & 3))];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        WriteNumbers(file.AsSpan(4), tables.Count, 16 << power, power, (16 * tables.Count) - (16 << power));
        var (entry, at) = (12, head);
        foreach (var (name, table) in tables)
        {
            table.CopyTo(file, at);
            var padded = table.Length + (-table.Length & 3);
            Encoding.ASCII.GetBytes(name).CopyTo(file, entry);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(at, padded)));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            (entry, at) = (entry + 16, at + padded);
        }
        var headAt = head + tables.TakeWhile(table => table.Key != "head").Sum(table => table.Value.Length + (-table.Value.Length & 3));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), 0xB1B0AFBA - Sum(file));
        return file;
    }

    private static void WriteNumbers(Span<byte> to, params ReadOnlySpan<int> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(to[(2 * index)..], (ushort)values[index]);
        }
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var at = 0; at + 4 <= data.Length; at += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
        }
        return sum;
    }
}
