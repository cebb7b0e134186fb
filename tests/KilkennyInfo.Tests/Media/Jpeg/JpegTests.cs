using KilkennyInfo.Media;
using static KilkennyInfo.Tests.Media.Jpeg.SampleJpeg;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media.Jpeg;

public sealed class JpegTests
{
    private static readonly byte[] Jfif = Segment(0xE0, "JFIF\0\u0001\u0001\u0001\0\u0048\0\u0048\0\0");
    private static readonly byte[] Adobe = Segment(0xEE, "Adobe\0\u0064\0\0\0\0\u0001");

    public static TheoryData<string> Kinds => ["Baseline", "Progressive", "Restarts", "Grey", "Cmyk"];

    private static byte[] Named(string kind) => kind switch
    {
        "Baseline" => Baseline,
        "Progressive" => Progressive,
        "Restarts" => Restarts,
        "Grey" => Grey,
        _ => Cmyk,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_PictureWithoutNotes_StaysByteForByte(string kind)
    {
        var image = Clean(Named(kind));
        Assert.Equal((ImageKind.Jpeg, 24, 16, false, 1), (image.Kind, image.Width, image.Height, image.HasAlpha, image.Orientation));
        Assert.Equal(kind == "Cmyk", image.IsCmyk);
        Assert.Equal(Named(kind), image.Bytes);
        Assert.Empty(image.Removed);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_PictureFullOfNotes_KeepsThePictureAndNothingElse(string kind)
    {
        var noted = WithBefore(WithBefore(With(Named(kind), Notes(1)), 0xDB, Notes(1)), 0xDA, Notes(6));
        var file = Join(noted, Words("PK" + Secret));
        var image = Clean(file);
        Assert.Equal(Picture(Named(kind)), Picture(image.Bytes));
        Assert.Equal(1, image.Orientation);
        Assert.False(Holds(image.Bytes, Secret));
        Assert.Equal(
            [RemovedPart.Comment, RemovedPart.Exif, RemovedPart.Iptc, RemovedPart.Location, RemovedPart.MorePictures, RemovedPart.Other, RemovedPart.Thumbnail, RemovedPart.TrailingData, RemovedPart.Xmp],
            image.Removed.Order(StringComparer.Ordinal));
        Assert.Equal(image.Bytes, Clean(image.Bytes).Bytes);
        Assert.Empty(Clean(image.Bytes).Removed);
    }

    [Theory]
    [InlineData(3, 24, 16, false)]
    [InlineData(6, 16, 24, true)]
    [InlineData(8, 16, 24, false)]
    public void Read_TurnedByItsNotes_KeepsTheTurnAlone(int orientation, int width, int height, bool bigEndian)
    {
        var image = Clean(With(Baseline, Segment(0xE1, Exif(orientation, bigEndian))));
        Assert.Equal((orientation, width, height), (image.Orientation, image.Width, image.Height));
        Assert.Equal("D8 E0 E1 DB DB C0 C4 C4 C4 C4 DA D9", Markers(image.Bytes));
        Assert.Equal(4 + 6 + 26, Segments(image.Bytes).Single(segment => segment.Marker == 0xE1).Whole.Length);
        Assert.Equal(Picture(Baseline), Picture(image.Bytes));
        Assert.False(Holds(image.Bytes, Secret));
        Assert.Equal([RemovedPart.Exif, RemovedPart.Location, RemovedPart.Thumbnail], image.Removed);
        var again = Clean(image.Bytes);
        Assert.Equal(image.Bytes, again.Bytes);
        Assert.Equal((orientation, width, height), (again.Orientation, again.Width, again.Height));
        Assert.Empty(again.Removed);
    }

    /// <summary>As browsers do: only the first notes count, good or not, and only a turn that there is.</summary>
    [Fact]
    public void Read_NotesThatBrowsersIgnore_DoNotTurnIt()
    {
        var turned = Segment(0xE1, Exif(6));
        var wrongType = Exif(6);
        wrongType[6 + 8 + 2 + 12 + 2] = 4;
        byte[][] ignored =
        [
            With(Baseline, Segment(0xE1, Exif(1)), turned), With(Baseline, Segment(0xE1, "Exif\0\0junk"), turned),
            With(Baseline, Segment(0xE1, Exif(0))), With(Baseline, Segment(0xE1, Exif(9))), With(Baseline, Segment(0xE1, wrongType)),
            With(Baseline, Segment(0xE1, Exif(6)[..20])), WithBefore(Baseline, 0xD9, turned),
        ];
        Assert.All(ignored, file => Assert.Equal(1, Clean(file).Orientation));
        Assert.Equal(6, Clean(With(Baseline, turned, Segment(0xE1, Exif(1)))).Orientation);
        Assert.Equal(6, Clean(WithBefore(Baseline, 0xDA, turned)).Orientation);
    }

    [Fact]
    public void Read_DensityAndColourSpace_StayWithoutWhatHangsOn()
    {
        var bare = Without(Baseline, 0xE0);
        var thumbnail = Segment(0xE0, Join(Words("JFIF\0\u0001\u0001\u0001\0\u0048\0\u0048\u0002\u0002"), Words(Secret + "x")));
        var otherJfif = Segment(0xE0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0");
        var image = Clean(With(bare, Segment(0xEE, "Adobe\0\u0064\0\0\0\0\0"), thumbnail, Segment(0xEE, [.. Adobe[4..], .. Words(Secret)]), otherJfif));
        Assert.Equal(With(bare, Jfif, Adobe), image.Bytes);
        Assert.Equal([RemovedPart.Thumbnail, RemovedPart.Other], image.Removed);
    }

    [Theory]
    [InlineData(500, 65_519)]
    [InlineData(500, 200)]
    [InlineData(200_000, 65_519)]
    [InlineData(200_000, 1_000)]
    public void Read_ColourProfile_StaysByteForByte(int length, int part)
    {
        var profile = Profile(length);
        var parts = ProfileSegments(profile, part);
        var image = Clean(With(Baseline, [.. parts.Reverse()]));
        var kept = Segments(image.Bytes).Where(segment => segment.Marker == 0xE2).Select(segment => segment.Whole).ToList();
        Assert.Equal(profile, Join(kept.Select(segment => segment[18..])));
        Assert.Equal(ProfileSegments(profile), kept);
        Assert.Empty(image.Removed);
        Assert.Equal(image.Bytes, Clean(image.Bytes).Bytes);
    }

    [Fact]
    public void Read_ProfileWithMoreBehindIt_KeepsTheProfile()
    {
        byte[][] parts = ProfileSegments(Profile(500), 200), longer = ProfileSegments([.. Profile(500), .. Words(Secret)]);
        Assert.All([longer, [.. parts, parts[0]]], segments =>
        {
            var image = Clean(With(Baseline, segments));
            Assert.Equal(Clean(With(Baseline, ProfileSegments(Profile(500)))).Bytes, image.Bytes);
            Assert.Equal([RemovedPart.Other], image.Removed);
        });
    }

    [Fact]
    public void Read_ProfileThatIsNone_IsLeftOut()
    {
        var parts = ProfileSegments(Profile(500), 200);
        byte[] zero = [.. Words("ICC_PROFILE\0"), 0, 1, .. Profile(500)];
        byte[][][] odd =
        [
            parts[..2], [parts[0], parts[1], parts[1]], ProfileSegments([.. Profile(500), .. new byte[300]], 200)[..3], [.. parts, ProfileSegments(Profile(500))[0]], ProfileSegments(new byte[500]),
            ProfileSegments(Profile(500)[..499]), [Segment(0xE2, zero)], [Segment(0xE2, "ICC_PROFILE\0\u0001")], ProfileSegments(new byte[132]),
        ];
        Assert.All(odd, segments =>
        {
            var image = Clean(With(Baseline, segments));
            Assert.Equal(Baseline, image.Bytes);
            Assert.Equal([RemovedPart.ColourProfile], image.Removed);
        });
    }

    [Fact]
    public void Read_SmallFilmOrSecondPictureBehindTheEnd_IsGone()
    {
        var film = Join(With(Baseline, Segment(0xE1, Exif(6))), Words("\0\0\0\u0018ftypmp42" + Secret));
        var two = Join(With(Baseline, Segment(0xE2, "MPF\0" + Secret)), With(Grey, Segment(0xFE, Secret)));
        Assert.Equal(Picture(Baseline), Picture(Clean(film).Bytes));
        Assert.Contains(RemovedPart.TrailingData, Clean(film).Removed);
        Assert.Equal(Baseline, Clean(two).Bytes);
        Assert.Equal([RemovedPart.MorePictures, RemovedPart.TrailingData], Clean(two).Removed);
    }

    [Fact]
    public void Read_FillBytesBetweenSegments_AreLeftOut()
    {
        var segments = Segments(Baseline).Select(segment => segment.Whole).ToList();
        var filled = Join(segments[0], Join(segments[1..].Select(segment => Join([0xFF, 0xFF, 0xFF], segment))));
        Assert.Equal(Baseline, Clean(filled).Bytes);
    }

    private static byte[][] Notes(int orientation) =>
    [
        Segment(0xE1, Exif(orientation)),
        Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + Secret),
        Segment(0xE1, "http://ns.adobe.com/xmp/extension/\0" + Secret),
        Segment(0xE0, "JFXX\0\u0010" + Secret),
        Segment(0xE2, "MPF\0" + Secret),
        Segment(0xE3, Secret),
        Segment(0xEC, "Ducky" + Secret),
        Segment(0xED, "Photoshop 3.0\08BIM" + Secret),
        Segment(0xEF, Secret),
        Segment(0xFE, Secret),
        Segment(0xCC, 0, 1),
    ];
}
