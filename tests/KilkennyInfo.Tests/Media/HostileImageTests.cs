using System.Diagnostics;
using KilkennyInfo.Media;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Media.WebP;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media;

/// <summary>Files made to exhaust the reader, and files that are two things at once.</summary>
public sealed class HostileImageTests
{
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(5);

    [Fact]
    public void Read_SmallFileOfAHugePicture_IsRefusedAtItsHead()
    {
        var packed = SamplePng.Packed(new byte[1_000_000]);
        var file = SamplePng.File(SamplePng.Header(30_000, 30_000, 8, 2), SamplePng.Chunk("IDAT", packed), SamplePng.End);
        Assert.InRange(file.Length, 1_000, 1_300);
        Cheaply(100_000, () => Refused(file, ImageRefusal.TooWide));
        Refused(SamplePng.File(SamplePng.Header(uint.MaxValue, uint.MaxValue, 8, 2), SamplePng.End), ImageRefusal.TooWide);
        Damaged(SamplePng.File(SamplePng.Header(0, 1, 8, 2), SamplePng.End), "0 x 1");
    }

    [Fact]
    public void Read_PixelsThatUnpackToMoreThanTheyMay_AreNotUnpacked()
    {
        var bomb = SamplePng.Zeros(200_000_000);
        var file = SamplePng.File(SamplePng.Header(100, 100, 8, 2), SamplePng.Chunk("IDAT", bomb), SamplePng.End);
        Assert.InRange(file.Length, 150_000, 250_000);
        Cheaply(200_000, () => Damaged(file, "more behind the pixels"));
    }

    [Fact]
    public void Read_LargestPictureThatMayBe_IsNotHeldInMemory()
    {
        var rows = SamplePng.Zeros((8_000 * 8 * 5_000) + 5_000);
        var file = SamplePng.File(SamplePng.Header(8_000, 5_000, 16, 6), SamplePng.Chunk("IDAT", rows), SamplePng.End);
        Cheaply(file.Length + 200_000, () => Assert.Equal(file, Clean(file).Bytes));
    }

    [Fact]
    public void Read_ProfilesThatUnpackToMoreThanTheyMay_AreNotUnpacked()
    {
        var bomb = SamplePng.Zeros(100_000_000);
        var many = Enumerable.Repeat(SamplePng.Chunk("iCCP", Join(Words("n\0\0"), bomb)), 50);
        var longest = SamplePng.ProfileChunk(new byte[2 * ColourProfile.MaxLength]);
        Cheaply(100_000, () => Clean(SamplePng.Picture(afterHeader: [longest])));
        var file = SamplePng.Picture(afterHeader: [.. many]);
        Cheaply(1_000_000, () => Clean(file));
    }

    /// <summary>Ten megabytes of the smallest things that each kind can hold: refused where they are too many, and otherwise gone.</summary>
    [Theory]
    [InlineData("png-text", true)]
    [InlineData("png-pixels", true)]
    [InlineData("png-profiles", true)]
    [InlineData("jpeg-comments", true)]
    [InlineData("jpeg-scans", true)]
    [InlineData("jpeg-tables", true)]
    [InlineData("jpeg-fill", false)]
    [InlineData("jpeg-restarts", false)]
    [InlineData("jpeg-exif", false)]
    [InlineData("webp-chunks", true)]
    [InlineData("webp-exif", false)]
    public void Read_CrowdOfSmallParts_EndsQuicklyWithLittleMemory(string crowd, bool refused)
    {
        var file = Crowd(crowd);
        Assert.InRange(file.Length, ImageUpload.MaxBytes * 9 / 10, ImageUpload.MaxBytes);
        Cheaply(2L * ImageUpload.MaxBytes, () =>
        {
            if (refused)
            {
                Damaged(file, "more than");
            }
            else
            {
                Clean(file);
            }
        });
    }

    [Fact]
    public void Read_AnotherFileInACommentOrBehindTheEnd_IsGone()
    {
        foreach (var foreign in ForeignFiles)
        {
            var png = Join(SamplePng.Picture(afterHeader: [SamplePng.Chunk("tEXt", Join(Words("Comment\0"), foreign))], afterPixels: [SamplePng.Chunk("prVt", foreign)]), foreign);
            var jpeg = Join(SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xFE, foreign), SampleJpeg.Segment(0xE9, foreign)), foreign);
            var webp = Join(SampleWebP.File(SampleWebP.Part(SampleWebP.Lossy, "VP8 "), SampleWebP.Chunk("JUNK", foreign)), foreign);
            Assert.Equal(SamplePng.Picture(), Clean(png).Bytes);
            Assert.Equal(SampleJpeg.Baseline, Clean(jpeg).Bytes);
            Assert.Equal(SampleWebP.Lossy, Clean(webp).Bytes);
        }
    }

    /// <summary>Readers of PDF look for its start within the first kilobyte; browsers of old guessed HTML from there too.</summary>
    [Fact]
    public void Read_AnotherFileBeforeThePicture_IsNoPicture() =>
        Assert.All(ForeignFiles, foreign => Assert.IsType<ImageRefusal>(ImageUpload.Read(Join(foreign, SampleJpeg.Baseline))));

    private static byte[] Crowd(string crowd)
    {
        byte[] Many(byte[] part, int around = 1000) => Join(Enumerable.Repeat(part, (ImageUpload.MaxBytes - around) / part.Length));
        byte[] pixels = SamplePng.Chunk("IDAT", SamplePng.Packed(SamplePng.Noise(13, 11, 8, 2, 0)));
        var profile = SamplePng.ProfileChunk(new byte[200]);
        return crowd switch
        {
            "png-text" => SamplePng.Picture(afterHeader: [Many(SamplePng.Chunk("tEXt"))]),
            "png-pixels" => SamplePng.File(SamplePng.Header(13, 11, 8, 2), Many(SamplePng.Chunk("IDAT")), pixels, SamplePng.End),
            "png-profiles" => SamplePng.Picture(afterHeader: [Many(profile)]),
            "jpeg-comments" => SampleJpeg.With(SampleJpeg.Baseline, Many(SampleJpeg.Segment(0xFE))),
            "jpeg-scans" => SampleJpeg.WithBefore(SampleJpeg.Baseline, 0xD9, Many(SampleJpeg.Segments(SampleJpeg.Baseline).Single(segment => segment.Marker == 0xDA).Whole)),
            "jpeg-tables" => SampleJpeg.With(SampleJpeg.Baseline, Many(SampleJpeg.Segment(0xC4))),
            "jpeg-fill" => SampleJpeg.With(SampleJpeg.Baseline, Many([0xFF])),
            "jpeg-restarts" => SampleJpeg.WithBefore(SampleJpeg.Baseline, 0xD9, Many([0xFF, 0xFF, 0xD0, 0xFF, 0])),
            "jpeg-exif" => SampleJpeg.With(SampleJpeg.Baseline, Many(SampleJpeg.Segment(0xE1, Join(Exif(6), new byte[60_000])), 70_000)),
            "webp-chunks" => SampleWebP.File(SampleWebP.Part(SampleWebP.Lossy, "VP8 "), Many(SampleWebP.Chunk("ABCD"))),
            _ => SampleWebP.File(SampleWebP.Head(8), SampleWebP.Part(SampleWebP.Lossy, "VP8 "), SampleWebP.Chunk("EXIF", Many(Tiff(6)))),
        };
    }

    /// <summary>Runs once to get ready, then again to be measured.</summary>
    private static void Cheaply(long bytes, Action read)
    {
        read();
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        var used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(used, 0, bytes);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Quickly);
    }
}
