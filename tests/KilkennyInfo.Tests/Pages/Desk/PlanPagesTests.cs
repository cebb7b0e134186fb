using System.Net;
using System.Text;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Feedback;
using KilkennyInfo.Tests.Feedback;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class PlanPagesTests(DeskPagesFixture fixture)
{
    private static readonly (string, string)[] Sound =
        [("from", "2026-01-01"), ("to", "2026-03-31"), ("progress", "kept"), ("figure", "97"), ("unit", "percent"), ("note-ga", "Coinníodh é."), ("note-en", "It was kept."), ("evidence", "page:customer-charter")];

    [Fact]
    public async Task Board_OfThePlan_HasAllCommitmentsAndTheChoices()
    {
        var client = await fixture.ClientAsync(Role.WorkingGroupMember);
        var page = await client.PageAsync("/desk/plan");
        Assert.Equal(92, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("page", page.QuerySelector(".menu [href='/desk/plan']")!.GetAttribute("aria-current"));
        var some = await client.PageAsync("/desk/plan?principle=12&only=attention&state=unknown&owner=zzz");
        Assert.Empty(some.QuerySelectorAll("tbody tr"));
        Assert.All((await client.PageAsync("/desk/plan?principle=6")).QuerySelectorAll("tbody tr"), row => Assert.NotNull(row.QuerySelector(".progress")));
    }

    [Fact]
    public async Task Result_FromFormToPublicAndBack_IsDoneByWhoMay()
    {
        var (member, publisher, commitment) = (await fixture.ClientAsync(Role.WorkingGroupMember), await fixture.ClientAsync(Role.Publisher), "/desk/plan/commitments/40");
        var wrong = await member.SubmitAsync($"{commitment}/record", [.. Sound.Where(field => field.Item1 is not ("to" or "evidence")), ("to", "2999-01-01"), ("evidence", "")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var again = await DeskClient.ReadAsync(wrong);
        Assert.Equal(["#f-to", "#f-evidence"], again.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.Equal("It was kept.", again.QuerySelector("[name=note-en]")!.TextContent.Trim());
        Assert.NotNull(again.QuerySelector("[name=progress][value=kept][checked]"));

        Assert.Equal(commitment, (await member.SubmitAsync($"{commitment}/record", Sound)).Headers.Location!.OriginalString);
        var page = await member.PageAsync(commitment);
        var change = page.QuerySelectorAll("main .notes a").Select(link => link.GetAttribute("href")!).First(address => address.EndsWith(OnlyId(address), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(change, ("note-en", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(change + "/publish")).StatusCode);

        var half = await publisher.SubmitAsync(await publisher.PageAsync(change + "/publish"), change + "/publish");
        Assert.Equal(HttpStatusCode.BadRequest, half.StatusCode);
        Assert.Contains("one language is missing", (await DeskClient.ReadAsync(half)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await member.SubmitAsync(change, ("note-en", "It was kept."))).StatusCode);

        var list = await publisher.PageAsync("/desk/plan/results");
        var id = OnlyId(change);
        Assert.NotNull(list.QuerySelector($"[name=tick][value='{id}']"));
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.SubmitAsync(list, "/desk/plan/results", ("tick", id))).StatusCode);
        Assert.Equal("It was kept.", Published()!.NewestOf(40)!.Note!.English);

        var taken = await publisher.SubmitAsync(change + "/take-back", ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.Equal(commitment, (await publisher.SubmitAsync(change + "/take-back", ("reason", "Wrong figure"))).Headers.Location!.OriginalString);
        Assert.Null(Published()?.NewestOf(40));
        Assert.Contains("Only Publisher took a result back from the public.", (await member.PageAsync(commitment)).QuerySelector(".timeline:last-of-type")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(commitment, (await member.SubmitAsync(await member.PageAsync(change + "/discard"), change + "/discard")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Table_OfResults_GoesOutAndComesInAndTellsItsSlips()
    {
        var client = await fixture.ClientAsync(Role.WorkingGroupChair);
        using var file = await client.GetAsync("/desk/plan/results.csv");
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.True(lines.Length > 92);
        string[] rows = [lines[0], Assert.Single(lines, line => line.StartsWith("1,41,", StringComparison.Ordinal)).TrimEnd(',') + ",,,,2026-01-01,2026-03-31,kept,,,,,page,customer-charter"];
        var sent = await client.SendFilesAsync("/desk/plan/results/import", [("results.csv", Encoding.UTF8.GetBytes(string.Join('\n', rows)))]);
        Assert.Equal("/desk/plan/results", sent.Headers.Location!.OriginalString);
        Assert.Contains("New results: 1.", (await client.PageAsync("/desk/plan/results")).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);

        var wrong = await client.SendFilesAsync("/desk/plan/results/import", [("results.csv", Encoding.UTF8.GetBytes(string.Join('\n', rows).Replace("2026-03-31", "March", StringComparison.Ordinal)))]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.StartsWith("Line 2, column period_to: Enter a day", (await DeskClient.ReadAsync(wrong)).QuerySelector(".issues a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendFilesAsync("/desk/plan/results/import", [])).StatusCode);
    }

    [Theory]
    [InlineData("initiatives", "title-ga", "Tionscnamh", "state")]
    [InlineData("training", "title-ga", "Cúrsa", "hours")]
    [InlineData("consultations", "title-ga", "Grúpa", "from")]
    [InlineData("simplification", "title-ga", "Foirm", "kind")]
    [InlineData("office-access", "facts-ga", "Fánán", "deed")]
    public async Task Register_WrongEntry_ComesBackWithWhatWasTyped(string register, string field, string words, string missing)
    {
        var client = await fixture.ClientAsync(Role.WorkingGroupMember);
        var answer = await client.SubmitAsync($"/desk/plan/registers/{register}/new", (field, words));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        var kept = page.QuerySelector($"[name={field}]")!;
        Assert.Equal(words, kept.GetAttribute("value") ?? kept.TextContent.Trim());
        Assert.Contains($"#f-{missing}", page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain('⟦', page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain('⟦', (await client.PageAsync($"/desk/plan/registers/{register}?removed=true")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Register_Entry_IsOnItsCommitmentUntilItIsRemoved()
    {
        var (client, reader) = (await fixture.ClientAsync(Role.WorkingGroupMember), await fixture.ClientAsync(Role.Auditor));
        var added = await client.SubmitAsync("/desk/plan/registers/simplification/new", ("kind", "form"), ("title-ga", "Foirm an chairr"), ("title-en", "Car form"), ("done", "2026-01-02"));
        var path = added.Headers.Location!.OriginalString;
        Assert.Contains("Car form", (await reader.PageAsync("/desk/plan/commitments/19")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var read = await reader.PageAsync(path);
        Assert.Null(read.QuerySelector("main form"));
        Assert.Contains("2 January 2026", read.QuerySelector("main .facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(path, (await client.SubmitAsync(path, ("after", "70"))).Headers.Location!.OriginalString);
        Assert.Contains(",70,2026-01-02,", await (await reader.GetAsync("/desk/plan/registers/simplification/table.csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync(path + "/remove", ("reason", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(path + "/remove", ("reason", "Twice"))).StatusCode);
        Assert.DoesNotContain("Car form", (await reader.PageAsync("/desk/plan/commitments/19")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Twice", (await client.PageAsync(path)).QuerySelector("main .note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/plan/registers/poems")).StatusCode);
    }

    [Fact]
    public async Task Commitment_WithComments_LinksThemForThoseWhoReadThem()
    {
        var comment = await SomeComments.AddAsync(fixture.Desk.Get<KilkennyInfo.Data.SiteDatabase>(), SomeComments.Sent(subject: new CommentSubject(Commitment: 42), received: fixture.Desk.Clock.GetUtcNow().UtcDateTime));
        Assert.NotNull((await (await fixture.ClientAsync(Role.CustomerCare)).PageAsync("/desk/plan/commitments/42")).QuerySelector($"main [href='/desk/comments/{comment.Id}']"));
        var member = await (await fixture.ClientAsync(Role.WorkingGroupMember)).PageAsync("/desk/plan/commitments/42");
        Assert.Null(member.QuerySelector($"main [href='/desk/comments/{comment.Id}']"));
        Assert.Matches("since .*: [1-9]", member.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(comment.Reference, member.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await fixture.ClientAsync(Role.Auditor)).GetAsync("/desk/plan/commitments/9999")).StatusCode);
    }

    [Fact]
    public async Task Details_SlipsAndOwner_AreDoneByWhoMay()
    {
        var publisher = await fixture.ClientAsync(Role.Publisher);
        var wrong = await publisher.SubmitAsync("/desk/plan/details/dates", ("adopted", "2026-01-12"), ("from", "2026-02-01"), ("to", "2026-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("2026-02-01", (await DeskClient.ReadAsync(wrong)).QuerySelector("[name=from]")!.GetAttribute("value"));
        var chair = await fixture.ClientAsync(Role.WorkingGroupChair);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.SubmitAsync("/desk/plan/commitments/43/owner", ("owner", "customer-services"))).StatusCode);
        Assert.Equal("customer-services", fixture.Desk.Get<CurrentSite>()().Data.PlanInForce!.Find(43)!.Owner);
        Assert.Contains("Only WorkingGroupChair changed who answers for commitment 43.", (await chair.PageAsync("/desk/plan/details")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private PublicResults? Published() => PlanJson.Of<PublicResults>(fixture.Desk.Get<CurrentSite>()(), PlanParts.Results);

    private static string OnlyId(string address) => address.Split('/')[4];
}
