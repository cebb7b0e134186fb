using System.Globalization;
using System.Security.Cryptography;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pdf.Objects;
using KilkennyInfo.Documents.Pdf.Pictures;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>The fonts and pictures that a document's pages share; each goes into the file once.</summary>
internal sealed class Resources(PdfFile file, PictureObjects pictures)
{
    private readonly Dictionary<TrueTypeFont, FontUse> _fonts = [];
    private readonly Dictionary<string, (string Name, int Number)> _pictures = [];

    /// <summary>The number of the dictionary that pages refer to.</summary>
    public int Number { get; } = file.Reserve();

    public FontUse Font(TrueTypeFont font)
    {
        if (!_fonts.TryGetValue(font, out var use))
        {
            use = _fonts[font] = new FontUse(font, string.Create(CultureInfo.InvariantCulture, $"F{_fonts.Count + 1}"));
        }
        return use;
    }

    /// <returns>What content calls it.</returns>
    public string Picture(Picture picture)
    {
        var hash = Convert.ToHexString(SHA256.HashData(picture.Bytes.Span));
        if (!_pictures.TryGetValue(hash, out var known))
        {
            known = _pictures[hash] = (string.Create(CultureInfo.InvariantCulture, $"P{_pictures.Count + 1}"), pictures.Add(file, picture));
        }
        return known.Name;
    }

    public void Write()
    {
        var fonts = string.Concat(_fonts.Values.Select(font => $"/{font.Name} {PdfText.Reference(font.Embed(file))}"));
        var pictures = string.Concat(_pictures.Values.Select(picture => $"/{picture.Name} {PdfText.Reference(picture.Number)}"));
        file.Set(Number, $"<</Font<<{fonts}>>/XObject<<{pictures}>>>>");
    }
}
