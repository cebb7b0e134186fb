using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

[Collection(DeskPagesGroup.Name)]
public sealed class CasePageTests(DeskPagesFixture fixture)
{
    private CasesBench Bench => new(fixture);

    [Fact]
    public async Task One_ForTheOfficer_ShowsStoryDaysAndWhatCanBeDone()
    {
        var receipt = await Bench.AddAsync(SomeCases.New(Language.Irish));
        var page = await (await fixture.ClientAsync(Role.ComplaintsOfficer)).PageAsync($"/desk/cases/{receipt.Id}");
        var main = page.QuerySelector("main")!;
        Assert.Equal($"Complaint {receipt.Reference}", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".mark"), mark => mark.TextContent == "Answer in Irish");
        Assert.Contains(SomeCases.Story, main.TextContent, StringComparison.Ordinal);
        Assert.Contains("Úna Ní Bhriain", main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"[href='/desk/cases/{receipt.Id}/assign']"));
        Assert.NotNull(page.QuerySelector($"[href='/desk/cases/{receipt.Id}/acknowledge']"));
        Assert.Null(page.QuerySelector($"[href='/desk/cases/{receipt.Id}/reopen']"));
        Assert.Contains(page.QuerySelectorAll("details li"), step => step.TextContent.StartsWith("We received your complaint on", StringComparison.Ordinal));
        Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_EachTime_IsWrittenDownAsRead()
    {
        var receipt = await Bench.AddAsync();
        await (await fixture.ClientAsync(Role.ComplaintsOfficer)).PageAsync($"/desk/cases/{receipt.Id}");
        await using var db = fixture.Desk.Get<SiteDatabase>().OpenForReading();
        var read = await db.Set<AuditEntry>().SingleAsync(entry => entry.Subject == receipt.Reference && entry.Act == "case.read");
        Assert.Equal(fixture.PersonOf(Role.ComplaintsOfficer).Id, read.PersonId);
        Assert.DoesNotContain("Úna", read.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_ForAnAuditor_HasNothingPersonalAndNothingToDo()
    {
        var receipt = await Bench.AddAsync();
        await Bench.DoAsync(receipt.Id, seen => fixture.Desk.Get<CaseWork>().NoteAsync(Bench.Officer, receipt.Id, seen, "Rang Mrs Ní Bhriain.", CancellationToken.None));
        var client = await fixture.ClientAsync(Role.Auditor);
        var page = await client.PageAsync($"/desk/cases/{receipt.Id}");
        var html = page.DocumentElement.OuterHtml;
        Assert.Contains("Your role sees nothing that tells who complained", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Bhriain", html, StringComparison.Ordinal);
        Assert.DoesNotContain("bin in front", html, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".deeds a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/desk/cases/{receipt.Id}/note")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/desk/cases/{receipt.Id}/letters/1")).StatusCode);
    }

    [Fact]
    public async Task Board_Filtered_ShowsOnlyWhatFits()
    {
        var (irish, english) = (await Bench.AddAsync(SomeCases.New(Language.Irish, service: "fire")), await Bench.AddAsync(SomeCases.New(Language.English, service: "fire")));
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        var page = await client.PageAsync("/desk/cases?view=unassigned&in=ga&service=fire");
        var references = page.QuerySelectorAll("tbody th a").Select(link => link.TextContent).ToList();
        Assert.Contains(irish.Reference, references);
        Assert.DoesNotContain(english.Reference, references);
        Assert.All(page.QuerySelectorAll("tbody .due"), due => Assert.Contains("left", due.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Bhriain", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var file = await client.GetAsync("/desk/cases.csv?view=unassigned&in=ga&service=fire");
        var csv = await file.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains(irish.Reference, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Bhriain", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_Overdue_IsSaidInWords()
    {
        var receipt = await Bench.AddAsync(SomeCases.New() with { ReceivedOn = Bench.Today.AddDays(-60), TakenBy = fixture.PersonOf(Role.CustomerCare), Channel = CaseChannel.Post });
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        var page = await client.PageAsync("/desk/cases?view=overdue");
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == receipt.Reference);
        Assert.Matches("[0-9]+ days overdue", row.QuerySelector(".due.late")!.TextContent);
        Assert.Contains("Overdue", (await client.PageAsync("/desk")).GetElementById("cases")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_ForAHandler_ShowsTheirCasesAndNoPages()
    {
        var handler = await Bench.HandlerAsync("Front Handler", "motor-tax");
        var receipt = await Bench.GivenToAsync(handler, SomeCases.New(service: "motor-tax"));
        var page = await (await fixture.ClientAsync("Front Handler")).PageAsync("/desk");
        Assert.Contains(page.QuerySelectorAll(".tasks a"), link => link.TextContent == receipt.Reference);
        Assert.Null(page.GetElementById("out-of-step"));
        Assert.Null(page.QuerySelector(".menu [href='/desk/pages']"));
    }

    [Fact]
    public async Task Find_ByReferenceAndByName_LeadsToTheCase()
    {
        var receipt = await Bench.AddAsync(SomeCases.New() with { Details = id => new ComplaintDetails { ComplaintId = id, Name = "Gráinne Nic Fhinn", Way = ContactWay.Phone, Phone = "056 7794000", WhatHappened = "A long story." } });
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        using var direct = await client.SubmitAsync("/desk/cases/find", ("find", receipt.Reference.ToLowerInvariant()));
        Assert.Equal($"/desk/cases/{receipt.Id}", direct.Headers.Location!.OriginalString);

        using var byName = await client.SubmitAsync("/desk/cases/find", ("find", "grainne"));
        var page = await DeskClient.ReadAsync(byName);
        Assert.Contains(page.QuerySelectorAll("tbody th"), head => head.TextContent.Contains("Gráinne Nic Fhinn", StringComparison.Ordinal));

        using var nothing = await client.SubmitAsync("/desk/cases/find", ("find", "KCC-2026-AAAA"));
        Assert.DoesNotContain("tbody", (await DeskClient.ReadAsync(nothing)).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoSuchCase_Is404()
    {
        var client = await fixture.ClientAsync(Role.ComplaintsOfficer);
        foreach (var end in new[] { "", "/assign", "/answer", "/letters/1", $"/files/{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/cases/{Guid.NewGuid()}{end}")).StatusCode);
        }
    }
}
