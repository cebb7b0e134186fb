using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Figures;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Feedback;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The figures of the plan at the desk, with three complaints and two comments of today.</summary>
public sealed class PlanFiguresPageTests : IAsyncLifetime
{
    private const string Root = "/desk/plan/figures";

    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync();
        await Desk.AddAsync("Gráinne Group", Role.WorkingGroupMember);
        await Desk.AddAsync("Olive Officer", Role.ComplaintsOfficer);
        await Desk.AddAsync("Hana Handler", Role.SectionHandler);
        foreach (var language in new[] { Language.Irish, Language.English, Language.English })
        {
            await Desk.Get<ComplaintIntake>().AddAsync(SomeCases.New(language), CancellationToken.None);
        }

        foreach (var language in new[] { Language.Irish, Language.English })
        {
            await Desk.Get<Comments>().AddAsync(SomeComments.Sent($"Hours {language}", language: language, subject: new CommentSubject(Principle: 10), email: null), CancellationToken.None);
        }
    }

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    [Fact]
    public async Task Get_ThisYear_ShowsEveryFigureWithItsRuleAndCounts()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Gráinne Group");
        var page = await client.PageAsync(Root);
        Assert.Equal("page", page.QuerySelector($".menu [href='{Root}']")!.GetAttribute("aria-current"));
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList());
        Assert.Equal(Desk.Get<PlanFigures>().Rules.Count, rows.Count);
        Assert.Equal(["40%", "2 of 5"], rows["Complaints and comments in Irish"].Take(2));
        Assert.Equal(["2 comments", "2"], rows["Comments by principle"].Take(2));
        Assert.Equal(["Nothing to count", "0 of 0"], rows["Complaints answered in time"].Take(2));
        var pages = Desk.Get<CurrentSite>()().Pages;
        Assert.Equal(["100%", $"{pages.Count} of {pages.Count}"], rows["Pages in both languages"].Take(2));
        Assert.Equal(rows.Keys, page.QuerySelectorAll("dt").Select(name => name.TextContent.Trim()));
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WrongDays_SaysSoAndKeepsThem()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Gráinne Group");
        using var answer = await client.GetAsync(Root + "?from=2026-05-01&to=2026-04-01");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = LiveSiteFixture.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains("The last day is before the first.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-05-01", page.QuerySelector("[name=from]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("tbody tr"));
        using var file = await client.GetAsync(Root + ".csv?from=2026-05-01&to=2026-04-01");
        Assert.Equal(HttpStatusCode.Redirect, file.StatusCode);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Irish)]
    public async Task Trace_EveryFigure_OpensFromThePageInBothLanguages(Language language)
    {
        await Desk.Get<SiteDatabase>().WriteAsync(db => db.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(account => account.Language, language)), CancellationToken.None);
        using var client = await DeskClient.SignInAsync(Desk, "Olive Officer");
        var page = await client.PageAsync(Root);
        var links = page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Desk.Get<PlanFigures>().Rules.Count, links.Count);
        foreach (var link in links)
        {
            var trace = await client.PageAsync(link);
            Assert.NotEmpty(trace.QuerySelectorAll("h3"));
            Assert.NotEmpty(trace.QuerySelectorAll("main h1"));
            Assert.DoesNotContain("⟦", trace.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Bhriain", trace.Body.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Trace_Complaints_LeadsOnlyWhereThePersonMayGo()
    {
        var today = DublinTime.Today(Desk.Clock);
        using var officer = await DeskClient.SignInAsync(Desk, "Olive Officer");
        var page = await officer.PageAsync(Root + "/complaints-acknowledged-in-time");
        Assert.Equal([$"{today:yyyy-MM}", "0", "0", "3", "0", "0", "0"], page.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.NotNull(page.QuerySelector("main a[href='/desk/figures']"));
        using var member = await DeskClient.SignInAsync(Desk, "Gráinne Group");
        Assert.Null((await member.PageAsync(Root + "/complaints-acknowledged-in-time")).QuerySelector("main a[href='/desk/figures']"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Root + "/no-such")).StatusCode);
    }

    [Fact]
    public async Task Trace_DocumentsWithoutFiles_NamesThem()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Gráinne Group");
        var page = await client.PageAsync(Root + "/documents-with-all-formats");
        var documents = Desk.Get<CurrentSite>()().Data.Documents.Count;
        Assert.Equal(2 * documents, page.QuerySelectorAll("[aria-labelledby=t-missing] tbody tr").Length);
        Assert.Contains("Not there: PDF", page.QuerySelector("[aria-labelledby=t-missing] td")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfASpan_HasALineForEachFigureAndRow()
    {
        var today = DublinTime.Today(Desk.Clock);
        using var client = await DeskClient.SignInAsync(Desk, "Gráinne Group");
        var page = await client.PageAsync(Root);
        using var answer = await client.GetAsync(page.QuerySelector("main .buttons a")!.GetAttribute("href")!);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Trim('\uFEFF', '\r', '\n').Split("\r\n");
        Assert.Equal("figure,row,name,from,to,as-of,unit,value,part,whole", lines[0]);
        Assert.Equal(Desk.Get<PlanFigures>().Rules.Count + 12, lines.Length - 1);
        Assert.Contains($"contacts-in-irish,,Complaints and comments in Irish,{today.Year}-01-01,{today:yyyy-MM-dd},{today:yyyy-MM-dd},percent,40,2,5", lines);
        Assert.Contains(lines, line => line.StartsWith("comments-by-principle,10,", StringComparison.Ordinal) && line.EndsWith(",count,2,2,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_SomebodyElse_IsRefused()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Hana Handler");
        foreach (var path in new[] { Root, Root + ".csv", Root + "/interim-replies" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
