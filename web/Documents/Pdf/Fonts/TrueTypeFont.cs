using System.Buffers.Binary;
using System.Text;

namespace KilkennyInfo.Documents.Pdf.Fonts;

/// <summary>A TrueType font file, read once. Nothing in it changes afterwards, so that all writes share it.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly bool _longOffsets;
    private readonly int _advances;

    /// <exception cref="InvalidDataException">It is not a TrueType font with outlines.</exception>
    public TrueTypeFont(byte[] data)
    {
        _data = data;
        try
        {
            ReadDirectory();
            UnitsPerEm = Number("head", 18);
            Box = [.. Enumerable.Range(0, 4).Select(corner => Signed("head", 36 + (2 * corner)))];
            _longOffsets = Number("head", 50) == 1;
            (Ascent, Descent) = (Signed("hhea", 4), Signed("hhea", 6));
            _advances = Number("hhea", 34);
            GlyphCount = Number("maxp", 4);
            ItalicAngle = BinaryPrimitives.ReadInt32BigEndian(Table("post")[4..]) / 65536.0;
            CapHeight = Number("OS/2", 0) >= 2 ? Signed("OS/2", 88) : Ascent;
            Name = ReadName();
            Characters = TrueTypeCharacters.Read(Table("cmap"));
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("This is not a TrueType font with outlines.", fault);
        }
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public double ItalicAngle { get; }

    public int GlyphCount { get; }

    /// <summary>The glyph of each character that the font has.</summary>
    public IReadOnlyDictionary<int, ushort> Characters { get; }

    /// <summary>In font units.</summary>
    public int Advance(int glyph) => Number("hmtx", 4 * Math.Min(glyph, _advances - 1));

    public int LeftBearing(int glyph) => glyph < _advances ? Signed("hmtx", (4 * glyph) + 2) : Signed("hmtx", (4 * _advances) + (2 * (glyph - _advances)));

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = (OutlineOffset(glyph), OutlineOffset(glyph + 1));
        return Table("glyf")[from..to];
    }

    public bool Has(string table) => _tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string name) => _data.AsSpan(_tables[name].Offset, _tables[name].Length);

    private int OutlineOffset(int glyph) => _longOffsets
        ? (int)BinaryPrimitives.ReadUInt32BigEndian(Table("loca")[(4 * glyph)..])
        : 2 * Number("loca", 2 * glyph);

    private void ReadDirectory()
    {
        var kind = BinaryPrimitives.ReadUInt32BigEndian(_data);
        if (kind is not (0x00010000 or 0x74727565))
        {
            throw new InvalidDataException("This is not a TrueType font with outlines.");
        }
        for (var entry = 0; entry < BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(4)); entry++)
        {
            var record = _data.AsSpan(12 + (16 * entry), 16);
            var (offset, length) = (BinaryPrimitives.ReadInt32BigEndian(record[8..]), BinaryPrimitives.ReadInt32BigEndian(record[12..]));
            _tables[Encoding.ASCII.GetString(record[..4])] = (offset, length);
        }
    }

    /// <summary>The PostScript name (name 6), which is ASCII; every second byte where it is kept as UTF-16.</summary>
    private string ReadName()
    {
        var names = Table("name");
        for (var entry = 0; entry < Number("name", 2); entry++)
        {
            var record = names[(6 + (12 * entry))..];
            if (BinaryPrimitives.ReadUInt16BigEndian(record[6..]) == 6)
            {
                var start = Number("name", 4) + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
                var letters = Encoding.ASCII.GetString(names.Slice(start, BinaryPrimitives.ReadUInt16BigEndian(record[8..])));
                return string.Concat(letters.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
            }
        }
        return "Unnamed";
    }

    private ushort Number(string table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(Table(table)[offset..]);

    private short Signed(string table, int offset) => BinaryPrimitives.ReadInt16BigEndian(Table(table)[offset..]);
}
