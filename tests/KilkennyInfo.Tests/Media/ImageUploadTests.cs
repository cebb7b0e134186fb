using System.Globalization;
using KilkennyInfo.ContentModel;
using KilkennyInfo.Media;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Media.WebP;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media;

/// <summary>The limits, and what is not taken at all.</summary>
public sealed class ImageUploadTests
{
    [Theory]
    [InlineData(ImageKind.Png, "image/png")]
    [InlineData(ImageKind.Jpeg, "image/jpeg")]
    [InlineData(ImageKind.WebP, "image/webp")]
    public void Ending_OfEachKind_IsOneThatTheSiteShows(ImageKind kind, string type) => Assert.Equal(type, MediaTypes.Of("castle" + kind.Ending()));

    [Theory]
    [InlineData("HEIC", "\0\0\0\u0018ftypheic")]
    [InlineData("HEIC", "\0\0\0\u0018ftypmif1\0\0\0\0mif1heic")]
    [InlineData("AVIF", "\0\0\0\u0018ftypavif")]
    [InlineData("AVIF", "\0\0\0\u0018ftypmif1\0\0\0\0mif1avif")]
    [InlineData("MP4", "\0\0\0\u0018ftypmp42\0\0\0\0isom")]
    [InlineData("TIFF", "II*\0")]
    [InlineData("TIFF", "MM\0*")]
    [InlineData("BMP", "BM\u0001\u0002\0\0\0\0\0\0\u0036")]
    [InlineData("PDF", "%PDF-1.7")]
    [InlineData("EPS", "%!PS-Adobe-3.0 EPSF-3.0")]
    [InlineData("PSD", "8BPS\0\u0001")]
    [InlineData("ICO", "\0\0\u0001\0\u0001\0")]
    [InlineData("JPEG XL", "\u00FF\u000A\u00FA")]
    [InlineData("JPEG XL", "\0\0\0\u000CJXL \r\n\u0087\n")]
    [InlineData("JPEG 2000", "\0\0\0\u000CjP  \r\n\u0087\n")]
    [InlineData("JPEG 2000", "\u00FF\u004F\u00FF\u0051\0")]
    [InlineData("WMF", "\u00D7\u00CD\u00C6\u009A\0")]
    [InlineData("EMF", "\u0001\0\0\0abcdefghijklmnopqrstuvwxyzabcdefghij EMF")]
    public void Read_KindThatTheSiteDoesNotShow_IsNamed(string kind, string start)
    {
        Assert.Equal([("kind", kind)], Refused(Words(start), ImageRefusal.UnsupportedKind).Values);
        Assert.Equal([("kind", kind)], Refused(Words(start + new string('x', 100)), ImageRefusal.UnsupportedKind).Values);
    }

    [Theory]
    [InlineData(ImageRefusal.Gif, "GIF89a")]
    [InlineData(ImageRefusal.Gif, "GIF87a")]
    [InlineData(ImageRefusal.Svg, "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData(ImageRefusal.Svg, "\u00EF\u00BB\u00BF\r\n <?xml version='1.0'?>\n<!-- drawn by hand -->\n<SVG>")]
    [InlineData(ImageRefusal.Svg, "\u00FF\u00FE<\0s\0v\0g\0 \0")]
    [InlineData(ImageRefusal.NotAnImage, "")]
    [InlineData(ImageRefusal.NotAnImage, "B")]
    [InlineData(ImageRefusal.NotAnImage, "BMW is a make of cars")]
    [InlineData(ImageRefusal.NotAnImage, "a <svg> is a picture")]
    [InlineData(ImageRefusal.NotAnImage, "<!doctype html><html><svg></svg></html>")]
    [InlineData(ImageRefusal.NotAnImage, "PK\u0003\u0004word/document.xml")]
    [InlineData(ImageRefusal.NotAnImage, "\u0089PNG\n\u001A\n")]
    [InlineData(ImageRefusal.NotAnImage, "\u00FF\u00D8")]
    [InlineData(ImageRefusal.NotAnImage, "RIFF\u0010\0\0\0WAVEfmt ")]
    [InlineData(ImageRefusal.NotAnImage, "RIFF")]
    public void Read_WhatIsNoPictureForASite_SaysWhat(string key, string start) => Refused(Words(start), key);

    [Fact]
    public void Keys_OfRefusalsAndParts_AreKebabCaseAndOnce()
    {
        Assert.All(ImageRefusal.Keys.Concat(RemovedPart.All), key => Assert.Matches(@"^[a-z]+(-[a-z]+)*\z", key));
        Assert.Equal(ImageRefusal.Keys.Distinct(), ImageRefusal.Keys);
        Assert.Equal(RemovedPart.All.Distinct(), RemovedPart.All);
        Assert.All([typeof(ImageRefusal), typeof(RemovedPart)], type =>
        {
            var named = type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
            Assert.Equal(named, type == typeof(ImageRefusal) ? ImageRefusal.Keys : RemovedPart.All);
        });
    }

    [Fact]
    public void Read_FileAtTheLimit_IsTakenAndOneByteMoreIsNot()
    {
        var picture = SamplePng.Picture();
        byte[] largest = [.. picture, .. new byte[ImageUpload.MaxBytes - picture.Length]];
        Assert.Equal(ImageUpload.MaxBytes, largest.Length);
        Assert.Equal(picture, Clean(largest).Bytes);
        Assert.Equal([("size", "10.1"), ("limit", "10")], Refused([.. largest, 0], ImageRefusal.TooBigFile).Values);
    }

    [Theory]
    [InlineData(12_000, 1, null)]
    [InlineData(12_001, 1, ImageRefusal.TooWide)]
    [InlineData(1, 12_001, ImageRefusal.TooWide)]
    [InlineData(8_000, 5_000, null)]
    [InlineData(8_000, 5_001, ImageRefusal.TooManyPixels)]
    [InlineData(12_000, 12_000, ImageRefusal.TooManyPixels)]
    public void Read_Size_IsHeldAgainstTheLimits(int width, int height, string? key)
    {
        foreach (var file in new[] { Png(width, height), Jpeg(width, height), WebP(width, height), WebPHead(width, height) })
        {
            if (key is null)
            {
                var image = Clean(file);
                Assert.Equal((width, height), (image.Width, image.Height));
            }
            else
            {
                Assert.Equal(
                    [("width", Digits(width)), ("height", Digits(height)), ("limit", key == ImageRefusal.TooWide ? "12000" : "40")],
                    Refused(file, key).Values);
            }
        }
    }

    private static byte[] Png(int width, int height) => SamplePng.File(
        SamplePng.Header((uint)width, (uint)height, 1, 0), SamplePng.Chunk("IDAT", SamplePng.Zeros((((width + 7L) / 8) + 1) * height)), SamplePng.End);

    private static byte[] Jpeg(int width, int height)
    {
        var file = (byte[])SampleJpeg.Baseline.Clone();
        var at = file.AsSpan().IndexOf((byte[])[0xFF, 0xC0]) + 5;
        (file[at], file[at + 1], file[at + 2], file[at + 3]) = ((byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width);
        return file;
    }

    private static byte[] WebP(int width, int height)
    {
        var file = (byte[])SampleWebP.Lossy.Clone();
        (file[26], file[27], file[28], file[29]) = ((byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8));
        return file;
    }

    private static byte[] WebPHead(int width, int height) =>
        SampleWebP.File(SampleWebP.Head(0, width, height), SampleWebP.Part(WebP(width, height), "VP8 "));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
