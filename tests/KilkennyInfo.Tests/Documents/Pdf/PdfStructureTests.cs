using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Pdf;

/// <summary>What is in the text is in the tree, in its order and no more often.</summary>
public sealed class PdfStructureTests
{
    [Theory]
    [InlineData("pdf")]
    [InlineData("large-print")]
    [InlineData("poster")]
    public async Task Tree_OfRichText_HasTheSameParts(string format)
    {
        var tree = await TreeOf(RichSample.Of(Language.English), RenditionFormat.FromCode(format)!);

        Assert.Single(tree.All("H1"));
        Assert.Equal([4, 3, 1, 1], new[] { "H2", "H3", "H4", "H5" }.Select(tag => tree.All(tag).Count));
        // Note 2, steps 3, nested 5 times 2, numbers 3, and the list in the last of them 2.
        Assert.Equal(20, tree.All("LI").Count);
        Assert.Equal(20, tree.All("LBody").Count);
        Assert.Equal((61, 65, 240), (tree.All("TR").Count, tree.All("TH").Count, tree.All("TD").Count));
        Assert.Equal(["A flag in green and amber.", "A grey field."], tree.All("Figure").Select(figure => figure.Alternative));
        Assert.Equal(["note-0001", "note-0002"], tree.All("Note").Select(note => note.Id));
        Assert.Equal(3, tree.All("Reference").Count);
        Assert.Equal(["ga", "ga", "ga", "ga"], tree.All("Span").Select(span => span.Language));
        Assert.Equal("en", tree.Language);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("large-print")]
    [InlineData("poster")]
    public async Task Content_OfEachPage_StandsInReadingOrder(string format)
    {
        var tree = await TreeOf(RichSample.Of(Language.Irish), RenditionFormat.FromCode(format)!);
        Assert.Equal(tree.Order.OrderBy(place => place[0]).ThenBy(place => place[1]), tree.Order);
    }

    [Theory]
    [InlineData("pdf", Language.Irish)]
    [InlineData("pdf", Language.English)]
    [InlineData("large-print", Language.Irish)]
    [InlineData("large-print", Language.English)]
    public async Task Tree_ReadFromItsBeginning_SaysTheTextWordForWord(string format, Language language)
    {
        var text = RichSample.Of(language);
        var tree = await TreeOf(text, RenditionFormat.FromCode(format)!);
        Assert.Equal(WithoutSpaces(SourceWords.Of(text)), WithoutSpaces(SpokenWithoutLabels(tree.Tree)));
    }

    [Fact]
    public async Task Words_OverLinesAndElements_AreKeptApart()
    {
        var words = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));
        var tree = await TreeOf(Sample.English(new Paragraph([new Words(words + " and "), new Link("https://kilkenny.example", [new Words("a link")]), new Words(" after it.")])), RenditionFormat.Pdf);
        Assert.Equal(words + " and a link after it.", tree.All("P")[^1].AllText);
    }

    [Fact]
    public async Task Link_OverTwoLines_IsOneElementThatSaysItsWords()
    {
        var words = "Words of a link that go over the end of the line and further, because there are so many of them that one line does not suffice";
        var tree = await TreeOf(Sample.English(new Paragraph([new Link("https://kilkenny.example", [new Words(words)])])), RenditionFormat.Pdf);
        var link = tree.All("Link").Single(link => link.AllText == words);
        Assert.Equal(words, Assert.Single(link.Links!));
    }

    [Fact]
    public async Task Table_OverPages_RepeatsItsHeadForTheEyeOnly()
    {
        var tree = await TreeOf(Sample.English(RichSample.Offices(90)), RenditionFormat.Pdf);
        var table = Assert.Single(tree.All("Table"));
        Assert.Equal(["Caption", "THead", "TBody"], table.Tags);
        Assert.Equal(5, tree.All("TH").Count(cell => cell.Attributes!["Scope"] == "/Column"));
        Assert.Equal(90, tree.All("TH").Count(cell => cell.Attributes!["Scope"] == "/Row"));
        Assert.All(tree.Artifacts.Skip(1), page => Assert.Contains("The table goes on: Offices, with opening hours and telephone numbers Office Town Open", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_TooWideForItsColumns_StandsInStacksWithTheSameTree()
    {
        var wide = new Table("Wide", [Sample.Row(true, [.. Enumerable.Range(1, 9).Select(column => $"Superintendence{column}")]), Sample.Row(false, [.. Enumerable.Range(1, 9).Select(column => $"value{column}")])]);
        var tree = await TreeOf(Sample.English(wide), RenditionFormat.LargePrint);
        Assert.Equal((10, 8), (tree.All("TH").Count, tree.All("TD").Count));
        Assert.Equal("value9", tree.All("TD")[^1].AllText);
        Assert.Contains("Superintendence9: ", string.Concat(tree.Artifacts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contents_OfALongText_LeadToEachChapterWithItsPage()
    {
        var tree = await TreeOf(RichSample.Long(8_000), RenditionFormat.Pdf);
        var entries = tree.All("TOCI");
        Assert.Equal(14, entries.Count);
        Assert.Matches(@"^Chapter 14 \d+$", entries[^1].AllText);
        Assert.Equal("Chapter 14", Assert.Single(entries[^1].Descendants().Single(node => node.Tag == "Link").Links!));
    }

    [Fact]
    public async Task Outline_OfHeadings_IsNestedUnderTheTitle()
    {
        var tree = await TreeOf(Sample.English(Sample.Heading(2, "One"), Sample.Text("x"), Sample.Heading(3, "Two"), Sample.Text("x"), Sample.Heading(2, "Three"), Sample.Text("x")), RenditionFormat.Pdf);
        Assert.Equal([1, 2, 3, 2], tree.Outline.Select(entry => entry[0].GetInt32()));
        Assert.Equal(["One", "Two", "Three"], tree.Outline.Skip(1).Select(entry => entry[1].GetString()));
    }

    [Fact]
    public async Task NestedLists_FiveDeep_StandEachInTheBodyOfAnItem()
    {
        var tree = await TreeOf(RichSample.Of(Language.English), RenditionFormat.Pdf);
        Assert.All(tree.All("L"), list => Assert.All(list.Tags, tag => Assert.Equal("LI", tag)));
        Assert.All(tree.All("LI"), item => Assert.Equal(["Lbl", "LBody"], item.Tags));
        Assert.Equal(5, DepthOf(tree.Tree));
    }

    [Fact]
    public async Task PartTwo_NotesAndMarks_HaveItsTypes()
    {
        var tree = PdfTree.Of((await Sample.WriteAsync(RichSample.Of(Language.English), RenditionFormat.Pdf, PdfStandard.Ua2)).Bytes);
        Assert.Equal(2, tree.All("FENote").Count);
        Assert.Empty(tree.All("Note"));
    }

    [Fact]
    public async Task Write_TheSameTextTwiceAtOnce_GivesTheSameBytes()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sample.WriteAsync(RichSample.Of(Language.Irish), RenditionFormat.Pdf))));
        Assert.All(files, file => Assert.Equal(files[0].Bytes, file.Bytes));
    }

    [Fact]
    public async Task Write_LetterThatNoFontHas_NamesIt()
    {
        var fault = await Assert.ThrowsAsync<DocumentFaultException>(() => Sample.WriteAsync(Sample.English(Sample.Text("漢")), RenditionFormat.Pdf));
        Assert.Contains("U+6F22", fault.Message, StringComparison.Ordinal);
    }

    private static async Task<PdfTree> TreeOf(DocumentText text, RenditionFormat format) => PdfTree.Of((await Sample.WriteAsync(text, format)).Bytes);

    private static string SpokenWithoutLabels(PdfTree.Node node) => node.Tag switch
    {
        "#text" => node.Text,
        "Lbl" => "",
        _ => string.Concat((node.Kids ?? []).Select(SpokenWithoutLabels)),
    };

    private static string WithoutSpaces(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));

    private static int DepthOf(PdfTree.Node node) => (node.Tag == "L" ? 1 : 0) + (node.Kids ?? []).Select(DepthOf).DefaultIfEmpty().Max();
}
