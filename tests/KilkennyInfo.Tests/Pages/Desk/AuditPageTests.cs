using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class AuditPageTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Get_WhoMayRead_SeesSentencesAndHasItInTheMenu(Role role)
    {
        using var client = await DeskClient.SignInAsync(Desk, $"Only {role}");
        var page = await client.PageAsync("/desk/audit");
        Assert.Equal("Audit log", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("page", page.QuerySelector(".menu [href='/desk/audit']")!.GetAttribute("aria-current"));
        Assert.Contains($"Only {role} signed in.", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/audit")]
    [InlineData("/desk/audit/file")]
    public async Task Get_OtherRole_IsRefusedAndNothingIsTakenOut(string path)
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Publisher");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).StatusCode);
        Assert.Null((await client.PageAsync("/desk")).QuerySelector(".menu [href='/desk/audit']"));
        Assert.DoesNotContain(await ExportsAsync(), entry => entry.PersonName == "Only Publisher");
    }

    [Fact]
    public async Task Get_Filters_NarrowAndStayFilledIn()
    {
        await Desk.AddAsync("Fíona Fáinne", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        var page = await client.PageAsync("/desk/audit?q=fiona+fainne&kind=accounts");
        Assert.Equal(["Test invited Fíona Fáinne.", "Fíona Fáinne took up the invitation."], Sentences(page).Order().Reverse());
        Assert.Equal("fiona fainne", page.QuerySelector("#f-q")!.GetAttribute("value"));
        Assert.Equal("accounts", ((IHtmlSelectElement)page.QuerySelector("#f-kind")!).Value);
        Assert.Equal("/desk/audit/file?q=fiona%20fainne&kind=accounts", page.QuerySelector("main .buttons a[href*=file]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_FilterThatFindsNothing_SaysSo()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        var page = await client.PageAsync("/desk/audit?q=nobody+of+that+name");
        Assert.Equal("0 entries", page.QuerySelector("main p[role=status]")!.TextContent);
        Assert.Null(page.QuerySelector(".timeline"));
    }

    [Theory]
    [InlineData("from=yesterday", "f-from")]
    [InlineData("from=0001-01-01", "f-from")]
    [InlineData("to=9999-12-31", "f-to")]
    [InlineData("from=2026-11-02&to=2026-11-01", "f-to")]
    public async Task Get_DayThatIsNone_SaysWhatToMendAndKeepsIt(string query, string field)
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        using var answer = await client.GetAsync("/desk/audit?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Equal("#" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal(query.Split('=')[^1], page.QuerySelector("#" + field)!.GetAttribute("value"));

        var before = (await ExportsAsync()).Count;
        Assert.StartsWith("/desk/audit?", (await client.GetAsync("/desk/audit/file?" + query)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(before, (await ExportsAsync()).Count);
    }

    [Theory]
    [InlineData("kind=nonsense")]
    [InlineData("before=abc&after=-")]
    [InlineData("verify=perhaps")]
    public async Task Get_ParameterThatMeansNothing_IsPassedOver(string query)
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        Assert.NotEmpty(Sentences(await client.PageAsync("/desk/audit?" + query)));
    }

    [Fact]
    public async Task Get_File_IsTheWholeLogAndSaysWhoTookIt()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        using var answer = await client.GetAsync("/desk/audit/file");
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"^attachment; filename=audit-log-\d{4}-\d\d-\d\d\.jsonl$", answer.Header("Content-Disposition"));
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => (int)line["number"]!));
        Assert.Equal(("audit.exported", "Only Auditor"), ((string)lines[^1]["act"]!, (string)lines[^1]["personName"]!));
    }

    [Fact]
    public async Task Head_File_TakesNothingOut()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        var before = (await ExportsAsync()).Count;
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/desk/audit/file"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, (await ExportsAsync()).Count);
    }

    [Fact]
    public async Task Get_FileWithAFilter_HoldsOnlyThat()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Administrator");
        using var answer = await client.GetAsync("/desk/audit/file?kind=accounts&q=only+publisher");
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["account.invited", "account.joined"], lines.Select(line => (string)line["act"]!));
    }

    [Fact]
    public async Task Get_OnAPageOfTheSite_LeadsThereOnlyWhoMayOpenIt()
    {
        await WriteAsync("gate.signed", "customer-charter", "Page Person");
        using var auditor = await DeskClient.SignInAsync(Desk, "Only Auditor");
        Assert.Equal("Customer Charter", (await auditor.PageAsync("/desk/audit?q=page+person")).QuerySelector(".timeline a[href='/desk/pages/customer-charter']")!.TextContent);
        using var administrator = await DeskClient.SignInAsync(Desk, "Only Administrator");
        var page = await administrator.PageAsync("/desk/audit?q=page+person");
        Assert.Null(page.QuerySelector(".timeline a"));
        Assert.Contains("Customer Charter", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>With a log of its own, since it breaks it.</summary>
    [Fact]
    public async Task Get_Verify_SaysHowManyAreWholeOrWhichOneIsNot()
    {
        await using var desk = await DeskSite.StartAsync();
        await desk.AddAsync("Ann", Role.Auditor);
        using var client = await DeskClient.SignInAsync(desk, "Ann");
        Assert.Null((await client.PageAsync("/desk/audit")).QuerySelector(".news, .issues"));
        var page = await client.PageAsync("/desk/audit?verify=true");
        Assert.StartsWith("The log is whole. It has 3 entries, each as it was written.", page.QuerySelector(".news")!.TextContent.Trim(), StringComparison.Ordinal);

        await using var db = desk.Get<SiteDatabase>().OpenForReading();
        await db.Set<AuditEntry>().Where(entry => entry.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Details, "not ours"));
        page = await client.PageAsync("/desk/audit?verify=true");
        var broken = page.QuerySelector(".issues[role=alert]")!.TextContent;
        Assert.Contains("Entry 2 is not as it was written", broken, StringComparison.Ordinal);
        Assert.Contains("Whole before it: 1 entry", broken, StringComparison.Ordinal);
        Assert.Equal(3, Sentences(page).Count());
    }

    [Fact]
    public async Task Get_MoreThanOneSheet_HasLinksThatKeepTheFilters()
    {
        for (var count = 0; count < AuditReading.SheetLength + 1; count++)
        {
            await WriteAsync("note.written", "home", "Sheet Person");
        }

        using var client = await DeskClient.SignInAsync(Desk, "Only Auditor");
        var first = await client.PageAsync("/desk/audit?q=sheet+person&kind=notes");
        Assert.Equal(AuditReading.SheetLength, Sentences(first).Count());
        Assert.Null(first.QuerySelector("[rel=prev]"));
        var second = await client.PageAsync(first.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Assert.Single(Sentences(second));
        Assert.Null(second.QuerySelector("[rel=next]"));
        var back = await client.PageAsync(second.QuerySelector("[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(Sentences(first), Sentences(back));
        Assert.Equal("51 entries", back.QuerySelector("main p[role=status]")!.TextContent);
    }

    private static IEnumerable<string> Sentences(IHtmlDocument page) => page.QuerySelectorAll(".timeline > li").Select(line => line.ChildNodes[2].TextContent.Trim());

    private async Task<List<AuditEntry>> ExportsAsync()
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return await db.Set<AuditEntry>().Where(entry => entry.Act == "audit.exported").ToListAsync();
    }

    private Task<bool> WriteAsync(string act, string subject, string name) => Desk.Get<SiteDatabase>().WriteAsync(async db =>
    {
        await AuditLog.WriteAsync(db, DateTime.UtcNow, null, name, act, subject, new Dictionary<string, string?>(), CancellationToken.None);
        return true;
    }, CancellationToken.None);
}
