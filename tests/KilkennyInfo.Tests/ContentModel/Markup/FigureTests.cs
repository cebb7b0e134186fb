using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.ContentModel.Markup;

/// <summary>Images of which the library says something: their words, and what stands under them.</summary>
public sealed class FigureTests
{
    private const string English = "<figure><img src=\"/media/castle.jpg\" alt=\"A castle\"><figcaption>Castle &amp; Nore <small>Photo: Áine</small></figcaption></figure>\n";

    [Fact]
    public void Render_ImageAloneInItsParagraph_IsAFigureInTheLanguageOfThePage()
    {
        Assert.Equal(English, Sample.Render("![](media:castle.jpg)\n"));
        Assert.Equal(
            "<figure><img src=\"/media/castle.jpg\" alt=\"Caisleán\"><figcaption>Caisleán &amp; Nóra <small>Grianghraf: Áine</small></figcaption></figure>\n",
            Sample.Render("![](media:castle.jpg)\n", Language.Irish));
        Assert.Equal("<p>Before</p>\n" + English + "<p>After</p>\n", Sample.Render("Before\n\n![](media:castle.jpg)\n\nAfter\n"));
    }

    [Theory]
    [InlineData("See ![](media:castle.jpg)", "<p>See <img src=\"/media/castle.jpg\" alt=\"A castle\"></p>\n")]
    [InlineData("![](media:castle.jpg) there", "<p><img src=\"/media/castle.jpg\" alt=\"A castle\"> there</p>\n")]
    [InlineData("[![](media:castle.jpg)](page:appeals)", "<p><a href=\"/en/appeals\"><img src=\"/media/castle.jpg\" alt=\"A castle\"></a></p>\n")]
    [InlineData("- ![](media:castle.jpg)", "<ul>\n<li><img src=\"/media/castle.jpg\" alt=\"A castle\"></li>\n</ul>\n")]
    [InlineData("![](media:line.png)", "<p><img src=\"/media/line.png\" alt=\"\"></p>\n")]
    [InlineData("![A map](media:map.png)", "<p><img src=\"/media/map.png\" alt=\"A map\"></p>\n")]
    public void Render_ImageWithOthersOrWithoutACaption_IsNoFigure(string markdown, string html) => Assert.Equal(html, Sample.Render(markdown));

    [Theory]
    [InlineData("![The keep](media:castle.jpg)", "alt=\"The keep\"")]
    [InlineData("![decorative](media:castle.jpg)", "alt=\"\"")]
    [InlineData("![A line](media:line.png)", "alt=\"A line\"")]
    public void Render_WordsInTheText_CountBeforeTheLibrarys(string markdown, string alt) => Assert.Contains(alt, Sample.Render(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("![](media:castle.jpg)")]
    [InlineData("![](media:line.png)")]
    public void Check_ImageWithoutWordsThatTheLibraryHas_IsFine(string markdown) => Assert.Empty(Sample.Check(markdown));

    [Fact]
    public void Check_ImageWithoutAnyWords_IsAFault() =>
        Assert.Equal("image-words", Assert.Single(Sample.Check("![](media:map.png)")).Fault!.Rule);
}
