using System.Buffers.Binary;
using System.Text;
using KilkennyInfo.Testing;
using SkiaSharp;

namespace KilkennyInfo.Tests.Documents.Fonts;

/// <summary>The fonts of the documents, opened by a library that did not make them.</summary>
public sealed class DocumentFontsTests
{
    private const string Irish = "ÁÉÍÓÚáéíóúḂḃĊċḊḋḞḟĠġṀṁṖṗṠṡṪṫ";
    private const string InEveryText = "’‘“”–—…€£•½¼¾×−°©§†+\u00A0\u2009\u202F\u2010\u2011";
    private const string WithoutWidth = "\u200B\u200D\u2060\uFEFF";
    private const string Fallen = "→←↑↓↩⇒≤≥≈≠√∞⁊ſɼ‡′″№‰☎✉☐☑☒⚠✓✔✗✘★☆●■▶◆①ⓘ♿ΑΩЖяẅ\u2011";

    private static readonly string Folder = Path.Combine(TestSite.Root, "themes", "kilkenny", "fonts");

    public static TheoryData<string, string, bool, bool, string> Fonts => new()
    {
        { "AtkinsonHyperlegibleNext-Regular", "Atkinson Hyperlegible Next", false, false, Irish + InEveryText + WithoutWidth },
        { "AtkinsonHyperlegibleNext-Bold", "Atkinson Hyperlegible Next", true, false, Irish + InEveryText + WithoutWidth },
        { "AtkinsonHyperlegibleNext-Italic", "Atkinson Hyperlegible Next", false, true, Irish + InEveryText + WithoutWidth },
        { "AtkinsonHyperlegibleNext-BoldItalic", "Atkinson Hyperlegible Next", true, true, Irish + InEveryText + WithoutWidth },
        { "NotoSans-Regular", "Noto Sans", false, false, Irish + InEveryText + Fallen },
        { "NotoSans-Bold", "Noto Sans", true, false, Irish + InEveryText + Fallen },
    };

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Font_LettersOfDocuments_EachHaveAGlyphOfTheirOwn(string file, string family, bool isBold, bool isItalic, string letters)
    {
        using var typeface = SKTypeface.FromFile(Path.Combine(Folder, file + ".ttf"));
        using var font = new SKFont(typeface);
        Assert.Equal((family, isBold, isItalic, file, 1000), (typeface.FamilyName, typeface.IsBold, typeface.IsItalic, typeface.PostScriptName, typeface.UnitsPerEm));
        var all = letters.EnumerateRunes().Concat(Enumerable.Range(' ', 95).Select(code => new Rune(code))).Distinct().ToList();
        Assert.DoesNotContain(all, letter => !font.ContainsGlyph(letter.Value));
        Assert.Equal(all.Count, all.Select(letter => font.GetGlyph(letter.Value)).Distinct().Count());
    }

    /// <summary>Above the letter, not in it, and below the top of the line.</summary>
    [Theory]
    [InlineData("AtkinsonHyperlegibleNext-Regular")]
    [InlineData("AtkinsonHyperlegibleNext-Bold")]
    [InlineData("AtkinsonHyperlegibleNext-Italic")]
    [InlineData("AtkinsonHyperlegibleNext-BoldItalic")]
    public void Font_DottedConsonant_IsTheLetterWithADotOfItsOwn(string file)
    {
        using var typeface = SKTypeface.FromFile(Path.Combine(Folder, file + ".ttf"));
        using var font = new SKFont(typeface, 1000);
        var top = -BinaryPrimitives.ReadInt16BigEndian(typeface.GetTableData(Tag("hhea")).AsSpan(4));
        foreach (var (letter, dotted) in "BCDFGMPSTbcdfgmpst".Zip("ḂĊḊḞĠṀṖṠṪḃċḋḟġṁṗṡṫ"))
        {
            using var plain = font.GetGlyphPath(font.GetGlyph(letter));
            using var whole = font.GetGlyphPath(font.GetGlyph(dotted));
            using var dot = whole.Op(plain, SKPathOp.Difference);
            Assert.Equal(font.GetGlyphWidths([font.GetGlyph(letter)]), font.GetGlyphWidths([font.GetGlyph(dotted)]));
            Assert.InRange(dot.TightBounds.Width, 100, 150);
            Assert.InRange(dot.TightBounds.Height / dot.TightBounds.Width, 0.95, 1.05);
            Assert.InRange(dot.TightBounds.Top, top, -650);
            using var circle = new SKPathBuilder();
            circle.AddCircle(dot.TightBounds.MidX, dot.TightBounds.MidY, (dot.TightBounds.Width / 2) + 40);
            using var nearby = circle.Detach();
            using var touching = nearby.Op(plain, SKPathOp.Intersect);
            Assert.True(touching.IsEmpty, $"the dot of {dotted} is too near its letter");
        }
    }

    [Fact]
    public void Font_Embedding_IsNotRestricted() => Assert.All(Directory.GetFiles(Folder, "*.ttf"), file =>
    {
        using var font = SKTypeface.FromFile(file);
        Assert.Equal(0, BinaryPrimitives.ReadUInt16BigEndian(font.GetTableData(Tag("OS/2")).AsSpan(8)));
    });

    private static uint Tag(string name) => BinaryPrimitives.ReadUInt32BigEndian(Encoding.ASCII.GetBytes(name));
}
