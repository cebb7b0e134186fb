using KilkennyInfo.ContentModel.Markup;

namespace KilkennyInfo.Tests.ContentModel.Markup;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("## Céim a dó {#ceim-2}", "ceim-2", "Céim a dó")]
    [InlineData("## Gearán a dhéanamh", "gearan-a-dheanamh", "Gearán a dhéanamh")]
    [InlineData("## [Gaeilge]{lang=ga} and more", "gaeilge-and-more", "Gaeilge and more")]
    [InlineData("## **Bold** words", "bold-words", "Bold words")]
    [InlineData("## ?!", "section", "?!")]
    public void Headings_OfAText_HaveAnchorAndWords(string markdown, string anchor, string words)
    {
        var heading = Assert.Single(MarkdownText.Parse(markdown).Headings);
        Assert.Equal((anchor, words), (heading.Anchor, heading.Words));
    }

    [Fact]
    public void Headings_SameWordsAgain_GetANumber() =>
        Assert.Equal(["notes", "notes-2", "notes-3"], MarkdownText.Parse("## Notes\n\n## Notes\n\n## Notes").Headings.Select(heading => heading.Anchor));

    [Fact]
    public void Headings_WordsThatAnotherWroteAsItsAnchor_GetANumber() =>
        Assert.Equal(["help", "help-2"], MarkdownText.Parse("## First {#help}\n\n## Help").Headings.Select(heading => heading.Anchor));

    [Fact]
    public void Headings_OwnAnchor_StaysWhenTheWordsChange() =>
        Assert.Equal(
            MarkdownText.Parse("## Old words {#stage-2}").Headings[0].Anchor,
            MarkdownText.Parse("## Quite other words {#stage-2}").Headings[0].Anchor);
}
