using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KilkennyInfo.Documents.Html;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.PlainText;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests.Documents.Html;

public sealed partial class HtmlWriterTests
{
    private static readonly string Checker = Path.Combine(TestSite.Root, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Theory]
    [InlineData(Language.Irish)]
    [InlineData(Language.English)]
    public async Task Page_EveryKindOfBlock_IsValid(Language language)
    {
        var (exit, said) = await JavaProgram.RunAsync(Checker, "html", await FileOf(DocumentSample.Rich(language)), "--Werror", "--also-check-css");

        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task Page_EveryKindOfBlock_HasAllThatTheModelHas()
    {
        var text = DocumentSample.Rich(Language.English);

        Assert.Equal(ModelCounts.Of(text), ModelCounts.Of(await PageOf(text)));
    }

    [Fact]
    public async Task Page_EveryKindOfBlock_SaysTheWordsOfThePlainTextInItsOrder()
    {
        var text = DocumentSample.Rich(Language.English);
        var page = await PageOf(text);
        foreach (var element in page.QuerySelectorAll("nav, .back, head"))
        {
            element.Remove();
        }

        // The numbers of items are made by the browser.
        var words = PlainTextWriter.WordsInOrder(text).Where(word => !ItemNumber().IsMatch(word));

        Assert.Equal(string.Concat(words), Spaces().Replace(page.DocumentElement.TextContent, ""));
    }

    [Fact]
    public async Task Page_Head_TellsLanguageTitleAndDescription()
    {
        var text = DocumentSample.Rich(Language.Irish);
        var page = await PageOf(text);

        Assert.Equal("ga", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Cairt an Chustaiméara – Comhairle Chontae Chill Chainnigh", page.Title);
        Assert.Equal(text.Cover.Summary, page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        Assert.Equal("Cairt an Chustaiméara", page.QuerySelectorAll("h1").Single().TextContent);
    }

    [Fact]
    public async Task Page_Everything_IsInTheFile()
    {
        var page = await PageOf(DocumentSample.Rich(Language.English));

        Assert.Empty(page.QuerySelectorAll("script, link[rel=stylesheet], iframe, [style], [onclick]"));
        Assert.All(page.QuerySelectorAll("[src]"), element => Assert.StartsWith("data:image/", element.GetAttribute("src"), StringComparison.Ordinal));
        Assert.DoesNotContain("url(", PageStyle.Sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_LinksWithin_LeadToWhatIsThere()
    {
        var page = await PageOf(DocumentSample.Rich(Language.English));
        var links = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();

        Assert.Equal(4 + 2 + 3 + 2, links.Count);
        Assert.All(links, id => Assert.NotNull(page.GetElementById(id)));
    }

    [Fact]
    public async Task Page_LinkToNoHeading_KeepsItsWords()
    {
        var text = Of(new Paragraph([new Link("#gone", [new Words("the lost chapter")])]));

        Assert.Equal("<p>the lost chapter</p>", (await PageOf(text)).QuerySelector(".text")!.InnerHtml.Trim());
    }

    [Fact]
    public async Task Page_WordsThatLookLikeMarkup_StayWords()
    {
        var text = Of(new Paragraph([new Words("<script>\"&amp;\u0000\u000B")]));
        var page = await PageOf(text with { Cover = text.Cover with { Title = "</title><script>" } });

        Assert.Equal("<script>\"&amp;", page.QuerySelector(".text p")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public async Task Table_Headings_TellTheirReach()
    {
        var table = (await PageOf(DocumentSample.Rich(Language.English))).QuerySelector("table")!;

        Assert.Equal("Fees by year", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["2025", "2026"], table.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["Bins", "Parking"], table.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task List_FirstNumber_IsKept() =>
        Assert.Equal("4", (await PageOf(DocumentSample.Rich(Language.English))).QuerySelector("ol.steps ol")!.GetAttribute("start"));

    [Fact]
    public async Task Footnote_TwoMarks_LeadsBackToTheFirst()
    {
        var page = await PageOf(DocumentSample.Rich(Language.English));
        var marks = page.QuerySelectorAll("a[role=doc-noteref][href='#_fn1']");

        Assert.Equal(2, marks.Length);
        Assert.Equal("Footnote 1", marks[0].GetAttribute("aria-label"));
        Assert.False(marks[1].HasAttribute("id"));
        Assert.Equal($"#{marks[0].Id}", page.QuerySelector("#_fn1 a[role=doc-backlink]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Contents_ThreeChapters_AreNotListed()
    {
        Block[] chapters = [.. Enumerable.Range(1, 3).Select(at => new Heading(2, $"c{at}", [new Words($"Chapter {at}")]))];

        Assert.Null((await PageOf(Of(chapters))).QuerySelector("nav"));
        Assert.Equal(4, (await PageOf(Of([.. chapters, new Heading(2, "c4", [new Words("Chapter 4")])]))).QuerySelectorAll("nav a").Length);
    }

    [Fact]
    public async Task Page_SameText_SameBytes() =>
        Assert.Equal(await FileOf(DocumentSample.Rich(Language.Irish, 5)), await FileOf(DocumentSample.Rich(Language.Irish, 5)));

    [Fact]
    public void Style_WordsOnEveryGround_KeepSevenToOne()
    {
        var palettes = Palette().Matches(PageStyle.Sheet).Select(palette => Colours().Matches(palette.Value).ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value)).Take(2);

        foreach (var palette in palettes)
        {
            foreach (var (ground, words) in from ground in (string[])["page", "tint"] from words in (string[])["ink", "quiet", "link"] select (ground, words))
            {
                Assert.True(Contrast(palette[ground], palette[words]) >= 7, $"{words} on {ground}: {Contrast(palette[ground], palette[words]):0.00}");
            }

            Assert.True(Contrast(palette["page"], palette["line"]) >= 3);
        }
    }

    private static DocumentText Of(params Block[] blocks) => DocumentSample.Rich(Language.English) with { Blocks = blocks, Footnotes = [] };

    private static async Task<byte[]> FileOf(DocumentText text) => (await new HtmlWriter().WriteAsync(text, default)).Bytes;

    private static async Task<IDocument> PageOf(DocumentText text) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(await FileOf(text)));

    private static double Contrast(string one, string other)
    {
        var (dark, light) = (Math.Min(Luminance(one), Luminance(other)), Math.Max(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var full = colour.Length == 3 ? string.Concat(colour.Select(digit => $"{digit}{digit}")) : colour;
        double Part(int at)
        {
            var value = int.Parse(full.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@"^\d+\.\z")]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@":root \{[^}]+\}")]
    private static partial Regex Palette();

    [GeneratedRegex("--([a-z]+): #([0-9a-f]+)")]
    private static partial Regex Colours();
}
