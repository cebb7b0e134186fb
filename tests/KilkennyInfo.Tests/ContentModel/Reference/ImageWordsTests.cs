using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

public sealed class ImageWordsTests : IDisposable
{
    private readonly SmallContent _content = new();

    public ImageWordsTests() => _content.Write("media/a.png", [1]);

    [Fact]
    public void Read_EveryField_IsTakenUp()
    {
        var bundle = Read("a.png:\n  alt: { ga: Léarscáil, en: A map }\n  caption: { ga: An abhainn, en: The river }\n  credit: { ga: Áine, en: Áine }\n  words-in-image: true\n");
        Assert.Empty(bundle.Issues);
        var words = bundle.Data.Images["a.png"];
        Assert.Equal(("A map", "An abhainn", "Áine", true, false), (words.Alt!.English, words.Caption!.Irish, words.Credit!.English, words.HasWords, words.IsDecorative));
        Assert.True(Read("a.png: { decorative: true }\n").Data.Images["a.png"].IsDecorative);
    }

    [Theory]
    [InlineData("a.png: { alt: { ga: Léarscáil } }", "“en” is missing.")]
    [InlineData("a.png: { alt: { ga: Léarscáil, en: A map }, caption: { en: x } }", "“ga” is missing.")]
    [InlineData("a.png: { words-in-image: true }", "say in both languages what the image shows")]
    [InlineData("a.png: { decorative: true, alt: { ga: Léarscáil, en: A map } }", "one of the two")]
    [InlineData("a.png: { decorative: true, title: x }", "“title” is not known here.")]
    [InlineData("b.png: { decorative: true }", "There is no image “b.png” in media.")]
    [InlineData("a.gif: { decorative: true }", "is not the name of an image")]
    [InlineData("a.png: { alt: { ga: Léarscáil, en: <b>map</b> } }", "looks like HTML")]
    [InlineData("a.png: { alt: { ga: àit, en: map } }", "grave accent")]
    [InlineData("a.png: { alt: { ga: Glaoigh, en: Ring 056 779 4000 } }", "typed out")]
    public void Read_SomethingWrong_IsSaid(string yaml, string message) =>
        Assert.Contains(Read(yaml + "\n").Issues, issue => issue.File == "media.yaml" && issue.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Read_WordsThatAreTooLong_AreRefused() =>
        Assert.Contains(Read($"a.png: {{ alt: {{ ga: Léarscáil, en: {new string('a', 251)} }} }}\n").Issues, issue => issue.Message.Contains("has 251 characters; 250 are allowed", StringComparison.Ordinal));

    public void Dispose() => _content.Dispose();

    private ContentBundle Read(string yaml)
    {
        _content.Write("media.yaml", yaml);
        return ContentBundle.Read(ContentFolder.Read(_content.Directory), LivePages.None);
    }
}
