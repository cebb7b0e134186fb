using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Media.WebP;
using SkiaSharp;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Documents.Pictures;

public sealed class PicturePixelsTests
{
    private const int Width = 7;
    private const int Height = 5;

    public static TheoryData<int, int, int> PngKinds
    {
        get
        {
            var kinds = new TheoryData<int, int, int>();
            foreach (var (colour, depth) in SamplePng.Kinds)
            {
                kinds.Add(colour, depth, 0);
                kinds.Add(colour, depth, 1);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(PngKinds))]
    public void Of_PngOfAnyKind_IsWhatTheSpecificationSays(int colour, int depth, int interlaced)
    {
        var file = SamplePng.Picture(colour, depth, interlaced, beforePixels: colour == 3 ? [SamplePng.Chunk("tRNS", 0, 128)] : null);
        var pixels = PicturePixels.Of(Picture(PictureKind.Png, file));
        var expected = PngPicture.Decode(file);
        Assert.Equal((13, 11), (pixels.Width, pixels.Height));
        Assert.Equal(expected.Any(pixel => (pixel & 0xFFFF) != 0xFFFF), pixels.Alpha is not null);
        for (var at = 0; at < expected.Length; at++)
        {
            int[] wanted = [.. new[] { 48, 32, 16, 0 }.Select(shift => (int)((expected[at] >> shift) & 0xFFFF))];
            int[] got = [.. pixels.Rgb.AsSpan(at * 3, 3), pixels.Alpha?[at] ?? 255];
            Assert.All(wanted.Zip(got), pair => Assert.InRange(Math.Abs(pair.First - (pair.Second * 257)), 0, 257));
        }
    }

    [Fact]
    public void Of_HiddenColourOfPng_IsTransparentThere()
    {
        byte[] rows = [0, 10, 20, 30, 40, 50, 60];
        var file = SamplePng.File(SamplePng.Header(2, 1, 8, 2), SamplePng.Chunk("tRNS", 0, 40, 0, 50, 0, 60), SamplePng.Chunk("IDAT", SamplePng.Packed(rows)), SamplePng.End);
        var pixels = PicturePixels.Of(Picture(PictureKind.Png, file));
        Assert.Equal(rows[1..], pixels.Rgb);
        Assert.Equal<byte>([255, 0], pixels.Alpha!);
    }

    [Fact]
    public void Of_LosslessWebP_IsThePictureToTheByte()
    {
        var pixels = PicturePixels.Of(Picture(PictureKind.WebP, Drawn(SKEncodedImageFormat.Webp)));
        Assert.Equal(Colours(), pixels.Rgb);
        Assert.Null(pixels.Alpha);
    }

    [Fact]
    public void Of_WebPWithTransparency_KeepsColoursThatAreNotDimmedByIt()
    {
        var pixels = PicturePixels.Of(Picture(PictureKind.WebP, Drawn(SKEncodedImageFormat.Webp, alpha: 128)));
        Assert.Equal(Colours(), pixels.Rgb);
        Assert.Equal(Enumerable.Repeat((byte)128, Width * Height), pixels.Alpha);
    }

    [Fact]
    public void Of_EveryWebPAndJpegOfTheLibrary_IsOpened()
    {
        byte[][] webp = [SampleWebP.Lossy, SampleWebP.Lossless, SampleWebP.LosslessOpaque, SampleWebP.LossyAlpha, SampleWebP.LossyRawAlpha, SampleWebP.Animated];
        byte[][] jpeg = [SampleJpeg.Baseline, SampleJpeg.Progressive, SampleJpeg.Restarts, SampleJpeg.Grey, SampleJpeg.Cmyk];
        foreach (var picture in webp.Select(file => Picture(PictureKind.WebP, file)).Concat(jpeg.Select(file => Picture(PictureKind.Jpeg, file))))
        {
            var pixels = PicturePixels.Of(picture);
            Assert.Equal((24, 16, 24 * 16 * 3), (pixels.Width, pixels.Height, pixels.Rgb.Length));
        }
    }

    [Fact]
    public void Of_Jpeg_IsNearTheColours()
    {
        var pixels = PicturePixels.Of(Picture(PictureKind.Jpeg, Patch(SKEncodedImageFormat.Jpeg, SKColors.SteelBlue)));
        Assert.Null(pixels.Alpha);
        Assert.All(Enumerable.Range(0, Width * Height * 3), at => Assert.InRange(pixels.Rgb[at] - SteelBlue[at % 3], -3, 3));
    }

    /// <summary>color(display-p3 0.8 0.2 0.2) is rgb(222 24 41) by the matrices of both (CSS Color 4, 17).</summary>
    [Fact]
    public void Of_ColoursOfAWiderSpace_AreThoseOfSrgb()
    {
        using var p3 = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var bitmap = new SKBitmap(new SKImageInfo(1, 1, SKColorType.Rgba8888, SKAlphaType.Opaque, p3));
        ((ReadOnlySpan<byte>)[204, 51, 51, 255]).CopyTo(bitmap.GetPixelSpan());
        var pixels = PicturePixels.Of(Picture(PictureKind.Png, bitmap.Encode(SKEncodedImageFormat.Png, 100).ToArray()));
        Assert.All(pixels.Rgb.Zip((int[])[222, 24, 41]), pair => Assert.InRange(pair.First - pair.Second, -2, 2));
    }

    /// <summary>What is seen of A B C over D E F, by where the camera's notes say that its first row and column are.</summary>
    [Theory]
    [InlineData(1, 3, "ABCDEF")]
    [InlineData(2, 3, "CBAFED")]
    [InlineData(3, 3, "FEDCBA")]
    [InlineData(4, 3, "DEFABC")]
    [InlineData(5, 2, "ADBECF")]
    [InlineData(6, 2, "DAEBFC")]
    [InlineData(7, 2, "FCEBDA")]
    [InlineData(8, 2, "CFBEAD")]
    public void Of_TurnedPicture_IsUpright(int orientation, int width, string seen)
    {
        byte[] rows = [0, .. "AAABBBCCC"u8, 0, .. "DDDEEEFFF"u8];
        var file = SamplePng.File(SamplePng.Header(3, 2, 8, 2), SamplePng.Chunk("eXIf", Tiff(orientation)), SamplePng.Chunk("IDAT", SamplePng.Packed(rows)), SamplePng.End);
        var picture = Picture(PictureKind.Png, file);
        foreach (var pixels in new[] { PicturePixels.Of(picture), PicturePixels.Of(picture with { Bytes = PicturePixels.PngOf(picture) }) })
        {
            Assert.Equal((width, 6 / width), (pixels.Width, pixels.Height));
            Assert.Equal(seen.SelectMany(letter => Enumerable.Repeat((byte)letter, 3)), pixels.Rgb);
        }
    }

    [Fact]
    public void Of_TurnedTransparentWebPAndJpeg_IsUpright()
    {
        var lossless = SampleWebP.Part(SampleWebP.Lossless, "VP8L");
        var pixels = PicturePixels.Of(Picture(PictureKind.WebP, SampleWebP.File(SampleWebP.Head(0x18), lossless, SampleWebP.Chunk("EXIF", Tiff(6)))));
        var stored = PicturePixels.Of(Picture(PictureKind.WebP, SampleWebP.Lossless));
        Assert.Equal((16, 24), (pixels.Width, pixels.Height));
        Assert.Equal(stored.Alpha![15 * 24], pixels.Alpha![0]);
        Assert.Equal(stored.Alpha[0], pixels.Alpha[15]);
        Assert.Equal(16, PicturePixels.Of(Picture(PictureKind.Jpeg, SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xE1, Exif(8))))).Width);
    }

    [Fact]
    public void Of_PictureLargerThanMayBeOpened_SaysSo()
    {
        var file = SamplePng.File(SamplePng.Header(10_000, 6_401, 8, 2), SamplePng.Chunk("IDAT", SamplePng.Packed([0])), SamplePng.End);
        Assert.Contains("10000 × 6401", Fault(PictureKind.Png, file), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PictureOfAnotherKind_SaysSo()
    {
        Assert.Contains("kind", Fault(PictureKind.Png, SampleJpeg.Baseline), StringComparison.Ordinal);
        Assert.Contains("kind", Fault(PictureKind.Jpeg, SampleWebP.Lossy), StringComparison.Ordinal);
        Assert.Contains("kind", Fault(PictureKind.WebP, []), StringComparison.Ordinal);
        Assert.Contains("kind", Fault(PictureKind.WebP, [.. "GIF89a"u8, .. new byte[20]]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(90)]
    public void Of_PictureThatIsCutOff_IsDamaged(int percent)
    {
        foreach (var (kind, file) in new[] { (PictureKind.Png, SamplePng.Picture()), (PictureKind.WebP, SampleWebP.Lossless), (PictureKind.WebP, SampleWebP.Lossy) })
        {
            var cut = file[..(file.Length * percent / 100)];
            Assert.Contains("“droichead.png” is damaged", Fault(kind, cut), StringComparison.Ordinal);
            Assert.Throws<DocumentFaultException>(() => PicturePixels.PngOf(Picture(kind, cut)));
        }
    }

    [Fact]
    public void PngOf_UprightPng_IsTheFileItself()
    {
        var file = SamplePng.Picture(colour: 3, depth: 4, interlaced: 1);
        Assert.Equal(file, PicturePixels.PngOf(Picture(PictureKind.Png, file)));
    }

    [Theory]
    [InlineData(255, 2)]
    [InlineData(77, 6)]
    public void PngOf_WebP_IsAPngOfTheSamePixels(byte alpha, int colour)
    {
        var picture = Picture(PictureKind.WebP, Drawn(SKEncodedImageFormat.Webp, alpha));
        var png = PicturePixels.PngOf(picture);
        Assert.Equal(png, PicturePixels.PngOf(picture));
        Assert.Equal(png, SamplePng.Mended(png));
        Assert.Equal("IHDR sRGB IDAT IEND", SamplePng.Types(png));
        Assert.Equal(colour, png[25]);
        Assert.Equal(Colours(), PngPicture.Decode(png).SelectMany(pixel => new[] { (byte)(pixel >> 48), (byte)(pixel >> 32), (byte)(pixel >> 16) }));
        Assert.All(PngPicture.Decode(png), pixel => Assert.Equal(alpha, (byte)pixel));
        Assert.Equal(Colours(), PicturePixels.Of(Picture(PictureKind.Png, png)).Rgb);
    }

    private static readonly int[] SteelBlue = [0x46, 0x82, 0xB4];

    private static Picture Picture(PictureKind kind, byte[] file) => new("droichead.png", kind, Width, Height, file);

    private static string Fault(PictureKind kind, byte[] file) => Assert.Throws<DocumentFaultException>(() => PicturePixels.Of(Picture(kind, file))).Message;

    /// <summary>A colour of its own in every place, so that none can stand where another belongs.</summary>
    private static byte[] Colours() => [.. Enumerable.Range(0, Width * Height).SelectMany(at => new[] { (byte)(at * 7), (byte)(255 - (at * 5)), (byte)(at % Width * 36) })];

    private static byte[] Drawn(SKEncodedImageFormat format, byte alpha = 255)
    {
        var colours = Colours();
        return Encoded(format, at => new SKColor(colours[at * 3], colours[(at * 3) + 1], colours[(at * 3) + 2], alpha));
    }

    private static byte[] Patch(SKEncodedImageFormat format, SKColor colour) => Encoded(format, _ => colour);

    private static byte[] Encoded(SKEncodedImageFormat format, Func<int, SKColor> at)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.Pixels = [.. Enumerable.Range(0, Width * Height).Select(at)];
        using var pixmap = bitmap.PeekPixels();
        using var data = format == SKEncodedImageFormat.Webp
            ? pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 100))
            : pixmap.Encode(format, 95);
        return data!.ToArray();
    }
}
