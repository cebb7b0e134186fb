using System.Net;
using System.Text.RegularExpressions;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk.Cases;

[Collection(DeskPagesGroup.Name)]
public sealed partial class NewCasePageTests(DeskPagesFixture fixture)
{
    private const string Path = "/desk/cases/new";

    private CasesBench Bench => new(fixture);

    private (string Name, string Value)[] Filled => [
        ("received", $"{Bench.Today.AddDays(-2):yyyy-MM-dd}"), ("channel", "post"), ("language", "ga"), ("service", "housing"), ("happened", "Níor freagraíodh mo litir."),
        ("name", "Seán Ó Sé"), ("way", "post"), ("address", "2 Sráid Eoin\r\nCill Chainnigh"),
    ];

    [Fact]
    public async Task Post_FilledIn_StoresItAndShowsNumberAndCodeOnce()
    {
        var client = await fixture.ClientAsync(Role.CustomerCare);
        var form = await client.PageAsync(Path);
        using var answer = await client.SubmitAsync(form, Path, Filled);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var receipt = await DeskClient.ReadAsync(answer);
        var told = receipt.QuerySelector(".receipt")!;
        Assert.Equal("ga", told.GetAttribute("lang"));
        var (reference, code) = (told.QuerySelectorAll(".key")[0].TextContent, told.QuerySelectorAll(".key")[1].TextContent);
        Assert.Contains("/ga/gearan/lorg", told.TextContent, StringComparison.Ordinal);

        await using var db = fixture.Desk.Get<SiteDatabase>().OpenForReading();
        var complaint = await db.Set<Complaint>().SingleAsync(one => one.Reference == reference);
        Assert.True(AccessCode.IsRight(code, complaint.CodeHash));
        Assert.Equal((CaseChannel.Post, Language.Irish, Bench.Today.AddDays(-2), "housing", fixture.PersonOf(Role.CustomerCare).Id), (complaint.Channel, complaint.Language, complaint.ReceivedOn, complaint.ServiceKey, complaint.TakenById));
        Assert.Equal(Bench.Today.AddDays(26), complaint.ReplyBy);
        var details = await db.Set<ComplaintDetails>().SingleAsync(one => one.ComplaintId == complaint.Id);
        Assert.Equal(("Seán Ó Sé", "2 Sráid Eoin\nCill Chainnigh", ContactWay.Post), (details.Name, details.Address, details.Way));
        Assert.Contains(await db.Set<AuditEntry>().Where(entry => entry.Subject == reference).Select(entry => entry.Act).ToListAsync(), act => act == "case.taken");

        // The same form once more, by a nervous finger: the same answer, and nothing new.
        using var again = await client.SubmitAsync(form, Path, Filled);
        var second = await DeskClient.ReadAsync(again);
        Assert.Equal([reference, code], second.QuerySelectorAll(".receipt .key").Select(key => key.TextContent));
        Assert.Contains("stored already", second.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);

        // The case itself never shows the code.
        Assert.DoesNotContain(code, (await client.PageAsync($"/desk/cases/{complaint.Id}")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Nothing_SaysWhatIsMissing()
    {
        var client = await fixture.ClientAsync(Role.CustomerCare);
        using var answer = await client.SubmitAsync(Path, ("received", ""), ("happened", "Kept words"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        var links = page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal(["#f-received", "#f-channel", "#f-language", "#f-service", "#f-name", "#f-way"], links);
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link!)));
        Assert.Equal("Kept words", page.QuerySelector("[name=happened]")!.TextContent);
    }

    [Theory]
    [InlineData("received", "2999-01-01", "This day has not come yet. Enter the day on which the complaint came.")]
    [InlineData("received", "tomorrow", "Enter a date")]
    [InlineData("address", "", "Enter the address: the person wants to hear from us by post.")]
    [InlineData("email", "sean@", "This is no e-mail address. Read it back to the person.")]
    [InlineData("behalf", "Máire Uí Shé", "Say whether the written permission is here.")]
    [InlineData("who", "anonymous", "You chose that no name is given.")]
    public async Task Post_OneSlip_IsToldAtItsField(string field, string value, string sentence)
    {
        var client = await fixture.ClientAsync(Role.CustomerCare);
        using var answer = await client.SubmitAsync(Path, [.. Filled.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Contains(page.QuerySelectorAll(".issues a"), link => link.TextContent.StartsWith(sentence, StringComparison.Ordinal));
        Assert.Equal("Níor freagraíodh mo litir.", page.QuerySelector("[name=happened]")!.TextContent);
    }

    [Fact]
    public async Task Post_WithoutAName_PromisesNoDays()
    {
        var client = await fixture.ClientAsync(Role.CustomerCare);
        using var answer = await client.SubmitAsync(Path, [.. Filled.Where(one => one.Name is not ("name" or "way" or "address")), ("who", "anonymous")]);
        var told = (await DeskClient.ReadAsync(answer)).QuerySelector(".receipt")!;
        Assert.DoesNotContain("freagra iomlán", told.TextContent, StringComparison.Ordinal);
        Assert.Matches(Reference(), told.TextContent);
    }

    [Fact]
    public async Task Get_RoleThatTakesNone_IsRefused()
    {
        var client = await fixture.ClientAsync(Role.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Path)).StatusCode);
        Assert.Null((await client.PageAsync("/desk/cases")).QuerySelector($"[href='{Path}']"));
    }

    [GeneratedRegex("KCC-[0-9]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    private static partial Regex Reference();
}
