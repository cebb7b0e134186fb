using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Working;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

[Collection(DeskPagesGroup.Name)]
public sealed class LessonPagesTests(DeskPagesFixture fixture)
{
    private CasesBench Bench => new(fixture);

    [Fact]
    public async Task Owner_WithoutARoleInComplaints_ReportsOnTheirLessonAndSeesNoCase()
    {
        var owner = await fixture.AddAsync("Sees To It", Role.EnglishEditor);
        var receipt = await Bench.AddAsync();
        var lessons = fixture.Desk.Get<Lessons>();
        Assert.Empty(await lessons.AddAsync(Bench.Officer, receipt.Id, new NewLesson("Bins were forgotten.", "Write the streets down.", owner.Id, Bench.Today.AddDays(9)), CancellationToken.None));
        Assert.Empty(await lessons.AddAsync(Bench.Officer, receipt.Id, new NewLesson("Nobody rang back.", "Ring back.", Bench.Officer.Id, Bench.Today.AddDays(9)), CancellationToken.None));
        var client = await fixture.ClientAsync(owner.Name);
        var page = await client.PageAsync("/desk/lessons");
        var row = Assert.Single(page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Write the streets down.", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Úna", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/desk/cases/{receipt.Id}")).StatusCode);

        var done = row.QuerySelector("a[href$='/done']")!.GetAttribute("href")!;
        using var empty = await client.SubmitAsync(done, ("note", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var kept = await client.SubmitAsync(done, ("note", "The streets are on a list."));
        Assert.Equal("/desk/lessons", kept.Headers.Location?.OriginalString);
        Assert.Contains("The streets are on a list.", (await (await fixture.ClientAsync(Role.ComplaintsOfficer)).PageAsync("/desk/lessons")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // Those of others are not there for them, and the menu offers the page to those who read all of them.
        var other = (await lessons.ListAsync(Bench.Officer, CancellationToken.None)).First(one => one.Lesson.OwnerId == Bench.Officer.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/lessons/{other.Lesson.Id}/done")).StatusCode);
        Assert.Null(page.QuerySelector(".menu [href='/desk/lessons']"));
        Assert.NotNull((await (await fixture.ClientAsync(Role.Auditor)).PageAsync("/desk/lessons")).QuerySelector(".menu [href='/desk/lessons']"));
    }
}
