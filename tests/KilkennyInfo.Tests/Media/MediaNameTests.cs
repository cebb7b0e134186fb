using KilkennyInfo.ContentModel;
using KilkennyInfo.Languages;
using KilkennyInfo.Media;

namespace KilkennyInfo.Tests.Media;

public sealed class MediaNameTests
{
    [Theory]
    [InlineData("Caisleán Chill Chainnigh.JPG", ImageKind.Jpeg, "caislean-chill-chainnigh.jpg")]
    [InlineData("castle.jpeg", ImageKind.Jpeg, "castle.jpg")]
    [InlineData("castle.png", ImageKind.Jpeg, "castle.jpg")]
    [InlineData("castle.jpg.png", ImageKind.Png, "castle-jpg.png")]
    [InlineData("castle", ImageKind.WebP, "castle.webp")]
    [InlineData("St. John’s Quay.webp", ImageKind.WebP, "st-johns-quay.webp")]
    [InlineData("IMG_20261122_120000(1).jpg", ImageKind.Jpeg, "img-20261122-120000-1.jpg")]
    [InlineData("C:\\fakepath\\Castle.png", ImageKind.Png, "castle.png")]
    [InlineData("../../etc/passwd", ImageKind.Png, "passwd.png")]
    [InlineData("..", ImageKind.Png, "image.png")]
    [InlineData(".png", ImageKind.Png, "image.png")]
    [InlineData("", ImageKind.Png, "image.png")]
    [InlineData("日本.png", ImageKind.Png, "image.png")]
    [InlineData("invoice\u202Egpj.exe", ImageKind.Jpeg, "invoice-gpj-exe.jpg")]
    [InlineData("castle.png\0.exe", ImageKind.Png, "castle-png-exe.png")]
    [InlineData("CON.png", ImageKind.Png, "image-con.png")]
    [InlineData("lpt1", ImageKind.Png, "image-lpt1.png")]
    public void From_UploadedName_IsFoldedAndGetsTheRightEnding(string uploaded, ImageKind kind, string expected) =>
        Assert.Equal(expected, MediaName.From(uploaded, kind, _ => false));

    [Fact]
    public void From_WhatIsNoText_IsNameless() => Assert.Equal("image.png", MediaName.From("a\uD800.png", ImageKind.Png, _ => false));

    [Fact]
    public void From_TakenName_GetsANumber()
    {
        HashSet<string> taken = ["castle.png", "castle-2.png", "castle.jpg"];
        Assert.Equal("castle-3.png", MediaName.From("Castle.png", ImageKind.Png, taken.Contains));
        Assert.Equal("castle-2.jpg", MediaName.From("Castle.png", ImageKind.Jpeg, taken.Contains));
        Assert.Equal("castle.webp", MediaName.From("Castle.png", ImageKind.WebP, taken.Contains));
    }

    [Fact]
    public void From_LongName_IsCutSoThatTheNumberFits()
    {
        var words = string.Concat(Enumerable.Repeat("abcdefg ", 40));
        HashSet<string> taken = [];
        for (var round = 0; round < 12; round++)
        {
            var name = MediaName.From(words + ".webp", ImageKind.WebP, taken.Contains);
            Assert.InRange(name.Length, 70, MediaName.MaxLength);
            Assert.DoesNotContain("--", name, StringComparison.Ordinal);
            Assert.True(taken.Add(name));
        }

        Assert.Contains(taken, name => name.EndsWith("-12.webp", StringComparison.Ordinal));
    }

    [Fact]
    public void From_EveryNameTaken_Ends() => Assert.Throws<InvalidOperationException>(() => MediaName.From("castle", ImageKind.Png, _ => true));

    [Fact]
    public void From_AnyName_IsSafe()
    {
        const string alphabet = "abzABZáÉ019-_ ’'./\\%ß日\u0301\u00a0\t{}#:\0\u202e\ud800.png.jpg";
        var random = new Random(20261122);
        for (var round = 0; round < 5000; round++)
        {
            var words = new string([.. Enumerable.Range(0, random.Next(0, 300)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            var name = MediaName.From(words, ImageKind.Jpeg, name => name.Length % 2 == 0);
            Assert.InRange(name.Length, 5, MediaName.MaxLength);
            Assert.Equal("image/jpeg", MediaTypes.Of(name));
            Assert.True(Slug.IsValid(name[..^4]), name);
        }
    }
}
