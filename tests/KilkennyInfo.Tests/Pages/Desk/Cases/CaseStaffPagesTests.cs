using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

[Collection(DeskPagesGroup.Name)]
public sealed class CaseStaffPagesTests(DeskPagesFixture fixture)
{
    private CasesBench Bench => new(fixture);

    [Fact]
    public async Task Details_Saved_StandUnderLetters()
    {
        await fixture.AddAsync("Fills In Details", Role.SectionHandler);
        var client = await fixture.ClientAsync("Fills In Details");
        const string path = "/desk/account/letters";
        Assert.NotNull((await client.PageAsync("/desk/account")).QuerySelector($"[href='{path}']"));
        using var nothing = await client.SubmitAsync(path, ("title-ga", "Oifigeach"), ("phone", "no"));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        var page = await DeskClient.ReadAsync(nothing);
        Assert.Equal(["#f-title-en", "#f-phone", "#f-extension", "#f-email"], page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Oifigeach", page.QuerySelector("[name=title-ga]")!.GetAttribute("value"));

        using var saved = await client.SubmitAsync(path, ("title-ga", "Oifigeach"), ("title-en", "Officer"), ("phone", "056 779 4000"), ("no-extension", "true"), ("email", "a@example.ie"), ("irish", "true"));
        Assert.Equal(path, saved.Headers.Location!.OriginalString);
        Assert.Equal("Officer", (await client.PageAsync(path)).QuerySelector("[name=title-en]")!.GetAttribute("value"));
        var row = (await (await fixture.ClientAsync(Role.ComplaintsOfficer)).PageAsync("/desk/cases/staff")).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Fills In Details", StringComparison.Ordinal));
        Assert.Contains("Works in Irish", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Can be sent", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_GivenByTheOfficer_DecideWhatIsSeen()
    {
        var person = await fixture.AddAsync("New In Roads", Role.SectionHandler);
        var path = $"/desk/cases/staff/{person.Id}";
        using var done = await (await fixture.ClientAsync(Role.ComplaintsOfficer)).SubmitAsync(path, ("services", "roads"));
        Assert.Equal("/desk/cases/staff", done.Headers.Location!.OriginalString);
        var receipt = await Bench.AddAsync(SomeCases.New(service: "roads"));
        var client = await fixture.ClientAsync("New In Roads");
        await client.PageAsync($"/desk/cases/{receipt.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await fixture.ClientAsync(Role.Administrator)).GetAsync($"/desk/cases/staff/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task Lessons_FromNotedToDone_AreChangedByTheirOwnerOnly()
    {
        var (owner, receipt) = (await fixture.AddAsync("Owns A Lesson", Role.SectionHandler), await Bench.AddAsync());
        Assert.Empty(await fixture.Desk.Get<Lessons>().AddAsync(Bench.Officer, receipt.Id, new NewLesson("Tell people earlier.", "Write a page.", owner.Id, Bench.Today.AddDays(9)), CancellationToken.None));
        var mine = (await fixture.Desk.Get<Lessons>().ListAsync(owner, CancellationToken.None)).Single(row => row.Lesson.OwnerId == owner.Id).Lesson;
        var client = await fixture.ClientAsync(owner.Name);
        var board = await client.PageAsync("/desk/lessons");
        Assert.NotNull(board.QuerySelector($"[href='/desk/lessons/{mine.Id}/done']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(Role.CaseReviewer)).GetAsync($"/desk/lessons/{mine.Id}/done")).StatusCode);
        Assert.Null((await (await fixture.ClientAsync(Role.Auditor)).PageAsync("/desk/lessons")).QuerySelector($"[href='/desk/lessons/{mine.Id}/done']"));

        using var given = await client.SubmitAsync($"/desk/lessons/{mine.Id}/owner", ("owner", $"{owner.Id}"), ("lesson-due", $"{Bench.Today.AddDays(30):yyyy-MM-dd}"));
        Assert.Equal("/desk/lessons", given.Headers.Location!.OriginalString);
        using var empty = await client.SubmitAsync($"/desk/lessons/{mine.Id}/done", ("note", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var done = await client.SubmitAsync($"/desk/lessons/{mine.Id}/done", ("note", "The page is there."));
        Assert.Equal("/desk/lessons", done.Headers.Location!.OriginalString);
        Assert.Contains("The page is there.", (await client.PageAsync("/desk/lessons")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
