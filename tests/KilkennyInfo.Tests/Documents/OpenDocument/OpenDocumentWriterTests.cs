using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Word;
using static KilkennyInfo.Tests.Documents.Word.SampleDocument;

namespace KilkennyInfo.Tests.Documents.OpenDocument;

public sealed class OpenDocumentWriterTests
{
    public static TheoryData<Language> Both => [.. LanguageExtensions.Both];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Write_EveryKindOfBlock_HasAsManyOfEachAsTheText(Language language)
    {
        foreach (var text in new[] { Short(language), In(language), Long(language) })
        {
            var file = await OpenReading.Of(text);
            Assert.Equal(Readback.Of(text), file.Counts());
            Assert.Equal(Readback.LettersOf(text), file.Letters);
        }
    }

    [Fact]
    public async Task Write_Package_SaysWhatItIsByItsFirstBytesAndListsWhatItHas()
    {
        var bytes = await OpenReading.Bytes(In(Language.English));
        const string type = "application/vnd.oasis.opendocument.text";
        Assert.Equal("mimetype" + type, Encoding.ASCII.GetString(bytes, 30, 8 + type.Length));
        Assert.Equal(0, BitConverter.ToInt16(bytes, 8));
        var file = await OpenReading.Of(In(Language.English));
        var listed = file.Xml("META-INF/manifest.xml").Elements().Select(entry => entry.Attributes().First().Value).ToList();
        Assert.Equal(file.Names.Where(name => name is not "mimetype" && !name.StartsWith("META-INF", StringComparison.Ordinal)).Order(), listed.Where(name => name != "/").Order());
    }

    [Fact]
    public async Task Write_EveryStyleThatIsUsed_IsThere()
    {
        var file = await OpenReading.Of(In(Language.Irish));
        var there = file.Content.Descendants().Concat(file.Styles.Descendants())
            .Attributes(OpenReading.Style + "name").Select(name => name.Value).ToHashSet();
        var used = file.Body.Descendants().Concat(file.Styles.Descendants()).Attributes()
            .Where(name => name.Name.LocalName is "style-name" or "parent-style-name" or "next-style-name" or "visited-style-name" or "citation-style-name" or "font-name");
        Assert.All(used, name => Assert.Contains(name.Value, there));
    }

    [Fact]
    public async Task Write_Headings_KeepTheirLevelsBelowTheTitle()
    {
        var text = In(Language.Irish);
        var file = await OpenReading.Of(text);
        var headings = file.Body.Descendants(OpenReading.Text + "h").ToList();
        var levels = text.Blocks.OfType<Heading>().Select(heading => heading.Level).Prepend(1);
        Assert.Equal(levels, headings.Select(heading => (int)heading.Attribute(OpenReading.Text + "outline-level")!));
        Assert.Equal(text.Cover.Title, headings[0].Value);
    }

    [Theory]
    [InlineData(Language.Irish, "ga", "en")]
    [InlineData(Language.English, "en", "ga")]
    public async Task Write_PiecesOfTheOtherLanguage_CarryIt(Language language, string own, string other)
    {
        var file = await OpenReading.Of(In(language));
        Assert.All(file.LanguageStyles.Values, value => Assert.Equal(other, value));
        Assert.Equal(own, file.Styles.Descendants(OpenReading.Style + "default-style").Descendants().Attributes(OpenReading.Fo + "language").Single().Value);
        var piece = file.Body.Descendants(OpenReading.Text + "span").Single(span => span.Value == "laistigh de fiche lá oibre");
        Assert.Contains(piece.Attribute(OpenReading.Text + "style-name")!.Value, file.LanguageStyles.Keys);
    }

    [Fact]
    public async Task Write_Lists_NestWithinTheirItemsAndStartWhereTheySay()
    {
        var file = await OpenReading.Of(In(Language.English));
        var hall = Paragraph(file, "County Hall, John Street").Parent!;
        Assert.Equal("3", hall.Attribute(OpenReading.Text + "start-value")!.Value);
        Assert.Equal("In person:", hall.Parent!.Parent!.Elements().First().Value);
        Assert.Equal(5, Paragraph(file, "The deepest").Ancestors(OpenReading.Text + "list").Count());
    }

    [Fact]
    public async Task Write_Tables_HaveACaptionAndHeaderRowsThatComeAgain()
    {
        var file = await OpenReading.Of(In(Language.English));
        var tables = file.Body.Elements(OpenReading.Table + "table").ToList();
        Assert.All(tables, table =>
        {
            var caption = (XElement)table.PreviousNode!;
            Assert.Equal("Caption", file.LookOf(caption));
            Assert.Equal(caption.Value, table.Element(OpenReading.Table + "title")!.Value);
            Assert.Single(table.Elements(OpenReading.Table + "table-header-rows"));
        });
        Assert.Equal([1, 1, 0], tables.Select(table => table.Elements(OpenReading.Table + "table-header-columns").Count()));
    }

    [Fact]
    public async Task Write_TableInAList_SaysThatThereIsNoPlaceForIt()
    {
        var table = In(Language.English).Blocks.OfType<Table>().First();
        var text = In(Language.English) with { Blocks = [new ItemList(ListKind.Bullets, 1, [new([Para(Say("one")), table])])], Footnotes = [] };
        var fault = await Assert.ThrowsAsync<DocumentFaultException>(() => OpenReading.Bytes(text));
        Assert.Contains(table.Caption, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Pictures_KeepTheirBytesAndTheirWords()
    {
        var file = await OpenReading.Of(In(Language.English));
        var frames = file.Body.Descendants(OpenReading.Draw + "frame").ToList();
        Assert.Equal(SamplePictures.Png.Bytes.ToArray(), file.Entry(frames[0].Descendants().Attributes(OpenReading.XLink + "href").Single().Value));
        Assert.Equal(SamplePictures.Jpeg.Bytes.ToArray(), file.Entry(frames[1].Descendants().Attributes(OpenReading.XLink + "href").Single().Value));
        Assert.Equal("Five bars: complaints by year, most of them in the fourth.", frames[0].Element(OpenReading.Svg + "desc")!.Value);
        Assert.Equal([false, true, false], frames.Select(frame => frame.Attributes().Any(attribute => attribute.Name.LocalName == "decorative")));
    }

    [Fact]
    public async Task Write_Links_LeadToHeadings()
    {
        var file = await OpenReading.Of(Long(Language.Irish));
        var names = file.Body.Descendants(OpenReading.Text + "bookmark-start").Select(mark => mark.Attribute(OpenReading.Text + "name")!.Value).ToHashSet();
        var links = file.Body.Descendants(OpenReading.Text + "a").Select(link => link.Attribute(OpenReading.XLink + "href")!.Value).ToList();
        Assert.All(links.Where(link => link.StartsWith('#')), link => Assert.Contains(link[1..], names));
        Assert.Contains("https://kilkennycoco.ie/en/customer%20charter", links);
    }

    [Fact]
    public async Task Write_SpacesThatFollowSpaces_AreKept()
    {
        var text = In(Language.English) with { Blocks = [Para(Say("a  b "), Say(" c", WordStyle.Strong))], Footnotes = [] };
        var paragraph = (await OpenReading.Of(text)).Body.Elements().Last();
        Assert.Equal(["a ", "s", "b ", "s", "c"], paragraph.DescendantNodes().Where(node => node is XText or XElement { IsEmpty: true })
            .Select(node => node is XElement element ? element.Name.LocalName : ((XText)node).Value));
    }

    [Fact]
    public async Task Write_Facts_SayWhatTheFileIs()
    {
        var text = In(Language.Irish);
        var file = await OpenReading.Of(text);
        var meta = file.Xml("meta.xml");
        Assert.Equal(
            (text.Cover.Title, text.Cover.Summary, "ga-IE"),
            (meta.Descendants(OpenReading.Dc + "title").Single().Value, meta.Descendants(OpenReading.Dc + "description").Single().Value, meta.Descendants(OpenReading.Dc + "language").Single().Value));
        Assert.Equal("Leathanach 1 as 1", file.Styles.Descendants(OpenReading.Style + "footer").Single().Value);
        var page = file.Styles.Descendants(OpenReading.Style + "page-layout-properties").Single();
        Assert.Equal(("210mm", "297mm"), (page.Attribute(OpenReading.Fo + "page-width")!.Value, page.Attribute(OpenReading.Fo + "page-height")!.Value));
    }

    [Fact]
    public async Task Write_SameText_GivesTheSameBytesWithTheDayOfPublication()
    {
        var first = await OpenReading.Bytes(In(Language.English));
        Assert.Equal(first, await OpenReading.Bytes(In(Language.English)));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 10, 5, 12, 0, 0), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task LibreOffice_OpensIt_WithEveryWordInOrder()
    {
        var text = In(Language.Irish);
        using var office = new LibreOffice();
        Assert.Equal(Readback.LettersOf(text), Readback.Letters(await office.TextOf(await OpenReading.Bytes(text), "odt")));
    }

    private static XElement Paragraph(OpenReading file, string text) => file.Body.Descendants(OpenReading.Text + "p").First(paragraph => paragraph.Value == text);
}
