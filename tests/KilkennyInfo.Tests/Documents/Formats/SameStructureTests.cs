using System.Text;
using AngleSharp.Html.Parser;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.PlainText;
using KilkennyInfo.Tests.Documents.Epub;
using KilkennyInfo.Tests.Documents.Html;
using KilkennyInfo.Tests.Documents.OpenDocument;
using KilkennyInfo.Tests.Documents.Pdf;
using KilkennyInfo.Tests.Documents.Word;

namespace KilkennyInfo.Tests.Documents.Formats;

/// <summary>Every format of a text has the same headings, items, cells, links, words for pictures and pieces of the other language as the text.</summary>
public sealed class SameStructureTests
{
    public static TheoryData<string> Texts => [.. Corpus.Names];

    [Fact]
    public void Corpus_HasAtLeastThirtyTextsAndAllKindsOfBlocks()
    {
        Assert.InRange(Corpus.Names.Count, 30, 100);
        var kinds = Corpus.Names.SelectMany(name => Corpus.Of(name).Blocks).Select(block => block.GetType()).ToHashSet();
        Assert.Equal(typeof(Block).Assembly.GetTypes().Where(type => type.BaseType == typeof(Block)).ToHashSet(), kinds);
        Assert.InRange(DocumentLength.WordsOf(Corpus.Of("long en")), 25_000, 40_000);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Html_OfText_HasAllOfIt(string name)
    {
        var text = Corpus.Of(name);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString((await new HtmlWriter().WriteAsync(text, CancellationToken.None)).Bytes));
        Assert.Equal(ModelCounts.Of(text), ModelCounts.Of(page));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Epub_OfText_HasAllOfItAndSatisfiesOurChecker(string name)
    {
        var text = Corpus.Of(name);
        var book = await OpenedBook.OfAsync(text);
        Assert.Equal(ModelCounts.Of(text), ModelCounts.Of([.. book.Pages.Select(page => page.Page)]));
        await AssertCleanAsync(book.Bytes);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Word_OfText_HasAllOfItAndSatisfiesOurChecker(string name)
    {
        var text = Corpus.Of(name);
        using var file = await WordReading.Of(text);
        Assert.Equal(Readback.Of(text), file.Counts());
        await AssertCleanAsync(await WordReading.Bytes(text));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task OpenDocument_OfText_HasAllOfIt(string name)
    {
        var text = Corpus.Of(name);
        Assert.Equal(Readback.Of(text), (await OpenReading.Of(text)).Counts());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public Task Pdf_OfText_HasAllOfItWordForWord(string name) => AssertPdfAsync(Corpus.Of(name), RenditionFormat.Pdf);

    [Theory]
    [MemberData(nameof(Texts))]
    public Task LargePrint_OfText_HasAllOfItWordForWordAtEighteenPointsOrMore(string name) => AssertPdfAsync(Corpus.Of(name), RenditionFormat.LargePrint);

    private static async Task AssertPdfAsync(DocumentText text, RenditionFormat format)
    {
        var file = (await Sample.WriteAsync(text, format)).Bytes;
        var tree = PdfTree.Of(file);
        var counts = ModelCounts.Of(text);

        // The heading over the footnotes is the writer's own, and so is the way back from each of them.
        var ownHeading = text.Footnotes.Count > 0 ? 1 : 0;
        Assert.Equal(counts.Headings, new[] { "H2", "H3", "H4", "H5", "H6" }.Sum(tag => tree.All(tag).Count) - ownHeading);
        Assert.Equal(counts.Items, tree.All("LI").Count);
        Assert.Equal((counts.Tables, counts.Cells), (tree.All("Table").Count, tree.All("TH").Count + tree.All("TD").Count));
        Assert.Equal(counts.Alts.Split('|').Where(alt => alt.Length > 0), tree.All("Figure").Select(figure => figure.Alternative!));
        Assert.Equal(counts.Spans, tree.Tree.Descendants().Count(node => node.Language is not null));
        Assert.Equal(counts.Marks, tree.All("Reference").Count - tree.All("TOCI").Count);
        Assert.Equal(counts.Links, tree.All("Link").Count - counts.Marks - text.Footnotes.Count - tree.All("TOCI").Count);
        Assert.Equal(Letters(SourceWords.Of(text)), Letters(Spoken(tree.Tree)));
        Assert.Equal(Letters(string.Concat(PlainTextWriter.WordsInOrder(text))), Letters(SourceWords.Of(text with { Words = WithoutOwnWords(text.Words) })));
        Assert.True(format != RenditionFormat.LargePrint || tree.Sizes.Min() >= 18, $"There are letters of {tree.Sizes.Min()} points.");
        await AssertCleanAsync(file);
    }

    /// <summary>The same checker that reads uploads, with the rules of the house.</summary>
    private static async Task AssertCleanAsync(byte[] file)
    {
        var report = await FileChecker.CheckAsync(file, null, CheckLimits.Standard, new CheckRules(IsStrict: true), CancellationToken.None);
        Assert.True(report.Verdict is Verdict.Clean, FileReportJson.Write(report));
    }

    private static DocumentWords WithoutOwnWords(DocumentWords words) => words with { BackToText = "" };

    private static string Spoken(PdfTree.Node node) => node.Tag switch
    {
        "#text" => node.Text,
        "Lbl" or "TOC" => "",
        _ => string.Concat((node.Kids ?? []).Select(Spoken)),
    };

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetter));
}
