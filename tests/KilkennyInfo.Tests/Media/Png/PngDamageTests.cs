using KilkennyInfo.Media;
using static KilkennyInfo.Tests.Media.Png.SamplePng;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media.Png;

/// <summary>What is refused, and why.</summary>
public sealed class PngDamageTests
{
    private static readonly byte[] Text = Chunk("tEXt", Words($"Author\0{Secret}"));

    [Fact]
    public void Read_FileWithoutItsEnd_IsDamagedWhereverItIsCut()
    {
        var file = Picture(colour: 3, beforePixels: [Chunk("tRNS", 1, 2, 3), Text]);
        Assert.All(Enumerable.Range(8, file.Length - 8), length => Refused(file[..length], ImageRefusal.Damaged));
    }

    [Fact]
    public void Read_AnyWrongByteInThePicture_IsDamaged()
    {
        var file = Picture(colour: 3, depth: 2);
        Assert.All(Enumerable.Range(8, file.Length - 8), at =>
        {
            var wrong = (byte[])file.Clone();
            wrong[at] ^= 0x40;
            Refused(wrong, ImageRefusal.Damaged);
        });
    }

    [Fact]
    public void Read_PixelsThatAreNotWhatTheHeaderSays_IsDamaged()
    {
        var rows = Noise(13, 11, 8, 2, 0);
        byte[] Of(byte[] packed) => File(Header(13, 11, 8, 2), Chunk("IDAT", packed), End);
        Clean(Of(Packed(rows)));
        Damaged(Of(Packed([.. rows, 0])), "more behind the pixels");
        Damaged(Of(Packed(rows[..^1])), "cut off or corrupt");
        Damaged(Of([.. Packed(rows), .. Words(Secret)]), "more behind the pixels");
        Damaged(Of([.. Packed(rows), .. new byte[100_000]]), "more behind the pixels");
        Damaged(Of(Packed(rows)[..^1]), "cut off or corrupt");
        Damaged(Of([.. Packed(rows)[..^1], (byte)~Packed(rows)[^1]]), "cut off or corrupt");
        Damaged(Of([]), "cut off or corrupt");
        Damaged(File(Header(13, 11, 8, 2), End), "cut off or corrupt");
        rows[0] = 5;
        Damaged(Of(Packed(rows)), "unknown filter");
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 8)]
    [InlineData(2, 4)]
    [InlineData(3, 16)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(6, 1)]
    [InlineData(7, 8)]
    public void Read_ColourAndDepthThatDoNotGoTogether_IsDamaged(int colour, int depth) =>
        Damaged(File(Header(4, 4, depth, colour), Chunk("IDAT"), End), "header");

    /// <summary>Packing, filtering and interlacing of kinds that do not exist; and a header that is too short.</summary>
    [Fact]
    public void Read_HeaderOfUnknownMethods_IsDamaged()
    {
        byte[] With(params byte[] methods) => File(Chunk("IHDR", [0, 0, 0, 13, 0, 0, 0, 11, 8, 2, .. methods]), Chunk("IDAT", Packed(Noise(13, 11, 8, 2, 0))), End);
        Clean(With(0, 0, 0));
        Damaged(With(1, 0, 0), "header");
        Damaged(With(0, 1, 0), "header");
        Damaged(With(0, 0, 2), "header");
        Damaged(With(0, 0), "header of the wrong length");
    }

    [Fact]
    public void Read_ChunksOutOfOrder_IsDamaged()
    {
        var (header, palette, pixels) = (Header(13, 11, 8, 3), Chunk("PLTE", Palette(256)), Chunk("IDAT", Packed(Noise(13, 11, 8, 3, 0))));
        Clean(File(header, palette, pixels, End));
        Damaged(File(palette, header, pixels, End), "no header");
        Damaged(File(Text, header, palette, pixels, End), "no header");
        Damaged(File(header, header, palette, pixels, End), "IHDR");
        Damaged(File(header, pixels, End), "pixels in the wrong place");
        Damaged(File(header, pixels, palette, End), "pixels in the wrong place");
        Damaged(File(header, palette, palette, pixels, End), "palette");
        Damaged(File(header, palette, pixels, Text, pixels, End), "pixels in the wrong place");
        Damaged(File(header, palette, pixels, palette, End), "palette");
        Damaged(File(header, palette, pixels, Chunk("IEND", 0)), "not empty");
        Damaged(File(header, palette, pixels, Chunk("ABCD"), End), "ABCD");
        Damaged(File(header, Chunk("CgBI", 0), palette, pixels, End), "CgBI");
        Damaged(File(header, palette, pixels, Chunk("te t"), End), "no chunk");
        Damaged(File(header, Chunk("PLTE"), pixels, End), "palette");
        Damaged(File(header, Chunk("PLTE", new byte[4]), pixels, End), "palette");
        Damaged(File(header, Chunk("PLTE", new byte[257 * 3]), pixels, End), "palette");
        Damaged(File(Header(13, 11, 4, 3), Chunk("PLTE", Palette(17)), pixels, End), "palette");
        Damaged(File(Header(13, 11, 8, 0), palette, pixels, End), "palette");
    }
}
