using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Meetings;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>A meeting from its calling to its minutes, as people without scripts do it.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class MeetingPagesTests(DeskPagesFixture fixture)
{
    private const string List = "/desk/plan/meetings";

    private DeskSite Desk => fixture.Desk;

    private DateOnly Today => DublinTime.Today(Desk.Clock);

    [Fact]
    public async Task Meeting_FromCallToMinutes_NeedsNoScript()
    {
        var (chair, member, publisher) = (await fixture.ClientAsync(Role.WorkingGroupChair), await fixture.ClientAsync(Role.WorkingGroupMember), await fixture.ClientAsync(Role.Publisher));
        var root = await CallAsync(chair);
        Assert.Equal(root + "#agenda", await SentAsync(member, root + "/add", ("words-ga", "Suíomh nua"), ("words-en", "New site")));
        Assert.Equal(root + "#agenda", await SentAsync(member, root, []));

        var item = (await member.PageAsync(root + "/room")).QuerySelectorAll(".room .agenda a").OfType<IHtmlAnchorElement>().Single(link => link.TextContent == "New site").GetAttribute("href")!;
        await SentAsync(member, item, ("note", "Much was said."), ("decision-ga", "Tosóimid."), ("decision-en", "We begin."));
        var agree = root + "/agree?item=" + item.Split('/')[^1];
        Assert.Equal("We begin.", ((IHtmlTextAreaElement)(await member.PageAsync(agree)).QuerySelector("#f-text-en")!).Value);
        Assert.Equal(item, await SentAsync(member, agree, ("text-ga", "Tosaigh"), ("text-en", "Begin"), ("owner", "unit:library"), ("due", Iso(Today.AddDays(30)))));

        Assert.Equal(root, await SentAsync(chair, root + "/held", ("held", Iso(Today)), ("count-chair", "1"), ("count-department", "3")));
        Assert.Equal(root + "/minutes", await SentAsync(member, root + "/minutes/draft"));
        Assert.Contains("We begin.", (await member.PageAsync(root + "/minutes")).QuerySelector(".shown[lang=en]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(root, await SentAsync(publisher, root + "/minutes/publish", ("how", "")));
        var page = await publisher.PageAsync(root);
        Assert.Contains("On the site", page.QuerySelector("#minutes + p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Departments and sections: 3", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"Begin\"", Desk.Get<KilkennyInfo.ContentModel.Live.CurrentSite>()().PlanParts["meetings"].Json, StringComparison.Ordinal);
        Assert.Equal(root, await SentAsync(publisher, root + "/minutes/publish", ("how", "take-back")));
    }

    [Fact]
    public async Task Close_WrongCount_KeepsWhatWasTyped()
    {
        var chair = await fixture.ClientAsync(Role.WorkingGroupChair);
        var root = await CallAsync(chair);
        var answer = await chair.SubmitAsync(root + "/held", ("held", Iso(Today.AddDays(2))), ("count-library", "many"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Equal(["#f-held", "#f-count-library"], page.QuerySelectorAll(".issues a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("many", Iso(Today.AddDays(2))), (page.QuerySelector("#f-count-library")!.GetAttribute("value"), page.QuerySelector("#f-held")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Room_TwoWhoTypeAtOnce_TheSecondSeesBothAndCanSave()
    {
        var (chair, member) = (await fixture.ClientAsync(Role.WorkingGroupChair), await fixture.ClientAsync(Role.WorkingGroupMember));
        var root = await CallAsync(chair);
        await SentAsync(member, root + "/add", ("words-en", "Own"));
        var item = (await member.PageAsync(root + "/room")).QuerySelector(".room .agenda a")!.GetAttribute("href")!;
        var early = await chair.PageAsync(item);
        await SentAsync(member, item, ("note", "From the member"));
        var answer = await chair.SubmitAsync(early, item, ("note", "From the chair"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await DeskClient.ReadAsync(answer);
        Assert.Contains("From the member", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("From the chair", ((IHtmlTextAreaElement)page.QuerySelector("#f-note")!).Value);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.SubmitAsync(page, item, ("note", "From both"))).StatusCode);
    }

    [Fact]
    public async Task Calendar_OwnAddress_IsShownOnceServedWithoutSigningInAndEnded()
    {
        await fixture.AddAsync("Has A Calendar", Role.WorkingGroupMember);
        using var client = await DeskClient.SignInAsync(Desk, "Has A Calendar");
        var made = await DeskClient.ReadAsync(await client.SubmitAsync(List + "/calendar"));
        var address = new Uri(made.QuerySelector("code.key")!.TextContent).AbsolutePath;
        Assert.Null((await client.PageAsync(List + "/calendar")).QuerySelector("code.key"));

        using var program = new DeskClient(Desk.Site);
        using var answer = await program.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/desk/calendar/no-such-token.ics")).StatusCode);

        await client.PostAsync(List + "/calendar", List + "/calendar", ("how", "end"));
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
        var token = address.Split('/')[^1].Split('.')[0];
        Assert.DoesNotContain(token, string.Join('\n', fixture.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_OwnerWithoutARole_SeesTheirOwnAndEndsIt()
    {
        var owner = await fixture.AddAsync("Owns One Action");
        var meetings = Desk.Get<MeetingCalling>();
        var (id, _) = await meetings.CallAsync(fixture.PersonOf(Role.WorkingGroupChair), new MeetingPlan(Today, null, null, ""), CancellationToken.None);
        using var client = await DeskClient.SignInAsync(Desk, "Owns One Action");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(List + "/actions")).StatusCode);
        await Desk.Get<MeetingActions>().AgreeAsync(fixture.PersonOf(Role.WorkingGroupMember), id, null, new TypedAction(new Bilingual<string?>("Déan", "Do this thing"), owner.Id, null, Today.AddDays(-1)), CancellationToken.None);
        var page = await client.PageAsync(List + "/actions");
        Assert.Contains("Do this thing", page.QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("tbody .overdue"));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"{List}/{id}")).StatusCode);
        Assert.Equal(List + "/actions", await SentAsync(client, page.QuerySelector("tbody a[href$='/done']")!.GetAttribute("href")!, ("note", "It is done.")));
    }

    [Fact]
    public async Task List_QuarterBar_SaysInWordsHowTheQuartersStand()
    {
        var auditor = await fixture.ClientAsync(Role.Auditor);
        var page = await auditor.PageAsync(List);
        Assert.All(page.QuerySelectorAll(".quarters > li"), quarter => Assert.NotEqual("", quarter.QuerySelector("span")!.TextContent.Trim()));
        Assert.Null(page.QuerySelector($"a[href='{List}/new']"));
    }

    private async Task<string> CallAsync(DeskClient chair)
    {
        var root = await SentAsync(chair, List + "/new", ("day", Iso(Today)), ("starts", "10:00"), ("ends", "11:30"), ("place", "County Hall"));
        Assert.StartsWith(List + "/", root, StringComparison.Ordinal);
        return root;
    }

    /// <summary>Where the form leads when it was sent.</summary>
    private static async Task<string> SentAsync(DeskClient client, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await client.SubmitAsync(path, fields);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect, $"{path}: {answer.StatusCode} {(await DeskClient.ReadAsync(answer)).QuerySelector(".issues")?.TextContent}");
        return answer.Headers.Location!.OriginalString;
    }

    private static string Iso(DateOnly day) => $"{day:yyyy-MM-dd}";
}
