using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class WordingPageTests(DeskPagesFixture fixture)
{
    private const string Updated = "/desk/wording/page.updated";

    private DeskSite Desk => fixture.Desk;

    [Fact]
    public async Task Post_BothLanguages_AreOnThePublicPagesAfterOneAct()
    {
        using var client = await AsAsync(Role.Publisher);
        Assert.Contains("Last updated:", await PublicAsync("/en/customer-charter"), StringComparison.Ordinal);
        var done = await client.SubmitAsync(Updated, ("ga", "Athraithe an lá seo:"), ("en", "Changed on this day:"));
        Assert.Equal(Updated, done.Headers.Location!.OriginalString);
        Assert.Contains("Changed on this day:", await PublicAsync("/en/customer-charter"), StringComparison.Ordinal);
        Assert.Contains("Athraithe an lá seo:", await PublicAsync("/ga/cairt-do-chustaimeiri"), StringComparison.Ordinal);
        Assert.Contains("everybody sees them now", (await client.PageAsync(Updated)).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);

        // The way back: the earlier wording comes into the form, and saving it is an act like any other.
        var again = (await client.PageAsync(Updated)).QuerySelector(".timeline a")!.GetAttribute("href")!;
        var earlier = await client.PageAsync(again);
        Assert.Equal("Last updated:", earlier.QuerySelector("#f-en")!.TextContent);
        Assert.Contains("Changed on this day:", earlier.QuerySelector("dl.facts dd[lang=en]")!.TextContent, StringComparison.Ordinal);
        await client.SubmitAsync(earlier, Updated, ("note", "Back again"));
        Assert.Contains("Last updated:", await PublicAsync("/en/customer-charter"), StringComparison.Ordinal);
        var history = (await client.PageAsync(Updated)).QuerySelectorAll(".timeline > li");
        Assert.Equal(2, history.Length);
        Assert.Contains("Only Publisher: Back again", history[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("before: Athraithe an lá seo:", history[0].QuerySelector("del")!.TextContent);
    }

    [Fact]
    public async Task Post_OneLanguageOnly_ComesBackWithWhatWasTypedUntilItIsTicked()
    {
        const string path = "/desk/wording/footer.about";
        using var client = await AsAsync(Role.Publisher);
        var answer = await client.SubmitAsync(path, ("en", "About us & this site"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Equal("#f-same", page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#f-same"));
        Assert.Equal("About us & this site", page.QuerySelector("#f-en")!.TextContent);
        Assert.Contains("About this site", await PublicAsync("/en"), StringComparison.Ordinal);
        await client.SubmitAsync(page, path, ("same", "true"));
        Assert.Contains("About us &amp; this site", await PublicAsync("/en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WordingThatIsChangedMeanwhile_ShowsBoth()
    {
        const string path = "/desk/wording/header.home";
        using var client = await AsAsync(Role.Publisher);
        var old = await client.PageAsync(path);
        await client.SubmitAsync(path, ("ga", "An baile"), ("en", "The home"));
        var answer = await client.SubmitAsync(old, path, ("ga", "Tosach"), ("en", "Start"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Equal(("Tosach", "An baile"), (page.QuerySelector("#f-ga")!.TextContent, page.QuerySelector("dl.facts dd[lang=ga]")!.TextContent));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(page, path)).StatusCode);
        Assert.Contains("Tosach", await PublicAsync("/ga/cairt-do-chustaimeiri"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Count_ShowsAllFiveIrishClassesAndWhatTheSiteFillsIn()
    {
        using var client = await AsAsync(Role.Publisher);
        var page = await client.PageAsync("/desk/wording/desk.board.count");
        Assert.Equal(7, page.QuerySelectorAll("main textarea").Length);
        Assert.NotNull(page.QuerySelector("#f-ga-many[lang=ga]"));
        Assert.Contains("{n}", page.QuerySelector("main form p")!.TextContent, StringComparison.Ordinal);
        var answer = await client.SubmitAsync(page, "/desk/wording/desk.board.count", ("ga-many", "leathanach"));
        Assert.Equal("#f-ga-many", (await DeskClient.ReadAsync(answer)).QuerySelector(".issues a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_List_IsSearchedAndNarrowedAndGoesOn()
    {
        using var client = await AsAsync(Role.Auditor);
        var all = await client.PageAsync("/desk/wording");
        Assert.Equal("page", all.QuerySelector(".menu a[href='/desk/wording']")!.GetAttribute("aria-current"));
        Assert.Equal(50, all.QuerySelectorAll("tbody tr").Length);
        var next = await client.PageAsync(all.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.NotEqual(all.QuerySelector("tbody th")!.TextContent, next.QuerySelector("tbody th")!.TextContent);
        Assert.NotNull(next.QuerySelector("a[rel=prev]"));
        var found = await client.PageAsync("/desk/wording?q=gearan&place=public");
        Assert.All(found.QuerySelectorAll("tbody tr"), row => Assert.Contains("gearán", row.TextContent.ToLowerInvariant(), StringComparison.Ordinal));
        Assert.NotEmpty(found.QuerySelectorAll("tbody tr"));
        Assert.All((await client.PageAsync("/desk/wording?q=a&place=desk")).QuerySelectorAll("tbody th"), key => Assert.StartsWith("desk.", key.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_ByAReader_HasWordsButNoFormAndNothingThatIsNotThere()
    {
        using var client = await AsAsync(Role.IrishEditor);
        var page = await client.PageAsync("/desk/wording/footnotes.title");
        Assert.Null(page.QuerySelector("main form"));
        Assert.NotEmpty(page.QuerySelectorAll("dd[lang=ga]"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/wording/no.such.key")).StatusCode);
    }

    private Task<DeskClient> AsAsync(Role role) => DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(role));

    private Task<string> PublicAsync(string path) => Desk.Site.Client.GetStringAsync(path);
}
