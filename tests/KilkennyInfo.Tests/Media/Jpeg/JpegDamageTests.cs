using KilkennyInfo.Media;
using static KilkennyInfo.Tests.Media.Jpeg.SampleJpeg;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media.Jpeg;

/// <summary>What is refused, and why.</summary>
public sealed class JpegDamageTests
{
    [Fact]
    public void Read_FileWithoutItsEnd_IsDamagedWhereverItIsCut() =>
        Assert.All(Enumerable.Range(3, Progressive.Length - 3), length => Refused(Progressive[..length], ImageRefusal.Damaged));

    [Theory]
    [InlineData(0xC3)]
    [InlineData(0xC5)]
    [InlineData(0xC6)]
    [InlineData(0xC7)]
    [InlineData(0xC8)]
    [InlineData(0xC9)]
    [InlineData(0xCA)]
    [InlineData(0xCB)]
    [InlineData(0xCD)]
    [InlineData(0xCF)]
    [InlineData(0xDC)]
    [InlineData(0xDE)]
    [InlineData(0xDF)]
    [InlineData(0xF7)]
    public void Read_KindThatBrowsersDoNotShow_IsRefused(int marker)
    {
        var file = (byte[])Baseline.Clone();
        file[file.AsSpan().IndexOf((byte[])[0xFF, 0xC0]) + 1] = (byte)marker;
        Refused(file, ImageRefusal.UnusualJpeg);
    }

    [Fact]
    public void Read_ArithmeticOrTwelveBitsOrTwoColours_IsRefused()
    {
        Refused(Arithmetic, ImageRefusal.UnusualJpeg);
        Refused(WithFrame(frame => frame[4] = 12), ImageRefusal.UnusualJpeg);
        Refused(WithBefore(Baseline, 0xC0, Segment(0xC0, 8, 0, 16, 0, 24, 2, 1, 0x11, 0, 2, 0x11, 0)), ImageRefusal.UnusualJpeg);
    }

    [Fact]
    public void Read_FrameThatCannotBe_IsDamaged()
    {
        Damaged(WithFrame(frame => (frame[5], frame[6]) = (0, 0)), "24 x 0");
        Damaged(WithFrame(frame => frame[9] = 4), "frame of the wrong length");
        Damaged(WithFrame(frame => frame[11] = 0x51), "component that cannot be");
        Damaged(WithFrame(frame => frame[11] = 0x10), "component that cannot be");
        Damaged(WithFrame(frame => frame[12] = 4), "component that cannot be");
        Damaged(WithFrame(frame => frame[13] = 1), "component that cannot be");
        Damaged(WithBefore(Baseline, 0xDA, Segments(Baseline).Single(segment => segment.Marker == 0xC0).Whole), "two frames");
        Damaged(WithBefore(Baseline, 0xC0, Segments(Baseline).Single(segment => segment.Marker == 0xDA).Whole), "scan before its frame");
    }

    [Fact]
    public void Read_TablesThatCannotBe_IsDamaged()
    {
        byte[] codes(params byte[] counts) => [0x00, .. counts, .. new byte[16 - counts.Length], .. new byte[counts.Sum(count => count)]];
        Clean(WithBefore(Baseline, 0xC0, Segment(0xC4, codes(1, 2))));
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xC4, codes(3))), "more codes");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xC4, codes(0, 0, 9))), "more codes");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xC4, codes(1, 2)[..^1])), "cut off");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xC4, [.. codes(1), 0x44])), "Huffman");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xDB, [0x04, .. new byte[64]])), "quantization");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xDB, [0x20, .. new byte[192]])), "quantization");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xDB, [0x00, .. new byte[63]])), "quantization");
        Damaged(Without(Baseline, 0xC4), "without its tables");
        Damaged(Without(Baseline, 0xDB), "without its tables");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0xDD, 0, 0, 1)), "means nothing");
        Damaged(WithBefore(Baseline, 0xC0, Segment(0x02, 0)), "means nothing");
    }

    [Fact]
    public void Read_ScanThatCannotBe_IsDamaged()
    {
        Damaged(WithScan(scan => scan[4] = 0), "scan of the wrong length");
        Damaged(WithScan(scan => scan[4] = 4), "scan of the wrong length");
        Damaged(WithScan(scan => scan[5] = 9), "not there");
        Damaged(WithScan(scan => scan[7] = 1), "not there");
        Damaged(WithScan(scan => scan[6] = 0x30), "without its tables");
        Damaged(WithScan(scan => scan[6] = 0x03), "without its tables");
        Damaged(WithFrame(frame => (frame[11], frame[14]) = (0x44, 0x22)), "too many blocks");
        Damaged(Without(Baseline, 0xDA), "before the whole picture");
        Damaged(WithBefore(Without(Baseline, 0xDA), 0xD9, Segment(0xDA, 1, 1, 0, 0, 63, 0)), "before the whole picture");
        Damaged(With(Baseline, [0xFF, 0xD0]), "wrong place");
        Damaged(With(Baseline, [0xFF, 0xD8]), "wrong place");
        Damaged(WithBefore(Baseline, 0xDB, [0]), "no marker");
    }

    [Fact]
    public void Read_HundredScans_AreTakenAndOneMoreIsNot()
    {
        var scan = Segments(Baseline).Single(segment => segment.Marker == 0xDA).Whole;
        Clean(WithBefore(Baseline, 0xD9, [.. Enumerable.Repeat(scan, 99)]));
        Damaged(WithBefore(Baseline, 0xD9, [.. Enumerable.Repeat(scan, 100)]), "more than 100 scans");
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(5, 64, 0)]
    [InlineData(5, 4, 0)]
    [InlineData(1, 5, 0x0E)]
    [InlineData(1, 5, 0x20)]
    public void Read_ProgressiveScanThatCannotBe_IsDamaged(int first, int last, int shifts)
    {
        var scan = Segment(0xDA, 1, 1, 0, (byte)first, (byte)last, (byte)shifts);
        Damaged(WithBefore(Progressive, 0xD9, scan), "coefficients");
        Clean(WithBefore(Progressive, 0xD9, Segment(0xDA, 1, 1, 0, 1, 5, 0x21)));
    }

    private static byte[] WithFrame(Action<byte[]> change) => Changed(0xC0, change);

    private static byte[] WithScan(Action<byte[]> change) => Changed(0xDA, change);

    private static byte[] Changed(byte marker, Action<byte[]> change)
    {
        var segments = Segments(Baseline).ToList();
        change(segments.Single(segment => segment.Marker == marker).Whole);
        return Join(segments.Select(segment => segment.Whole));
    }
}
