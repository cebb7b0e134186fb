using KilkennyInfo.Media;
using static KilkennyInfo.Tests.Media.Samples;
using static KilkennyInfo.Tests.Media.WebP.SampleWebP;

namespace KilkennyInfo.Tests.Media.WebP;

public sealed class WebPTests
{
    private static readonly byte[] LossyPart = Part(Lossy, "VP8 ");
    private static readonly byte[] LosslessPart = Part(Lossless, "VP8L");

    private static readonly byte[][] Notes =
        [Chunk("EXIF", Tiff(6)), Chunk("EXIF", Exif(6)), Chunk("XMP ", Words($"<x:xmpmeta>{Secret}")), Chunk("ABCD", Words(Secret)), Chunk("FRGM", Words(Secret))];

    public static TheoryData<string> Kinds => ["Lossy", "Lossless", "LosslessOpaque", "LossyAlpha", "LossyRawAlpha"];

    private static byte[] Named(string kind) => kind switch
    {
        "Lossy" => Lossy,
        "Lossless" => Lossless,
        "LosslessOpaque" => LosslessOpaque,
        "LossyAlpha" => LossyAlpha,
        _ => LossyRawAlpha,
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_PictureWithoutNotes_StaysByteForByte(string kind)
    {
        var image = Clean(Named(kind));
        Assert.Equal((ImageKind.WebP, Width, Height, 1), (image.Kind, image.Width, image.Height, image.Orientation));
        Assert.Equal(kind is "Lossless" or "LossyAlpha" or "LossyRawAlpha", image.HasAlpha);
        Assert.Equal(Named(kind), image.Bytes);
        Assert.Empty(image.Removed);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_PictureFullOfNotes_KeepsThePictureAndNothingElse(string kind)
    {
        var parts = Chunks(Named(kind)).Where(chunk => chunk.Type != "VP8X").ToList();
        var profile = Chunk("ICCP", Profile(501));
        var file = Join(File([Head(0xFF & ~2), profile, .. Notes, .. parts.Select(chunk => chunk.Whole), .. Notes]), Words("PK" + Secret));
        var image = Clean(file);
        Assert.Equal(
            File([Head(image.HasAlpha ? 48 : 32), profile, .. parts.Select(chunk => chunk.Whole)]),
            image.Bytes);
        Assert.Equal((Width, Height, 1), (image.Width, image.Height, image.Orientation));
        Assert.False(Holds(image.Bytes, Secret));
        Assert.Equal(
            [RemovedPart.Exif, RemovedPart.Location, RemovedPart.Other, RemovedPart.Thumbnail, RemovedPart.TrailingData, RemovedPart.Xmp],
            image.Removed.Order(StringComparer.Ordinal));
        Assert.Equal(image.Bytes, Clean(image.Bytes).Bytes);
        Assert.Empty(Clean(image.Bytes).Removed);
    }

    [Fact]
    public void Read_SimpleFileWithMoreInIt_KeepsThePicture()
    {
        var image = Clean(File([LossyPart, .. Notes, Chunk("ALPH", 1, 2), Chunk("ICCP", Profile(200))]));
        Assert.Equal(Lossy, image.Bytes);
        Assert.Contains(RemovedPart.ColourProfile, image.Removed);
    }

    /// <summary>Browsers use a profile only where the head announces one.</summary>
    [Fact]
    public void Read_ProfileThatIsNotUsed_IsLeftOut()
    {
        Assert.Equal("VP8X VP8", Types(Clean(File(Head(0), Chunk("ICCP", Profile(200)), LossyPart)).Bytes));
        Assert.Equal("VP8X VP8", Types(Clean(File(Head(32), Chunk("ICCP", new byte[200]), LossyPart)).Bytes));
        var two = Clean(File(Head(32), Chunk("ICCP", [.. Profile(200), .. Words(Secret)]), Chunk("ICCP", Profile(300)), LossyPart));
        Assert.Equal(Chunk("ICCP", Profile(200)), Part(two.Bytes, "ICCP"));
        Assert.Contains(RemovedPart.ColourProfile, two.Removed);
    }

    [Fact]
    public void Read_TransparencyThatIsNotUsed_IsLeftOut()
    {
        var alpha = Part(LossyAlpha, "ALPH");
        Assert.Equal(File(Head(16), LosslessPart), Clean(File(Head(16), alpha, LosslessPart)).Bytes);
        Assert.Equal(File(Head(0), LossyPart), Clean(File(Head(16), LossyPart, alpha)).Bytes);
        Assert.Equal(LossyAlpha, Clean(File(Head(16), alpha, alpha, Part(LossyAlpha, "VP8 "))).Bytes);
        Assert.Equal(File(Head(0), LossyPart), Clean(File(Head(0), alpha, LossyPart)).Bytes);
        Assert.False(Clean(File(Head(0), alpha, LossyPart)).HasAlpha);
        Assert.Equal(File(Head(0), LosslessPart), Clean(File(Head(0), LosslessPart)).Bytes);
        Assert.False(Clean(File(Head(0), LosslessPart)).HasAlpha);
        Assert.Equal(File(Head(0), Part(LosslessOpaque, "VP8L")), Clean(File(Head(16), Part(LosslessOpaque, "VP8L"))).Bytes);
    }

    [Fact]
    public void Read_TransparencyOfTheWrongSize_IsDamaged()
    {
        byte[] With(params byte[] alpha) => File(Head(16), Chunk("ALPH", alpha), LossyPart);
        Clean(With([0, .. new byte[Width * Height]]));
        Clean(With(1, 0));
        Damaged(With([0, .. new byte[(Width * Height) - 1]]), "transparency");
        Damaged(With([0, .. new byte[Width * Height], .. Words(Secret)]), "transparency");
        Damaged(With(2, 0), "transparency");
        Damaged(With(1), "transparency");
        Damaged(With(), "transparency");
    }

    [Fact]
    public void Read_MovingPicture_IsRefused()
    {
        Assert.Equal([("kind", "WebP")], Refused(Animated, ImageRefusal.Animated).Values);
        Refused(File(Head(2), LossyPart), ImageRefusal.Animated);
        Refused(File(Head(0), Chunk("ANIM", new byte[6]), LossyPart), ImageRefusal.Animated);
        Refused(File(Head(0), LossyPart, Chunk("ANMF", new byte[16])), ImageRefusal.Animated);
    }

    [Fact]
    public void Read_SizesThatDisagree_IsDamaged()
    {
        Damaged(File(Head(0, Width + 1), LossyPart), "another size");
        Damaged(File(Head(0, Width, Height - 1), LosslessPart), "another size");
    }

    [Fact]
    public void Read_FileWithoutItsEnd_IsDamagedWhereverItIsCut()
    {
        Assert.All(Enumerable.Range(12, LossyAlpha.Length - 12), length => Refused(LossyAlpha[..length], ImageRefusal.Damaged));
        var odd = File(Head(32), Chunk("ICCP", Profile(201)), LossyPart);
        Assert.All(Enumerable.Range(12, odd.Length - 12), length => Refused(odd[..length], ImageRefusal.Damaged));
    }

    [Fact]
    public void Read_LastEmptyByteMissing_IsWritten()
    {
        byte[] odd = [.. LossyPart[8..], 7];
        var file = File(Chunk("VP8 ", odd));
        Assert.Equal(0, file.Length % 2);
        file[4]--;
        Assert.Equal(File(Chunk("VP8 ", odd)), Clean(file[..^1]).Bytes);
    }

    [Fact]
    public void Read_ChunksOutOfOrder_IsDamaged()
    {
        Damaged(File(Chunk("ABCD"), LossyPart), "VP8  in the wrong place");
        Damaged(File(LossyPart, Head(0)), "VP8X in the wrong place");
        Damaged(File(Head(0), Head(0), LossyPart), "VP8X in the wrong place");
        Damaged(File(Head(0), LossyPart, LosslessPart), "VP8L in the wrong place");
        Damaged(File(LossyPart, LossyPart), "VP8  in the wrong place");
        Damaged(File(Head(0)), "no picture");
        Damaged(File(Chunk("VP8X", new byte[12]), LossyPart), "head of the wrong length");
        Damaged(File(), "cut off");
    }

    [Theory]
    [InlineData(0, 0x01)]
    [InlineData(0, 0x08)]
    [InlineData(0, 0x10)]
    [InlineData(2, 0x80)]
    [InlineData(3, 0x01)]
    [InlineData(5, 0x02)]
    public void Read_LossyPictureThatCannotBeShown_IsDamaged(int at, int bits) => Damaged(Changed(LossyPart, at, bits), "lossy");

    [Theory]
    [InlineData(0, 0x01)]
    [InlineData(4, 0x20)]
    public void Read_LosslessPictureThatCannotBeShown_IsDamaged(int at, int bits) => Damaged(Changed(LosslessPart, at, bits), "lossless");

    [Fact]
    public void Read_PictureShorterThanItsHead_IsDamaged()
    {
        Damaged(File(Chunk("VP8 ", LossyPart[8..17])), "lossy");
        Damaged(File(Chunk("VP8L", LosslessPart[8..12])), "lossless");
    }

    private static byte[] Changed(byte[] part, int at, int bits)
    {
        var changed = (byte[])part.Clone();
        changed[8 + at] ^= (byte)bits;
        return File(changed);
    }
}
