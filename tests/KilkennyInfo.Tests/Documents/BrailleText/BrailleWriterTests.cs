using System.Text;
using System.Xml.Linq;
using KilkennyInfo.Documents.BrailleText;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.BrailleText;

public sealed class BrailleWriterTests
{
    private static readonly Liblouis Library = Liblouis.Find().Found!;

    public static TheoryData<Language, BrailleGrade> Codes { get; } = new()
    {
        { Language.Irish, BrailleGrade.Uncontracted },
        { Language.Irish, BrailleGrade.Contracted },
        { Language.English, BrailleGrade.Uncontracted },
        { Language.English, BrailleGrade.Contracted },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Brf_ThousandWords_FillsPagesOf25LinesOf40Cells(Language language, BrailleGrade grade)
    {
        var file = await new BrailleWriter(Library, grade).WriteAsync(RichText.Of(language, 1000), CancellationToken.None);

        var pages = PagesOf(file);
        Assert.Equal(file.Pages, pages.Count);
        Assert.True(pages.Count > 3);
        Assert.All(file.Bytes, sign => Assert.True(sign is >= 0x20 and <= 0x5F or (byte)'\r' or (byte)'\n' or (byte)'\f'));
        Assert.All(pages, page => Assert.Equal(25, page.Count));
        Assert.All(pages.SelectMany(page => page), line => Assert.InRange(line.Length, 0, 40));
        Assert.Equal(file.Bytes, (await new BrailleWriter(Library, grade).WriteAsync(RichText.Of(language, 1000), CancellationToken.None)).Bytes);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Brf_AllPages_EndWithTheirNumberAtTheRight(Language language, BrailleGrade grade)
    {
        var file = await new BrailleWriter(Library, grade).WriteAsync(RichText.Of(language, 1000), CancellationToken.None);

        var numbers = PagesOf(file).Select(page => page[24]).ToList();
        Assert.Equal("#A".PadLeft(40), numbers[0]);
        Assert.Equal("#C".PadLeft(40), numbers[2]);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    /// <summary>Joined again, the lines hold every word of every passage as the library wrote it: none is cut, lost or out of order.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Brf_EveryPassage_StandsInTheFileInOrderAndWhole(Language language, BrailleGrade grade)
    {
        var text = RichText.Of(language, 1000);
        var file = await new BrailleWriter(Library, grade).WriteAsync(text, CancellationToken.None);
        var lines = PagesOf(file).SelectMany(page => page.Take(24));
        var words = string.Join(' ', lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

        var translator = new BrailleTranslator(Library, grade);
        var at = 0;
        foreach (var passage in Passages.Of(text).Where(passage => passage.Kind is not PassageKind.TableHeader))
        {
            foreach (var line in translator.Translate(passage.Content, language, passage.Kind is PassageKind.Heading))
            {
                var cells = BrailleWriter.InAscii(line.Replace(BrailleTranslator.HardBlank, BrailleTranslator.Blank));
                var found = words.IndexOf(cells, at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{passage.Id} {passage.Kind}: {cells}");
                at = found + cells.Length;
            }
        }
    }

    [Fact]
    public async Task Brf_EnglishSample_IsLaidOutAsReadersExpect()
    {
        var file = await new BrailleWriter(Library, BrailleGrade.Uncontracted).WriteAsync(RichText.Of(Language.English), CancellationToken.None);

        var lines = PagesOf(file).SelectMany(page => page.Take(24)).ToList();
        Assert.Equal(["       ,KILKENNY ,COUNTY ,COUNCIL", "", "           ,CUSTOMER ,CHARTER", ""], lines[..4]);
        Assert.Contains("    ,OUR PROMISE", lines);
        Assert.Contains("      ,COURTESY", lines);
        Assert.Contains("        ,PART ,B", lines);
        Assert.Contains("#A4 ,FILL IN THE FORM4", lines);
        Assert.Contains("_4 ,AN APPLICATION FOR PLANNING4", lines);
        Assert.Contains("  _4 ,PLANS AND MAPS4", lines);
        Assert.Contains("    #C4 ,SCALE #A3#EJJ4", lines);
        Assert.Contains("  ,CHARGE3 FREE", lines);
        Assert.Contains(",END OF TABLE", lines);
        Assert.Contains(new string('7', 40), lines);
        Assert.Contains(new string('G', 40), lines);
        Assert.Contains("      @.<,PICTURE3 ,THE CASTLE AND THE", lines);
        Assert.Contains("  ,TELEPHONE3 #JEF\"GGI\"DJJJ", lines);
        Assert.Contains(".<#A.> ,PUBLIC HOLIDAYS ARE NOT COUNTED4", lines);
    }

    [Fact]
    public async Task Brf_ManyHeadings_NoneEndsAPage()
    {
        foreach (var lead in Enumerable.Range(1, 30))
        {
            Block[] blocks =
            [
                .. Enumerable.Range(0, lead).Select(_ => new Paragraph([new Words("word")])),
                new Heading(2, "a", [new Words("Above")]),
                new Heading(3, "b", [new Words("Below")]),
                new Paragraph([new Words(string.Join(' ', Enumerable.Repeat("following", 30)))]),
            ];
            var file = await new BrailleWriter(Library, BrailleGrade.Uncontracted)
                .WriteAsync(RichText.Of(Language.English) with { Blocks = blocks }, CancellationToken.None);

            var page = PagesOf(file).Single(page => page.Contains("    ,ABOVE"));
            var at = page.ToList().IndexOf("    ,ABOVE");
            Assert.Equal(["      ,BELOW", "  FOLLOWING FOLLOWING FOLLOWING"], [page[at + 2], page[at + 3]]);
        }
    }

    [Fact]
    public async Task Brf_WordLongerThanALine_IsCutAfterAnObliqueAndNothingIsLost()
    {
        var address = "https://www.example.ie/documents/customer-charter/2026/customer-charter-of-the-council.pdf";
        var text = RichText.Of(Language.English) with { Blocks = [new Paragraph([new Words("See " + address)])] };

        var file = await new BrailleWriter(Library, BrailleGrade.Uncontracted).WriteAsync(text, CancellationToken.None);

        var lines = PagesOf(file).SelectMany(page => page.Take(24)).ToList();
        var start = lines.FindIndex(line => line.Contains("HTTPS", StringComparison.Ordinal));
        Assert.EndsWith("_/", lines[start]);
        var expected = BrailleWriter.InAscii(new BrailleTranslator(Library, BrailleGrade.Uncontracted).Translate(address, Language.English));
        Assert.Contains(expected, string.Concat(lines.Skip(start).Select(line => line.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brf_SignWithoutCells_IsToldToTheEditor()
    {
        var text = RichText.Of(Language.English) with { Blocks = [new Paragraph([new Words("Smile 😀")])] };

        var fault = await Assert.ThrowsAsync<DocumentFaultException>(
            () => new BrailleWriter(Library, BrailleGrade.Contracted).WriteAsync(text, CancellationToken.None));

        Assert.Contains("😀", fault.Message, StringComparison.Ordinal);
        Assert.Contains("U+1F600", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Pef_ThousandWords_HoldsTheCellsOfTheBrf(Language language)
    {
        XNamespace pef = "http://www.daisy.org/ns/2008/pef", facts = "http://purl.org/dc/elements/1.1/";
        var text = RichText.Of(language, 1000);

        var file = await new PefWriter(Library).WriteAsync(text, CancellationToken.None);

        var root = XDocument.Parse(Encoding.UTF8.GetString(file.Bytes)).Root!;
        Assert.Equal((pef + "pef", "2008-1"), (root.Name, root.Attribute("version")?.Value));
        var meta = root.Element(pef + "head")!.Element(pef + "meta")!;
        Assert.Equal("application/x-pef+xml", meta.Element(facts + "format")?.Value);
        Assert.Equal((text.Cover.Title, text.Cover.Identifier, language.Code(), "2026-05-12"), (
            meta.Element(facts + "title")?.Value,
            meta.Element(facts + "identifier")?.Value,
            meta.Element(facts + "language")?.Value,
            meta.Element(facts + "date")?.Value));
        var volume = root.Descendants(pef + "volume").Single();
        Assert.Equal(("40", "25"), (volume.Attribute("cols")?.Value, volume.Attribute("rows")?.Value));
        var brf = PagesOf(await new BrailleWriter(Library, BrailleGrade.Contracted).WriteAsync(text, CancellationToken.None));
        var pages = volume.Descendants(pef + "page").Select(page => page.Elements(pef + "row").Select(row => BrailleWriter.InAscii(row.Value)));
        Assert.Equal(brf, pages);
        Assert.Equal(file.Pages, brf.Count);
    }

    private static List<IReadOnlyList<string>> PagesOf(RenderedFile file)
    {
        var pages = Encoding.ASCII.GetString(file.Bytes).Split('\f');
        Assert.Equal("", pages[^1]);
        return [.. pages[..^1].Select(page =>
        {
            Assert.EndsWith("\r\n", page);
            return page[..^2].Split("\r\n");
        })];
    }
}
