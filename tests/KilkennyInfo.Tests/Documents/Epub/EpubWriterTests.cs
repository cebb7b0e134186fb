using System.Xml.Linq;
using KilkennyInfo.Documents.Epub;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Html;

namespace KilkennyInfo.Tests.Documents.Epub;

public sealed class EpubWriterTests
{
    private const string Checker = "/usr/share/java/epubcheck.jar";
    private const int Long = 8;

    [Theory]
    [InlineData(Language.Irish, 0, false)]
    [InlineData(Language.English, Long, true)]
    public async Task Book_EveryKindOfBlock_IsCleanToEpubCheck(Language language, int sections, bool isRead)
    {
        Assert.True(File.Exists(Checker), "EPUBCheck is missing (Debian: apt-get install epubcheck).");
        var book = await OpenedBook.OfAsync(DocumentSample.Rich(language, sections), isRead ? SilentVoice.Narrate : null);
        var (exit, said) = await JavaProgram.RunAsync(Checker, "epub", book.Bytes, "--failonwarnings");

        Assert.True(exit == 0 && said.Contains("0 fatals / 0 errors / 0 warnings", StringComparison.Ordinal), said);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(Long, 5 + Long + 1)]
    public async Task Book_ShortOrLong_HasAllThatTheModelHas(int sections, int pages)
    {
        var text = DocumentSample.Rich(Language.English, sections);
        var book = await OpenedBook.OfAsync(text);

        Assert.Equal(pages, book.Pages.Count);
        Assert.Equal(ModelCounts.Of(text), ModelCounts.Of([.. book.Pages.Select(page => page.Page)]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Long)]
    public async Task Book_EveryLinkWithin_LeadsToWhatIsThere(int sections)
    {
        var book = await OpenedBook.OfAsync(DocumentSample.Rich(Language.English, sections));
        var pages = book.Pages.ToDictionary(page => page.File, page => page.Page);
        var links = from page in book.Pages.Append((File: "nav.xhtml", Page: book.Page("nav.xhtml")))
                    from link in page.Page.QuerySelectorAll("a[href]")
                    let address = link.GetAttribute("href")!
                    where !address.Contains(':', StringComparison.Ordinal)
                    select (From: page.File, To: address.Split('#'));

        Assert.All(links, link =>
        {
            var page = pages[link.To[0].Length == 0 ? link.From : link.To[0]];
            Assert.True(link.To.Length == 1 || page.GetElementById(link.To[1]) is not null, $"{link.From} leads to {string.Join('#', link.To)}");
        });
    }

    [Fact]
    public async Task File_FirstEntry_TellsTheKindInItsFirstBytes()
    {
        var book = await OpenedBook.OfAsync(DocumentSample.Rich(Language.English));

        Assert.Equal("mimetypeapplication/epub+zip"u8, book.Bytes.AsSpan(30, 28));
    }

    [Fact]
    public async Task File_EveryEntry_HasTheDayOfPublication() =>
        Assert.Equal([new DateTime(2026, 10, 1, 12, 0, 0)], (await OpenedBook.OfAsync(DocumentSample.Rich(Language.English))).Times);

    [Fact]
    public async Task Package_Facts_ComeFromTheCover()
    {
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        var text = DocumentSample.Rich(Language.Irish);
        var book = await OpenedBook.OfAsync(text);

        Assert.Equal("Cairt an Chustaiméara", book.Package.Descendants(dc + "title").Single().Value);
        Assert.Equal("ga", book.Package.Descendants(dc + "language").Single().Value);
        Assert.Equal(text.Cover.Identifier, book.Package.Descendants(dc + "identifier").Single().Value);
        Assert.Equal("ga", book.Package.Root!.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(["2026-10-01T00:00:00Z"], book.Meta("dcterms:modified"));
    }

    [Fact]
    public async Task Package_Access_TellsWhatIsOfferedAndClaimsNothing()
    {
        var text = DocumentSample.Rich(Language.Irish);
        var book = await OpenedBook.OfAsync(text);

        Assert.Equal(["textual", "visual"], book.Meta("schema:accessMode"));
        Assert.Equal(["textual"], book.Meta("schema:accessModeSufficient"));
        Assert.Equal(
            ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "unlocked", "alternativeText"],
            book.Meta("schema:accessibilityFeature"));
        Assert.Equal(["none"], book.Meta("schema:accessibilityHazard"));
        Assert.Equal([text.Words.AccessSummary], book.Meta("schema:accessibilitySummary"));
        Assert.Empty(book.Meta("dcterms:conformsTo"));
        Assert.DoesNotContain("a11y:", book.Text("EPUB/package.opf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contents_NestedHeadings_NestAsTheyDo()
    {
        var contents = (await OpenedBook.OfAsync(DocumentSample.Rich(Language.English))).Page("nav.xhtml").QuerySelector("nav[role=doc-toc]")!;

        Assert.Equal(
            ["Customer Charter", "How to complain", "The plan of 2026 – an plean", "Reach us", "More", "Footnotes"],
            contents.QuerySelectorAll(":scope > ol > li > a").Select(link => link.TextContent));
        Assert.Equal(["Deep lists"], contents.QuerySelectorAll("ol ol > li > a").Select(link => link.TextContent));
        Assert.Equal("ga", contents.QuerySelector("span[lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Contents_LevelsUpAndDown_StayWellFormed()
    {
        Block[] blocks = [.. ((int[])[3, 2, 3, 4, 4, 2, 4, 3, 5, 2]).Select((level, at) => new Heading(level, $"h{at}", [new Words($"H{at}")]))];
        var contents = (await OpenedBook.OfAsync(DocumentSample.Rich(Language.English) with { Blocks = blocks, Footnotes = [] })).Page("nav.xhtml");

        Assert.Equal(1 + blocks.Length, contents.QuerySelectorAll("nav[role=doc-toc] li").Length);
    }

    [Fact]
    public async Task Spans_OtherLanguage_TellItToBothKindsOfReader()
    {
        var text = (await OpenedBook.OfAsync(DocumentSample.Rich(Language.English))).Text("EPUB/text-1.xhtml");

        Assert.Contains("<span lang=\"ga\" xml:lang=\"ga\"><strong><em>fáilte, Ḃ ḃ Ṫ ṫ</em></strong></span>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_KindThatBooksLack_AreMadeIntoPng()
    {
        var book = await OpenedBook.OfAsync(DocumentSample.Rich(Language.English));

        Assert.Equal(SamplePictures.Jpeg.Bytes, book.Files["EPUB/pictures/2.jpg"]);
        Assert.Equal(SamplePictures.Png.Bytes, book.Files["EPUB/pictures/3.png"]);
    }

    [Fact]
    public async Task Book_SameText_SameBytes()
    {
        var text = DocumentSample.Rich(Language.Irish, Long);

        Assert.Equal((await OpenedBook.OfAsync(text)).Bytes, (await OpenedBook.OfAsync(DocumentSample.Rich(Language.Irish, Long))).Bytes);
    }

    [Fact]
    public void Format_WithAVoice_IsAnother()
    {
        Assert.Equal(RenditionFormat.Epub, new EpubWriter(SamplePictures.ToPng).Format);
        Assert.Equal(RenditionFormat.EpubWithAudio, new EpubWriter(SamplePictures.ToPng, SilentVoice.Narrate).Format);
    }
}
