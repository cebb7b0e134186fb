using System.IO.Compression;
using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Tests.Complaints;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

/// <summary>What leaves the house of a case, and who has read what: each for those with the right, and for nobody else.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class CasePapersPagesTests(DeskPagesFixture fixture)
{
    private CasesBench Bench => new(fixture);

    [Fact]
    public async Task Case_OffersItsPapers_ToThoseWhoMayMakeThem()
    {
        var receipt = await Bench.AddAsync(SomeCases.New() with { TakenBy = fixture.PersonOf(Role.CustomerCare) });
        var path = $"/desk/cases/{receipt.Id}";
        foreach (var (role, pack, export) in new[] { (Role.ComplaintsOfficer, true, false), (Role.DataProtectionOfficer, false, true), (Role.CustomerCare, false, false), (Role.Auditor, false, false) })
        {
            var page = await (await fixture.ClientAsync(role)).PageAsync(path);
            Assert.Equal((pack, export), (page.QuerySelector($".deeds [href='{path}/pack']") is not null, page.QuerySelector($".deeds [href='{path}/export']") is not null));
            Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pack_ByTheComplaintsOfficer_IsAFileAndByOthersRefused()
    {
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.ComplaintsOfficer), $"/desk/cases/{receipt.Id}/pack");
        using var made = await client.SubmitAsync(path);
        Assert.Equal((HttpStatusCode.OK, "application/zip", "attachment"), (made.StatusCode, made.Content.Headers.ContentType?.MediaType, made.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal($"{receipt.Reference}-ombudsman.zip", made.Content.Headers.ContentDisposition!.FileName);
        using var zip = new ZipArchive(await made.Content.ReadAsStreamAsync());
        Assert.Contains(zip.Entries, entry => entry.FullName == "00-index.pdf");
        foreach (var role in new[] { Role.DataProtectionOfficer, Role.SectionHandler, Role.Auditor, Role.Publisher })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).PostAsync(path, "/desk")).StatusCode);
        }

        // The Inquiry Officer makes packs, but not of a case that they may not read.
        var inquiry = await fixture.ClientAsync(Role.InquiryOfficer);
        Assert.Equal(HttpStatusCode.NotFound, (await inquiry.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inquiry.PostAsync(path, "/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/cases/{Guid.NewGuid()}/pack")).StatusCode);
    }

    [Fact]
    public async Task Export_ByTheDataProtectionOfficer_IsAFileAndByOthersRefused()
    {
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.DataProtectionOfficer), $"/desk/cases/{receipt.Id}/export");
        var form = await client.PageAsync(path);
        Assert.DoesNotContain("⟦", form.DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var made = await client.SubmitAsync(form, path, ("purpose", "access-request"));
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (made.StatusCode, made.Content.Headers.ContentType?.MediaType));
        using var zip = new ZipArchive(await made.Content.ReadAsStreamAsync());
        Assert.Contains(zip.Entries, entry => entry.FullName == $"{receipt.Reference}.pdf");
        Assert.Contains("their own data", (await client.PageAsync(path)).QuerySelector("main form + h2 + ul")!.TextContent, StringComparison.Ordinal);
        foreach (var role in new[] { Role.ComplaintsOfficer, Role.SectionHandler, Role.Auditor })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).PostAsync(path, "/desk", ("purpose", "access-request"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/cases/{Guid.NewGuid()}/export")).StatusCode);
    }

    [Fact]
    public async Task Export_WithSlips_SaysWhatToMendAndKeepsWhatWasTyped()
    {
        var receipt = await Bench.AddAsync();
        var (client, path) = (await fixture.ClientAsync(Role.DataProtectionOfficer), $"/desk/cases/{receipt.Id}/export");
        using var refused = await client.SubmitAsync(path, ("choice-details", "leave-out"), ("marks", "Nobody by this name"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await DeskClient.ReadAsync(refused);
        var links = page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#f-purpose", "#f-why-details", "#f-marks-why", "#f-marks"], links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));
        Assert.Equal("Nobody by this name", page.QuerySelector("[name=marks]")!.TextContent);
        Assert.NotNull(page.QuerySelector("[name=choice-details][value=leave-out][checked]"));
        Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_IsForTheDataProtectionOfficer_AndKeepsWhatWasTyped()
    {
        const string path = "/desk/keeping/sign";
        foreach (var role in new[] { Role.ComplaintsOfficer, Role.Auditor, Role.Publisher })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).PostAsync(path, "/desk", ("reason", "Words"))).StatusCode);
        }

        // Nothing is due: a form that somebody kept open is told so, and destroys nothing.
        var client = await fixture.ClientAsync(Role.DataProtectionOfficer);
        using var refused = await client.PostAsync(path, "/desk", ("case", "no-such-mark"), ("reason", "Kept long enough."), ("sure", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty((await DeskClient.ReadAsync(refused)).QuerySelectorAll(".issues li"));
    }

    [Fact]
    public async Task Reads_OfACase_AreForThoseWhoMayAsk()
    {
        var receipt = await Bench.AddAsync();
        await (await fixture.ClientAsync(Role.ComplaintsOfficer)).PageAsync($"/desk/cases/{receipt.Id}");
        var question = $"?reference={receipt.Reference}&from={Bench.Today.AddDays(-1):yyyy-MM-dd}&to={Bench.Today.AddDays(1):yyyy-MM-dd}";
        foreach (var role in new[] { Role.DataProtectionOfficer, Role.Auditor })
        {
            var client = await fixture.ClientAsync(role);
            var page = await client.PageAsync("/desk/keeping/reads" + question);
            Assert.Contains(DeskPagesFixture.NameOf(Role.ComplaintsOfficer), page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("⟦", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            using var file = await client.GetAsync("/desk/keeping/reads.csv" + question);
            Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
            Assert.Contains("case.read", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var role in new[] { Role.ComplaintsOfficer, Role.CustomerCare, Role.Publisher })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).GetAsync("/desk/keeping/reads")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(role)).GetAsync("/desk/keeping/reads.csv" + question)).StatusCode);
        }
    }

    [Fact]
    public async Task Reads_WithoutDays_SaysWhatToMendAndKeepsWhatWasTyped()
    {
        var client = await fixture.ClientAsync(Role.DataProtectionOfficer);
        using var refused = await client.GetAsync("/desk/keeping/reads?reference=KCC-2026-7QWM-X&from=2026-11-02&to=2026-11-01");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = await DeskClient.ReadAsync(refused);
        Assert.Equal(["#f-to"], page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.Equal("KCC-2026-7QWM-X", page.QuerySelector("[name=reference]")!.GetAttribute("value"));
        using var file = await client.GetAsync("/desk/keeping/reads.csv?reference=x");
        Assert.Equal(HttpStatusCode.Redirect, file.StatusCode);
    }
}
