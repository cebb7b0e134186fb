using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

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

    [Theory]
    [InlineData("{#a\"><script/src=\"/evil\"></script>}")]
    [InlineData("{#x\"onclick=alert(1)}")]
    [InlineData("{#Capital}")]
    [InlineData("{#céim}")]
    [InlineData("{#a--b}")]
    public void Headings_WhatIsNoSlug_IsNoAnchorAndStaysWords(string written)
    {
        var markdown = "## Words " + written;
        Assert.True(Slug.IsValid(Assert.Single(MarkdownText.Parse(markdown).Headings).Anchor));
        var html = Sample.Render(markdown);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal(["id"], LiveSiteFixture.Parse(html).QuerySelector("h2")!.Attributes.Select(attribute => attribute.Name));
        Assert.Equal("Words " + written, LiveSiteFixture.Parse(html).QuerySelector("h2")!.TextContent);
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
