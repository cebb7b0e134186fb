using System.Collections.Frozen;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Pdf.Fonts;

/// <summary>The cuts of a typeface that text can be set in.</summary>
[Flags]
internal enum Face
{
    Regular = 0,
    Bold = 1,
    Italic = 2,
    BoldItalic = Bold | Italic,
}

/// <param name="Advance">How far it moves on, in parts of the letter size.</param>
internal readonly record struct Letter(TrueTypeFont Font, ushort Glyph, double Advance);

/// <summary>The fonts of documents, parsed. Made once and shared by all writers: nothing in it changes.</summary>
public sealed class Typefaces
{
    private readonly FrozenDictionary<int, Letter>[] _letters;

    /// <exception cref="InvalidDataException">A file is not a TrueType font.</exception>
    public Typefaces(FontFiles files)
    {
        var parsed = new Dictionary<byte[], TrueTypeFont>(ReferenceEqualityComparer.Instance);
        TrueTypeFont Font(byte[] file) => parsed.TryGetValue(file, out var font) ? font : parsed[file] = new TrueTypeFont(file);
        _letters = [.. new[] { files.Regular, files.Bold, files.Italic, files.BoldItalic }.Select(list => Letters(list.Select(Font)))];
    }

    /// <exception cref="DocumentFaultException">No font has the character.</exception>
    internal Letter Find(Face face, int character) => _letters[(int)face].TryGetValue(character, out var letter)
        ? letter
        : throw new DocumentFaultException($"The typefaces of the documents lack the character U+{character:X4} ({char.ConvertFromUtf32(character)}).");

    internal bool Has(Face face, int character) => _letters[(int)face].ContainsKey(character);

    private static FrozenDictionary<int, Letter> Letters(IEnumerable<TrueTypeFont> fonts)
    {
        var letters = new Dictionary<int, Letter>();
        foreach (var font in fonts)
        {
            foreach (var (character, glyph) in font.Characters)
            {
                letters.TryAdd(character, new Letter(font, glyph, font.Advance(glyph) / (double)font.UnitsPerEm));
            }
        }
        return letters.ToFrozenDictionary();
    }
}
