using KilkennyInfo.Media;
using static KilkennyInfo.Tests.Media.Png.SamplePng;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media.Png;

public sealed class PngTests
{
    private static readonly byte[] Text = Chunk("tEXt", Words($"Author\0{Secret}"));

    public static TheoryData<int, int, int> Kinds()
    {
        var kinds = new TheoryData<int, int, int>();
        foreach (var (colour, depth) in SamplePng.Kinds)
        {
            kinds.Add(colour, depth, 0);
            kinds.Add(colour, depth, 1);
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_PictureFullOfNotes_KeepsThePixelsAndNothingElse(int colour, int depth, int interlaced)
    {
        var file = Join(
            Picture(colour, depth, interlaced, afterHeader: Notes(), beforePixels: [.. Transparency(colour), .. Notes()], afterPixels: Notes()),
            Words($"PK{Secret}"));
        var image = Clean(file);
        Assert.Equal((ImageKind.Png, 13, 11, 1), (image.Kind, image.Width, image.Height, image.Orientation));
        Assert.Equal(colour is 4 or 6 or 0 or 3, image.HasAlpha);
        Assert.Equal(PngPicture.Decode(file[..^(2 + Secret.Length)]), PngPicture.Decode(image.Bytes));
        Assert.Equal($"IHDR {(colour == 3 ? "PLTE " : "")}{(image.HasAlpha && colour < 4 ? "tRNS " : "")}IDAT IDAT IEND", Types(image.Bytes));
        Assert.False(Holds(image.Bytes, Secret));
        Assert.Equal(
            [RemovedPart.Comment, RemovedPart.Exif, RemovedPart.Iptc, RemovedPart.Location, RemovedPart.Other, RemovedPart.Thumbnail, RemovedPart.Time, RemovedPart.TrailingData, RemovedPart.Xmp],
            image.Removed.Order(StringComparer.Ordinal));
        Assert.Empty(Clean(image.Bytes).Removed);
    }

    /// <summary>So small that some of the seven passes have no pixels at all.</summary>
    [Fact]
    public void Read_SmallInterlacedPicture_StaysByteForByte()
    {
        for (var side = 1; side <= 9; side++)
        {
            foreach (var file in new[] { Picture(interlaced: 1, width: side, height: 1), Picture(interlaced: 1, width: 1, height: side), Picture(depth: 16, interlaced: 1, width: side, height: side) })
            {
                Assert.Equal(file, Clean(file).Bytes);
            }
        }
    }

    /// <summary>The check value of the first chunk of every PNG of one white pixel, as libpng writes it.</summary>
    [Fact]
    public void Chunk_OfTheTests_HasTheCheckValueThatOthersWrite() =>
        Assert.Equal("907753DE", Convert.ToHexString(Header(1, 1, 8, 2)[^4..]));

    [Fact]
    public void Read_ColoursAndDensity_StayByteForByte()
    {
        byte[][] before =
        [
            Chunk("gAMA", 0, 0, 0xB1, 0x8F), Chunk("cHRM", new byte[32]), Chunk("sRGB", 0), Chunk("cICP", 9, 16, 0, 1),
            ProfileChunk(Profile(500)), Chunk("sBIT", 8, 8, 8),
        ];
        byte[][] after = [Chunk("tRNS", 0, 0, 0, 1), Chunk("bKGD", 1), Chunk("hIST", new byte[512]), Chunk("pHYs", 0, 0, 11, 19, 0, 0, 11, 19, 1)];
        var file = Picture(colour: 3, afterHeader: before, beforePixels: after);
        var image = Clean(file);
        Assert.Equal(file, image.Bytes);
        Assert.Empty(image.Removed);
        Assert.True(image.HasAlpha);
    }

    /// <summary>Some programs look at them behind a palette as well, so there they stay.</summary>
    [Fact]
    public void Read_ColoursBehindThePalette_StayByteForByte()
    {
        var file = Picture(colour: 3, beforePixels: [Chunk("gAMA", 0, 0, 0xB1, 0x8F), ProfileChunk(Profile(500)), Chunk("cICP", 9, 16, 0, 1)]);
        Assert.Equal(file, Clean(file).Bytes);
    }

    /// <summary>Browsers pass such chunks by, so leaving them out changes nothing, and nothing can be hidden in them.</summary>
    [Theory]
    [InlineData("gAMA", 5, true)]
    [InlineData("cHRM", 33, true)]
    [InlineData("sRGB", 2, true)]
    [InlineData("cICP", 40, true)]
    [InlineData("sBIT", 4, true)]
    [InlineData("iCCP", 300, true)]
    [InlineData("bKGD", 6, true)]
    [InlineData("hIST", 510, false)]
    [InlineData("tRNS", 257, false)]
    [InlineData("tRNS", 0, false)]
    [InlineData("tRNS", 2, true)]
    [InlineData("pHYs", 10, true)]
    [InlineData("sPLT", 20, true)]
    [InlineData("vpAg", 9, true)]
    [InlineData("iDOT", 28, true)]
    public void Read_ExtraChunkOfWrongShapeOrPlace_IsLeftOut(string type, int length, bool beforePalette)
    {
        byte[][] odd = [Chunk(type, new byte[length])];
        var image = Clean(beforePalette ? Picture(colour: 3, afterHeader: odd) : Picture(colour: 3, beforePixels: odd));
        Assert.Equal("IHDR PLTE IDAT IDAT IEND", Types(image.Bytes));
        Assert.Equal([type == "iCCP" ? RemovedPart.ColourProfile : RemovedPart.Other], image.Removed);
        Assert.False(image.HasAlpha);
    }

    [Fact]
    public void Read_ExtraChunkTwiceOrAfterThePixels_IsLeftOut()
    {
        var gamma = Chunk("gAMA", 0, 0, 0xB1, 0x8F);
        var image = Clean(Picture(afterHeader: [gamma, Chunk("gAMA", 0, 0, 0, 1)], afterPixels: [Chunk("pHYs", new byte[9])]));
        Assert.Equal("IHDR gAMA IDAT IDAT IEND", Types(image.Bytes));
        Assert.Equal(gamma, Chunks(image.Bytes).ElementAt(1).Whole);
    }

    [Fact]
    public void Read_ProfileThatIsNone_IsLeftOut()
    {
        var profile = Profile(500);
        var wrongTag = Profile(500);
        wrongTag[143] = 255;
        byte[][] odd =
        [
            ProfileChunk(wrongTag), ProfileChunk(profile[..499]), ProfileChunk([]), ProfileChunk([0, 0, 0, 2]),
            Chunk("iCCP", Join(Words("n\0\u0001"), Packed(profile))), Chunk("iCCP", Join(Words("n\0\0"), Packed(profile)[..^2])),
            Chunk("iCCP", Words("no end")), Chunk("iCCP"), Chunk("iCCP", Words("n\0")), Chunk("iCCP", Words("n\0\0not packed")),
        ];
        Assert.All(odd, chunk =>
        {
            var image = Clean(Picture(afterHeader: [chunk]));
            Assert.Equal(Picture(), image.Bytes);
            Assert.Equal([RemovedPart.ColourProfile], image.Removed);
        });
    }

    [Fact]
    public void Read_ProfileWithMoreBesideIt_KeepsTheProfile()
    {
        var profile = Profile(500);
        byte[][] odd =
        [
            ProfileChunk([.. profile, .. Words(Secret)]), ProfileChunk(profile, ""), ProfileChunk(profile, new string('n', 80)),
            Chunk("iCCP", Join(Words("n\0\0"), Packed(profile), Words(Secret))), Chunk("iCCP", Join(Words("n\0\0"), Packed(profile), new byte[100_000])),
        ];
        Assert.All(odd, chunk =>
        {
            var image = Clean(Picture(afterHeader: [chunk]));
            Assert.Equal(Picture(afterHeader: [ProfileChunk(profile, "ICC")]), image.Bytes);
            Assert.Equal([RemovedPart.Other], image.Removed);
            Assert.Equal(image.Bytes, Clean(image.Bytes).Bytes);
        });
    }

    [Theory]
    [InlineData(2, 13, 11)]
    [InlineData(4, 13, 11)]
    [InlineData(5, 11, 13)]
    [InlineData(6, 11, 13)]
    [InlineData(8, 11, 13)]
    public void Read_TurnedByItsNotes_KeepsTheTurnAlone(int orientation, int width, int height)
    {
        var image = Clean(Picture(beforePixels: [Chunk("eXIf", Tiff(orientation))]));
        Assert.Equal((orientation, width, height), (image.Orientation, image.Width, image.Height));
        Assert.Equal("IHDR eXIf IDAT IDAT IEND", Types(image.Bytes));
        Assert.False(Holds(image.Bytes, Secret));
        Assert.Equal([RemovedPart.Exif, RemovedPart.Location, RemovedPart.Thumbnail], image.Removed);
        var again = Clean(image.Bytes);
        Assert.Equal(image.Bytes, again.Bytes);
        Assert.Equal((orientation, width, height), (again.Orientation, again.Width, again.Height));
        Assert.Empty(again.Removed);
    }

    /// <summary>As browsers do: notes behind the pixels, and second ones, are not looked at.</summary>
    [Fact]
    public void Read_NotesThatBrowsersIgnore_DoNotTurnIt()
    {
        var turned = Chunk("eXIf", Tiff(6));
        Assert.Equal(1, Clean(Picture(afterPixels: [turned])).Orientation);
        Assert.Equal(1, Clean(Picture(afterHeader: [Chunk("eXIf", Tiff(1)), turned])).Orientation);
        Assert.Equal(6, Clean(Picture(afterHeader: [turned, Chunk("eXIf", Tiff(1))])).Orientation);
    }

    [Fact]
    public void Read_MovingPicture_IsRefused()
    {
        var refusal = Refused(Picture(afterHeader: [Chunk("acTL", 0, 0, 0, 2, 0, 0, 0, 0)]), ImageRefusal.Animated);
        Assert.Equal([("kind", "PNG")], refusal.Values);
    }

    [Fact]
    public void Read_PixelsInManyPieces_AreOnePicture()
    {
        var packed = Packed(Noise(13, 11, 8, 2, 0));
        var pieces = packed.Select(value => Chunk("IDAT", value)).Append(Chunk("IDAT"));
        var file = File([Header(13, 11, 8, 2), Chunk("IDAT"), .. pieces, End]);
        Assert.Equal(file, Clean(file).Bytes);
    }

    private static byte[][] Notes() =>
    [
        Text,
        Chunk("zTXt", Join(Words("Comment\0\0"), Packed(Words(Secret)))),
        Chunk("iTXt", Words($"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>{Secret}</x:xmpmeta>")),
        Chunk("tEXt", Words($"Raw profile type iptc\0{Secret}")),
        Chunk("tEXt", Words($"Raw profile type exif\0{Secret}")),
        Chunk("eXIf", Tiff(1)),
        Chunk("tIME", 7, 234, 11, 22, 12, 0, 0),
        Chunk("sPLT", Words($"{Secret}\0\u0008")),
        Chunk("prVt", Words(Secret)),
    ];

    private static byte[][] Transparency(int colour) => colour switch
    {
        0 => [Chunk("tRNS", 0, 1)],
        3 => [Chunk("tRNS", 0, 128)],
        _ => [],
    };
}
