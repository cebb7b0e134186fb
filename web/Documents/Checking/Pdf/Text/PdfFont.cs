using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Text;

/// <summary>A font as the rules and the text need it: what it says of itself, and what its codes stand for.</summary>
internal sealed class PdfFont
{
    private const int Thousandth = 1000;
    private readonly string?[] _names = new string?[256];
    private readonly FontWidths _widths;

    public PdfFont(PdfDict dict, PdfFile file, CheckBudget budget)
    {
        Subtype = dict.Name("Subtype") ?? string.Empty;
        Name = dict.Get("BaseFont").Plain();
        Descendant = dict.Array("DescendantFonts") is { Count: > 0 } kids && kids[0] is PdfDict first ? first : dict;
        Descriptor = Descendant.Dict("FontDescriptor");
        Encoding = dict.Get("Encoding");
        ToUnicode = dict.Get("ToUnicode") is PdfStream stream ? new CharacterMap(file.Decode(stream, out _), budget) : null;
        ReadDifferences();
        _widths = new FontWidths(dict, Descendant, IsComposite, budget);
    }

    public string Subtype { get; }

    public string Name { get; }

    /// <summary>The font within a composite one; else the font itself.</summary>
    public PdfDict Descendant { get; }

    public PdfDict? Descriptor { get; }

    public PdfValue? Encoding { get; }

    public CharacterMap? ToUnicode { get; }

    public List<string> Differences { get; } = [];

    public bool IsComposite => Subtype == "Type0";

    /// <summary>Codes are two bytes each and name the glyphs themselves.</summary>
    public bool IsIdentity => IsComposite && Encoding is PdfName { Value: "Identity-H" or "Identity-V" };

    public string? BaseEncoding => Encoding is PdfDict dict ? dict.Name("BaseEncoding") : (Encoding as PdfName)?.Value;

    public bool Has(int flag) => ((Descriptor?.Whole("Flags") ?? 0) & flag) != 0;

    /// <summary>The text of a string, piece by piece, each with its width in parts of the size of the font.</summary>
    public IEnumerable<(string Text, double Width)> Read(byte[] bytes)
    {
        var length = IsComposite ? Math.Clamp(IsIdentity ? 2 : ToUnicode?.CodeLength ?? 2, 1, 4) : 1;
        for (var at = 0; at + length <= bytes.Length; at += length)
        {
            var code = 0;
            for (var part = 0; part < length; part++)
            {
                code = ((code << 8) | bytes[at + part]) & int.MaxValue;
            }

            yield return (TextOf(code) ?? string.Empty, _widths.Of(code) / Thousandth);
        }
    }

    private string? TextOf(int code)
    {
        if (ToUnicode?.TextOf(code) is { } text)
        {
            return text;
        }

        if (IsComposite)
        {
            return null;
        }

        return _names[code] is { } name ? GlyphNames.TextOf(name) : SingleByteEncoding.CharacterOf(BaseEncoding, (byte)code)?.ToString();
    }

    private void ReadDifferences()
    {
        var code = 0;
        foreach (var item in (Encoding as PdfDict)?.Array("Differences")?.Items ?? [])
        {
            if (item is PdfNumber number)
            {
                code = number.Whole;
            }
            else if (item is PdfName name)
            {
                Differences.Add(name.Value);
                if (code is >= 0 and < 256)
                {
                    _names[code] = name.Value;
                }

                code = code < 256 ? code + 1 : code;
            }
        }
    }
}
