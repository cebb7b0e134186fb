using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Documents;
using KilkennyInfo.Tests.Content;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Documents;

[Collection(DocumentsGroup.Name)]
public sealed class DocumentPageTests(DocumentsFixture documents)
{
    private const string English = "/en/documents/customer-charter";
    private const string Irish = "/ga/doicimeid/cairt-do-chustaimeiri";

    [Theory]
    [InlineData(English, "Customer Charter, PDF, in English, 1 KB, 4 pages", "Customer Charter, PDF, in Irish, 1 KB, 4 pages")]
    [InlineData(Irish, "Cairt do Chustaiméirí, PDF, i nGaeilge, 1 KB, 4 leathanach", "Cairt do Chustaiméirí, PDF, i mBéarla, 1 KB, 4 leathanach")]
    public async Task Page_EachFile_IsNamedByAllThatIsKnownOfIt(string path, string own, string other)
    {
        var page = await PageAsync(path);
        var links = page.QuerySelectorAll(".formats a").Select(link => (Name: link.GetAttribute("aria-label"), Address: link.GetAttribute("href")!)).ToList();
        Assert.Equal(8, links.Count);
        Assert.Equal([own, other], links.Take(2).Select(link => link.Name));
        Assert.All(page.QuerySelectorAll(".formats a"), link => Assert.Contains(link.TextContent.Trim(), link.GetAttribute("aria-label")!, StringComparison.OrdinalIgnoreCase));
        foreach (var (name, address) in links)
        {
            using var file = await documents.Client.GetAsync(address);
            Assert.True(file.StatusCode is HttpStatusCode.OK, $"{name}: {file.StatusCode}");
        }
    }

    [Fact]
    public async Task Page_Facts_AreThere()
    {
        var page = await PageAsync(English);
        var main = TextOf(page.QuerySelector("main")!);
        Assert.Equal("Customer Charter", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".facts > div"), fact => TextOf(fact) == "Version:2");
        Assert.Matches("Reading time:\\s*about \\d+ minutes", main);
        Assert.NotNull(page.QuerySelector("main a.button[href='/en/customer-charter']"));
        Assert.Contains("Nothing in it is smaller than 18 point", main, StringComparison.Ordinal);
        Assert.DoesNotContain("conform", main, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector("main a[href^='/en/documents/customer-charter/request']"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        Assert.Equal("https://info.example.ie" + English, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(Irish, page.QuerySelector(".switch")!.GetAttribute("href"));
        Assert.Equal(English, (await PageAsync(Irish)).QuerySelector(".switch")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_FormatsThatThisSiteLacks_SayHowToAskForThem()
    {
        var page = await PageAsync(Irish);
        var asked = page.QuerySelectorAll(".rows[aria-labelledby=doc-ask] li");
        Assert.Equal(
            ["Braille", "Éasca le léamh", "Teanga Chomharthaíochta na hÉireann", "Fuaim, comhad níos lú (Opus)"],
            asked.Select(row => row.QuerySelector("strong")!.TextContent));
        Assert.Equal("/ga/doicimeid/cairt-do-chustaimeiri/iarratas?format=braille&language=ga", asked[0].QuerySelector("a")!.GetAttribute("href"));
        var form = await PageAsync(asked[0].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("braille", form.QuerySelector("[name=format][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Page_EarlierVersion_CanBeHadAndSaysThatItIsOver()
    {
        var page = await PageAsync(English);
        var rows = page.QuerySelectorAll(".rows[aria-labelledby=doc-versions] > li");
        Assert.Equal(["Version 2", "Version 1: No longer in force"], rows.Select(row => row.QuerySelector("strong")!.TextContent));
        var link = rows[1].QuerySelectorAll("a").Single(link => link.GetAttribute("aria-label")!.StartsWith("Version 1: Customer Charter, PDF, in English", StringComparison.Ordinal));
        Assert.Equal("/en/documents/customer-charter/v1/old-charter.pdf", link.GetAttribute("href"));
        Assert.Contains("Version: 1", await documents.Client.GetStringAsync(link.GetAttribute("href")), StringComparison.Ordinal);
        Assert.Equal(["Leagan 2", "Leagan 1: Imithe as feidhm"], (await PageAsync(Irish)).QuerySelectorAll(".rows[aria-labelledby=doc-versions] strong:first-child").Where(strong => strong.TextContent.StartsWith("Leagan", StringComparison.Ordinal)).Select(strong => strong.TextContent));
    }

    [Fact]
    public async Task Page_CheckedFiles_SayWithWhatAndWhatCannotBeChecked()
    {
        var page = await ComposeAsync(With(Charter, file => file with
        {
            Check = file.Format == "pdf" ? new LiveCheck("kilkenny-pdf 3", file.Language is Language.Irish ? 0 : 2, new DateTime(2026, 11, 26, 12, 0, 0, DateTimeKind.Utc)) : null,
        }));
        var main = TextOf(page.QuerySelector("main")!);
        Assert.Contains("The PDF files are made to PDF/UA-1 and checked with this program: kilkenny-pdf 3", main, StringComparison.Ordinal);
        Assert.Equal(
            ["PDF, in Irish No fault was found. kilkenny-pdf 3 · 26 November 2026", "PDF, in English 2 faults were found. kilkenny-pdf 3 · 26 November 2026"],
            page.QuerySelectorAll(".checks li").Select(TextOf));
        Assert.Contains("No program has checked these formats: Large print (PDF), Word, Audio (MP3).", main, StringComparison.Ordinal);
        Assert.Contains("whether the order of reading makes sense", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FileMadeElsewhere_SaysThatSomebodyHasSignedForIt()
    {
        var page = await ComposeAsync(With(Charter, file => file with { UploadId = Guid.NewGuid(), Check = new LiveCheck("kilkenny-pdf 3", 0, DateTime.UtcNow) }));
        Assert.All(page.QuerySelectorAll(".checks li"), row => Assert.Contains("A person has looked at the file too", TextOf(row), StringComparison.Ordinal));
        Assert.DoesNotContain("made to PDF/UA-1", TextOf(page.QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NotInForce_SaysSoAtTheTop()
    {
        var newest = Charter.Newest with { SupersededUtc = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc) };
        var page = await ComposeAsync(Charter with { Versions = [newest, .. Charter.Versions.Skip(1)] });
        Assert.Equal("No longer in force This document has not been in force since 20 November 2026. Its files stay here for those who need them.", TextOf(page.QuerySelector("main > .note")!));
        Assert.NotEmpty(page.QuerySelectorAll(".formats a"));
        Assert.Null((await PageAsync(English)).QuerySelector("main > .note"));
    }

    [Fact]
    public async Task Page_FilesNotMadeYet_SaysSoAndStillOffersToAsk()
    {
        var page = await ComposeAsync(Charter with { Versions = [Charter.Newest with { Renditions = [] }] });
        var main = TextOf(page.QuerySelector("main")!);
        Assert.Contains("These files are not ready yet: PDF, Large print (PDF), Word, Audio (MP3).", main, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".formats"));
        Assert.NotNull(page.QuerySelector("main a.button[href*='/request']"));
    }

    [Fact]
    public async Task Page_FileInOneLanguageOnly_SaysThatTheOtherIsNotThere()
    {
        var page = await ComposeAsync(Charter with { Versions = [Charter.Newest with { Renditions = [.. Charter.Newest.Renditions.Where(file => file.Language is Language.Irish)] }] });
        var missing = page.QuerySelectorAll(".file").Where(file => TextOf(file).StartsWith("In English: not here yet.", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, missing.Count);
        Assert.Equal("Ask for this format: Large print (PDF), in English", missing[1].QuerySelector("a")!.GetAttribute("aria-label"));
        Assert.Equal("/en/documents/customer-charter/request?format=large-print&language=en", missing[1].QuerySelector("a")!.GetAttribute("href"));
    }

    /// <summary>Nobody has to take the other language for want of their own.</summary>
    [Fact]
    public async Task Page_BothLanguages_AreShownAlike()
    {
        foreach (var path in new[] { Irish, English })
        {
            var files = (await PageAsync(path)).QuerySelectorAll(".formats .file a").GroupBy(link => link.GetAttribute("hreflang")).ToDictionary(group => group.Key!, group => group.Count());
            Assert.Equal(files["ga"], files["en"]);
        }
    }

    [Fact]
    public async Task Card_InsideAPage_LeadsToFilesAndToTheList()
    {
        var page = await PageAsync("/ga/formaidi-inrochtana");
        var card = page.QuerySelector(".card.documents")!;
        Assert.Contains(card.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/ga/doicimeid/cairt-do-chustaimeiri/cairt-do-chustaimeiri.pdf");
        Assert.Contains(card.QuerySelectorAll("a"), link => link.GetAttribute("href") == Irish);
        Assert.Contains(card.QuerySelectorAll("a"), link => link.GetAttribute("href") == "/ga/doicimeid");
        Assert.DoesNotContain(card.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("/en", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Footer_EveryPage_LeadsToTheDocuments()
    {
        Assert.NotNull((await PageAsync("/en/contact-us")).QuerySelector("footer a[href='/en/documents']"));
        Assert.NotNull((await PageAsync("/ga")).QuerySelector("footer a[href='/ga/doicimeid']"));
        Assert.Equal(2, (await PageAsync("/")).QuerySelectorAll("footer a[href='/en/documents'], footer a[href='/ga/doicimeid']").Length);
    }

    private LiveDocument Charter => documents.Live.Documents.Find("customer-charter")!;

    private static LiveDocument With(LiveDocument document, Func<LiveRendition, LiveRendition> change) =>
        document with { Versions = [document.Newest with { Renditions = [.. document.Newest.Renditions.Select(change)] }] };

    private async Task<IHtmlDocument> ComposeAsync(LiveDocument document) =>
        LiveSiteFixture.Parse(Encoding.UTF8.GetString((await documents.Get<DocumentComposing>().ComposeAsync(documents.Live, document, Language.English)).Bytes.Span));

    private async Task<IHtmlDocument> PageAsync(string path)
    {
        using var response = await documents.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = LiveSiteFixture.Parse(await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain('⟦', page.DocumentElement.OuterHtml);
        return page;
    }

    private static string TextOf(IElement element) => ReadableText.Squeeze(element.TextContent);
}
