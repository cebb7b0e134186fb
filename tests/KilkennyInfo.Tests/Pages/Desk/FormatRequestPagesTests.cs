using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Documents.Requests;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class FormatRequestPagesTests(DeskPagesFixture fixture)
{
    private SiteDatabase Database => fixture.Desk.Get<SiteDatabase>();

    private DateOnly Today => DublinTime.Today(fixture.Desk.Clock);

    [Fact]
    public async Task List_OpenAndOverdue_SaysSoInWords()
    {
        var (late, fine) = (await SomeRequests.AddAsync(Database, due: Today.AddDays(-3)), await SomeRequests.AddAsync(Database, due: Today.AddDays(3)));
        var client = await fixture.ClientAsync(Role.AccessibilityReviewer);
        var page = await client.PageAsync("/desk/requests");
        Assert.Equal("page", page.QuerySelector(".menu [href='/desk/requests']")!.GetAttribute("aria-current"));
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row);
        Assert.Equal("Overdue", rows[late.Reference].QuerySelector(".overdue")!.TextContent);
        Assert.Null(rows[fine.Reference].QuerySelector(".overdue"));
        Assert.Contains("Audio, in Irish", rows[fine.Reference].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("una@", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("louder", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var overdue = (await client.PageAsync("/desk/requests?state=overdue")).QuerySelectorAll("tbody th").Select(head => head.TextContent).ToList();
        Assert.Contains(late.Reference, overdue);
        Assert.DoesNotContain(fine.Reference, overdue);
        Assert.Contains("overdue", (await client.PageAsync("/desk")).GetElementById("requests")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ForASpreadsheet_TellsNothingOfThePerson()
    {
        var request = await SomeRequests.AddAsync(Database, due: Today.AddDays(-1));
        var client = await fixture.ClientAsync(Role.Auditor);
        using var file = await client.GetAsync("/desk/requests.csv?state=open");
        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains($"{request.Reference},customer-charter,1,ga,audio,email,2026-11-02T09:00:00Z,{Today.AddDays(-1):yyyy-MM-dd},yes,new,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("una", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("louder", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_TakenAndEnded_ShowsItAndIsWrittenDown()
    {
        var request = await SomeRequests.AddAsync(Database, due: Today.AddDays(3));
        var (path, client) = ($"/desk/requests/{request.Id}", await fixture.ClientAsync(Role.Publisher));
        var page = await client.PageAsync(path);
        Assert.Contains("una@example.ie", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var taken = await client.PostAsync(path, path);
        Assert.Equal(path, taken.Headers.Location!.OriginalString);
        Assert.Contains("The request is yours now.", (await client.PageAsync(path)).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);

        var nothing = await client.SubmitAsync(path + "/end", ("outcome", "Kept words"));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
        var again = await DeskClient.ReadAsync(nothing);
        Assert.Equal("Choose how it ended.", again.QuerySelector(".issues a")!.TextContent);
        Assert.Equal("Kept words", again.QuerySelector("[name=outcome]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync(path + "/end", ("how", "done"), ("outcome", ""))).StatusCode);

        var done = await client.SubmitAsync(path + "/end", ("how", "done"), ("outcome", "Posted."));
        Assert.Equal(path, done.Headers.Location!.OriginalString);
        var ended = await client.PageAsync(path);
        Assert.Contains("Posted.", ended.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(ended.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync(path + "/end", ("how", "withdrawn"))).StatusCode);

        await using var db = Database.OpenForReading();
        var acts = await db.Set<AuditEntry>().Where(entry => entry.Subject == request.Reference).Select(entry => entry.Act).ToListAsync();
        Assert.Equal(4, acts.Count(act => act == "format-request.read"));
        Assert.Equal(["format-request.done", "format-request.taken"], acts.Where(act => act != "format-request.read").Order());
    }

    [Fact]
    public async Task One_ForAnAuditor_HidesThePersonAndHasNoButton()
    {
        var request = await SomeRequests.AddAsync(Database);
        var client = await fixture.ClientAsync(Role.Auditor);
        var page = await client.PageAsync($"/desk/requests/{request.Id}");
        Assert.Contains("Your role sees nothing that tells who asked.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("una", page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("louder", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/desk/requests/{request.Id}/end")).StatusCode);
    }

    [Fact]
    public async Task Get_OtherRole_IsRefusedAndSeesNoPlaceForIt()
    {
        var client = await fixture.ClientAsync(Role.IrishEditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/desk/requests")).StatusCode);
        var front = await client.PageAsync("/desk");
        Assert.Null(front.QuerySelector(".menu [href='/desk/requests']"));
        Assert.Null(front.GetElementById("requests"));
    }

    [Fact]
    public async Task Get_NoSuchRequest_Is404()
    {
        var client = await fixture.ClientAsync(Role.Publisher);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/requests/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/requests/{Guid.NewGuid()}/end")).StatusCode);
    }

    [Fact]
    public async Task AuditLog_OfRequests_IsInSentences()
    {
        var request = await SomeRequests.AddAsync(Database);
        await (await fixture.ClientAsync(Role.Publisher)).PageAsync($"/desk/requests/{request.Id}");
        var page = await (await fixture.ClientAsync(Role.Auditor)).PageAsync($"/desk/audit?q={request.Reference}");
        Assert.Contains($"Only Publisher opened a request with a person’s details: {request.Reference}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
