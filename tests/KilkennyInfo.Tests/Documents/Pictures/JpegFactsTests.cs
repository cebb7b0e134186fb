using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Tests.Media.Jpeg;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Documents.Pictures;

public sealed class JpegFactsTests
{
    [Fact]
    public void Of_EachKindOfJpeg_SaysSizeAndComponents()
    {
        var colour = new JpegFacts(24, 16, 3, null, 1, false);
        Assert.Equal(colour, JpegFacts.Of(SampleJpeg.Baseline));
        Assert.Equal(colour, JpegFacts.Of(SampleJpeg.Progressive));
        Assert.Equal(colour with { Components = 1 }, JpegFacts.Of(SampleJpeg.Grey));
        Assert.Equal(colour with { Components = 4, AdobeTransform = 0 }, JpegFacts.Of(SampleJpeg.Cmyk));
        Assert.False(colour.HasAdobeMarker);
        Assert.True(JpegFacts.Of(SampleJpeg.Cmyk).HasAdobeMarker);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(6, false)]
    [InlineData(8, true)]
    public void Of_CameraNotes_SaysHowItIsTurned(int orientation, bool bigEndian)
    {
        var facts = JpegFacts.Of(SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xE1, Exif(orientation, bigEndian))));
        Assert.Equal(orientation, facts.Orientation);
        Assert.Equal(orientation == 1, facts.IsUpright);
        Assert.Equal((24, 16), (facts.Width, facts.Height));
    }

    [Fact]
    public void Of_NotesAfterTheFrame_AreReadAsWell()
    {
        var file = SampleJpeg.WithBefore(SampleJpeg.Baseline, 0xDA, [SampleJpeg.Segment(0xEE, "Adobe\0\u0064\0\0\0\0\u0001"), .. SampleJpeg.ProfileSegments(Profile(300))]);
        Assert.Equal(new JpegFacts(24, 16, 3, 1, 1, true), JpegFacts.Of(file));
    }

    [Fact]
    public void Of_FillBytesBeforeAMarker_AreSkipped() =>
        Assert.Equal(24, JpegFacts.Of([.. SampleJpeg.Baseline[..2], 0xFF, 0xFF, .. SampleJpeg.Baseline[2..]]).Width);

    [Fact]
    public void Of_HeaderThatIsCutOff_IsDamaged()
    {
        var header = SampleJpeg.Segments(SampleJpeg.Baseline).TakeWhile(segment => segment.Marker != 0xC0).Sum(segment => segment.Whole.Length) + 19;
        Assert.Equal(24, JpegFacts.Of(SampleJpeg.Baseline.AsSpan(0, header)).Width);
        for (var length = 0; length < header; length++)
        {
            Assert.Throws<DocumentFaultException>(() => JpegFacts.Of(SampleJpeg.Baseline.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Of_OrientationThatCannotBe_IsUpright()
    {
        Assert.Equal(1, JpegFacts.Of(SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xE1, Exif(9)))).Orientation);
        Assert.Equal(1, JpegFacts.Of(SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xE1, Exif(6)[..10]))).Orientation);
        Assert.Equal(1, JpegFacts.Of(SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xE1, "Exif\0\0II*\0\u0000\u0000\u0000\u00F0"))).Orientation);
    }
}
