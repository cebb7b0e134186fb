using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Documents.Pdf.Objects;

namespace KilkennyInfo.Documents.Pdf.Fonts;

/// <summary>What one document uses of a font: each character gets a code of its own, which is also its glyph in the embedded subset.</summary>
/// <param name="name">What content calls it, such as <c>F1</c>.</param>
internal sealed class FontUse(TrueTypeFont font, string name)
{
    private const int MapLines = 100;

    private readonly Dictionary<int, int> _codes = [];
    private readonly List<ushort> _glyphs = [0];
    private readonly List<int> _characters = [0];

    public string Name => name;

    public int CodeOf(int character, ushort glyph)
    {
        if (!_codes.TryGetValue(character, out var code))
        {
            code = _codes[character] = _glyphs.Count;
            _glyphs.Add(glyph);
            _characters.Add(character);
        }
        return code;
    }

    /// <returns>The number of the font's object.</returns>
    public int Embed(PdfFile file)
    {
        var baseName = $"{SubsetTag()}+{font.Name}";
        var descriptor = file.Add(Descriptor(baseName, file));
        var widths = string.Join(' ', _glyphs.Select(glyph => InThousandths(font.Advance(glyph))));
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{baseName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfText.Reference(descriptor)}/CIDToGIDMap/Identity/W[0[{widths}]]>>");
        var map = file.AddCompressed("", Encoding.ASCII.GetBytes(CharacterMap()));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{baseName}/Encoding/Identity-H"
            + $"/DescendantFonts[{PdfText.Reference(descendant)}]/ToUnicode {PdfText.Reference(map)}>>");
    }

    private string Descriptor(string baseName, PdfFile file)
    {
        var subset = TrueTypeSubset.Of(font, _glyphs);
        var program = file.AddCompressed($"/Length1 {subset.Length.ToString(CultureInfo.InvariantCulture)}", subset);
        return $"<</Type/FontDescriptor/FontName/{baseName}/Flags 4/FontBBox[{string.Join(' ', font.Box.Select(InThousandths))}]"
            + $"/ItalicAngle {PdfText.Number(font.ItalicAngle)}/Ascent {InThousandths(font.Ascent)}/Descent {InThousandths(font.Descent)}"
            + $"/CapHeight {InThousandths(font.CapHeight)}/StemV 80/FontFile2 {PdfText.Reference(program)}>>";
    }

    /// <summary>Six letters that differ between subsets of other characters, as PDF asks.</summary>
    private string SubsetTag()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', _characters)));
        return string.Concat(hash.Take(6).Select(part => (char)('A' + (part % 26))));
    }

    private string CharacterMap()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var codes in Enumerable.Range(1, _characters.Count - 1).Chunk(MapLines))
        {
            map.Append(CultureInfo.InvariantCulture, $"{codes.Length} beginbfchar\n");
            foreach (var code in codes)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{PdfText.Hex(char.ConvertFromUtf32(_characters[code]))}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private string InThousandths(int units) => PdfText.Number(Math.Round(units * 1000.0 / font.UnitsPerEm));
}
