using System.Buffers.Binary;
using System.Text;
using KilkennyInfo.Documents.Pdf.Fonts;

namespace KilkennyInfo.Tests.Documents.Pdf.Fonts;

public sealed class TrueTypeTests
{
    private static readonly byte[] File = System.IO.File.ReadAllBytes(Path.Combine(Sample.Root, "themes", "kilkenny", "fonts", "NotoSans-Regular.ttf"));
    private static readonly TrueTypeFont Font = new(File);

    [Fact]
    public void Read_FontOfTheTheme_HasItsNameMeasuresAndLetters()
    {
        Assert.StartsWith("NotoSans", Font.Name, StringComparison.Ordinal);
        Assert.Equal(1000, Font.UnitsPerEm);
        Assert.All("áéíóúḃċḋḟġṁṗṡṫ⁊’", letter => Assert.True(Font.Characters.ContainsKey(letter), $"{letter} is missing"));
        Assert.True(Font.Advance(Font.Characters['m']) > Font.Advance(Font.Characters['i']));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(400)]
    public void Read_FontCutOff_IsRefused(int length) => Assert.Throws<InvalidDataException>(() => new TrueTypeFont(File[..length]));

    [Fact]
    public void Read_OtherFile_IsRefused() => Assert.Throws<InvalidDataException>(() => new TrueTypeFont(Encoding.ASCII.GetBytes(new string('x', 4000))));

    [Fact]
    public void Subset_PlainLetter_KeepsItsShapeUnderItsNewNumber()
    {
        var subset = TrueTypeSubset.Of(Font, [0, Font.Characters['l'], Font.Characters['o']]);
        Assert.Equal(3, BinaryPrimitives.ReadUInt16BigEndian(Table(subset, "maxp").AsSpan(4)));
        Assert.Equal(Font.Outline(Font.Characters['o']).ToArray(), Outline(subset, 2)[..Font.Outline(Font.Characters['o']).Length]);
        Assert.Equal(Font.Advance(Font.Characters['o']), BinaryPrimitives.ReadUInt16BigEndian(Table(subset, "hmtx").AsSpan(8)));
    }

    [Fact]
    public void Subset_LetterMadeOfParts_BringsThePartsAlong()
    {
        var composite = Font.Characters.First(pair => Font.Outline(pair.Value) is { Length: > 12 } outline && BinaryPrimitives.ReadInt16BigEndian(outline) < 0).Value;
        var part = BinaryPrimitives.ReadUInt16BigEndian(Font.Outline(composite)[12..]);
        var subset = TrueTypeSubset.Of(Font, [0, composite]);
        var renumbered = BinaryPrimitives.ReadUInt16BigEndian(Outline(subset, 1).AsSpan(12));
        Assert.Equal(2, renumbered);
        Assert.Equal(Font.Outline(part).ToArray(), Outline(subset, renumbered)[..Font.Outline(part).Length]);
    }

    [Fact]
    public void Subset_AsAWhole_AddsUpAsFontFilesMust()
    {
        var subset = TrueTypeSubset.Of(Font, [0, Font.Characters['a']]);
        var sum = 0u;
        for (var at = 0; at < subset.Length; at += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(subset.AsSpan(at));
        }
        Assert.Equal(0xB1B0AFBA, sum);
        Assert.True(subset.Length < File.Length / 20);
    }

    [Fact]
    public void Find_LetterOfALaterFont_IsTakenFromIt()
    {
        Assert.StartsWith("Atkinson", Sample.Typefaces.Value.Find(Face.Bold, 'a').Font.Name, StringComparison.Ordinal);
        Assert.StartsWith("NotoSans", Sample.Typefaces.Value.Find(Face.Bold, 'Ж').Font.Name, StringComparison.Ordinal);
    }

    private static byte[] Outline(byte[] subset, int glyph)
    {
        var offsets = Table(subset, "loca");
        return Table(subset, "glyf")[BinaryPrimitives.ReadInt32BigEndian(offsets.AsSpan(4 * glyph))..BinaryPrimitives.ReadInt32BigEndian(offsets.AsSpan(4 * (glyph + 1)))];
    }

    private static byte[] Table(byte[] font, string name)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (Encoding.ASCII.GetString(font, entry, 4) == name)
            {
                var offset = BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 8));
                return font[offset..(offset + BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 12)))];
            }
        }
    }
}
