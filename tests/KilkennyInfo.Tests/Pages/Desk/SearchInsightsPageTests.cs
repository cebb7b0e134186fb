using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class SearchInsightsPageTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    [Fact]
    public async Task Get_EveryReader_SeesWhatFoundNothingWithItsLanguage()
    {
        await AskAsync("ufo landing", Language.English, false, false, true);
        await AskAsync("=cead", Language.Irish, false);
        foreach (var role in DeskAccess.RuleOf("/Desk/Searches").Read)
        {
            using var client = await DeskClient.SignInAsync(Desk, DeskPagesFixture.NameOf(role));
            var page = await client.PageAsync("/desk/searches");
            Assert.Equal("page", page.QuerySelector(".menu [href='/desk/searches']")!.GetAttribute("aria-current"));
            Assert.Equal(["ufo landing", "English", "2", "3"], CellsOf(page, "ufo landing"));
            Assert.Equal("ga", page.QuerySelectorAll("tbody th").First(cell => cell.TextContent == "=cead").GetAttribute("lang"));
            Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_OneLanguage_ShowsOnlyThatAndPassesItOnToTheFile()
    {
        await AskAsync("only in english", Language.English, false);
        await AskAsync("i ngaeilge amháin", Language.Irish, false);
        using var client = await DeskClient.SignInAsync(Desk, "Only Publisher");
        var page = await client.PageAsync("/desk/searches?language=ga&days=7");
        Assert.Contains("i ngaeilge amháin", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("only in english", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", ((IHtmlSelectElement)page.QuerySelector("#f-days")!).Value);
        var file = page.QuerySelector("main .buttons a")!.GetAttribute("href")!;
        Assert.Equal("/desk/searches.csv?days=7&language=ga", file);
        Assert.DoesNotContain("only in english", await (await client.GetAsync(file)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_File_IsATableThatRunsNoFormula()
    {
        await AskAsync("=1+1", Language.English, true, false);
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        using var answer = await client.GetAsync("/desk/searches.csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("query,language,without-hit,searches,last-asked", lines[0].TrimStart('\ufeff'));
        Assert.Matches(@"^'=1\+1,en,1,2,\d{4}-\d\d-\d\d$", Assert.Single(lines, line => line.Contains("=1+1", StringComparison.Ordinal)).Replace("\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/desk/searches?days=nonsense&language=fr")]
    [InlineData("/desk/searches?days=100000")]
    [InlineData("/desk/searches.csv?days=-1")]
    public async Task Get_ParameterThatMeansNothing_ShowsTheUsualPeriod(string path)
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        if (path.Contains("searches?", StringComparison.Ordinal))
        {
            Assert.Equal("30", ((IHtmlSelectElement)(await DeskClient.ReadAsync(answer)).QuerySelector("#f-days")!).Value);
        }
    }

    [Fact]
    public async Task Get_NothingSearchedFor_SaysSo()
    {
        await using var desk = await DeskSite.StartAsync();
        await desk.AddAsync("Ann", Role.Publisher);
        using var client = await DeskClient.SignInAsync(desk, "Ann");
        var text = (await client.PageAsync("/desk/searches")).Body!.TextContent;
        Assert.Contains("Every search of this period found something.", text, StringComparison.Ordinal);
        Assert.Contains("Nobody has searched in this period.", text, StringComparison.Ordinal);
    }

    private async Task AskAsync(string words, Language language, params bool[] found)
    {
        var log = Desk.Get<QueryLog>();
        found.ToList().ForEach(hit => log.Count(language, words, hit));
        await log.WriteAsync(CancellationToken.None);
    }

    private static IEnumerable<string> CellsOf(IHtmlDocument page, string query) =>
        page.QuerySelector("tbody")!.QuerySelectorAll("tr").First(row => row.QuerySelector("th")!.TextContent == query).QuerySelectorAll("th, td").Take(4).Select(cell => cell.TextContent);
}
