using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>What an administrator does with the accounts of others.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class StaffPagesTests(DeskPagesFixture fixture)
{
    private const string Invite = "/desk/people/invite";

    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    [Fact]
    public async Task List_ForAnAuditor_IsReadAndHasNoWayToChangeAnything()
    {
        var client = await fixture.ClientAsync(Role.Auditor);
        var page = await client.PageAsync("/desk/people");
        Assert.Contains("Only Publisher", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='{Invite}']"));
        var path = page.QuerySelectorAll("tbody a").First(link => link.TextContent == "Only Publisher").GetAttribute("href")!;
        var person = await client.PageAsync(path);
        Assert.Null(person.QuerySelector("main form"));
        Assert.Equal("Publisher", person.QuerySelector("main li")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(path, "/desk/account", ("act", "close"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(Invite, "/desk/account", ("name", "X"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await fixture.ClientAsync(Role.Publisher)).GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("", "new.one@example.ie", "en", "name", "Enter the name.")]
    [InlineData("New One", "no address", "en", "email", "Enter an e-mail address, such as name@example.ie.")]
    [InlineData("New One", "ONLY.PUBLISHER@example.ie", "en", "email", "There is an account with this e-mail address already.")]
    [InlineData("New One", "new.one@example.ie", "", "language", "Choose a language.")]
    public async Task Invite_WithASlip_SaysSoAndKeepsWhatWasEntered(string name, string email, string language, string field, string sentence)
    {
        var client = await fixture.ClientAsync(Role.Administrator);
        var before = (await Desk.Get<People>().ListAsync(CancellationToken.None)).Count;
        var page = await client.SubmitAsync(Invite, ("name", name), ("email", email), ("language", language), ("roles", "IrishReviser")).RefusedAsync();
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal("#f-" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal((name, email), (page.Value("name"), page.QuerySelector("#f-email")!.GetAttribute("value")));
        Assert.Equal(["IrishReviser"], Ticked(page));
        Assert.Equal(before, (await Desk.Get<People>().ListAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Invite_NewColleague_ShowsTheLinkOnceAndItWorksOnce()
    {
        var client = await fixture.ClientAsync(Role.Administrator);
        using var answer = await client.SubmitAsync(Invite, ("name", "Úna Nua"), ("email", "una.nua@example.ie"), ("language", "ga"), ("roles", "IrishReviser"));
        var link = new Uri((await DeskClient.ReadAsync(answer)).QuerySelector("code.key")!.TextContent);
        Assert.Equal(Desk.Site.Address.Port, link.Port);
        Assert.Equal("Only Administrator", Assert.Single(await Bench.AuditAsync("Úna Nua", "account.invited")).PersonName);
        var account = (await Desk.Get<People>().ListAsync(CancellationToken.None)).Single(account => account.Name == "Úna Nua");
        Assert.Equal([Role.IrishReviser], account.ToPerson().Roles);

        using var una = new DeskClient(Desk.Site);
        var weak = await una.SubmitAsync(link.PathAndQuery, ("password", "short")).RefusedAsync();
        Assert.Single(weak.Issues());
        using var joined = await una.SubmitAsync(link.PathAndQuery, ("password", DeskSite.Password));
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.Equal("ga", (await una.PageAsync("/desk")).DocumentElement.GetAttribute("lang"));
        using var thief = new DeskClient(Desk.Site);
        Assert.Null((await thief.PageAsync(link.PathAndQuery)).QuerySelector("[name=password]"));
        Assert.Single(await Bench.AuditAsync("Úna Nua", "account.joined"));
    }

    [Fact]
    public async Task Edit_Roles_ChangeAtTheNextRequestAndAreWrittenDown()
    {
        var person = await fixture.AddAsync("Changes Job", Role.Auditor);
        using var theirs = await DeskClient.SignInAsync(Desk, "Changes Job");
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/desk/audit")).StatusCode);
        var client = await fixture.ClientAsync(Role.Administrator);
        var path = $"/desk/people/{person.Id}";
        var form = await client.PageAsync(path);
        Assert.Equal(["Auditor"], Ticked(form));
        var page = await client.DoneAsync(client.PostAsync(path, path, ("act", "roles"), ("roles", "Publisher"), ("roles", "EnglishEditor"), ("roles", "Wizard"), ("roles", "99")), path);
        Assert.Equal("Saved.", page.News());
        Assert.Equal(["EnglishEditor", "Publisher"], Ticked(page).Order());
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/desk/audit")).StatusCode);
        Assert.Equal("""{"before":"Auditor","roles":"EnglishEditor Publisher"}""", Assert.Single(await Bench.AuditAsync("Changes Job", "account.roles")).Details);
    }

    [Fact]
    public async Task Edit_CloseOpenFactorAndLink_DoWhatTheySay()
    {
        var person = await fixture.AddAsync("Comes And Goes", Role.Publisher);
        using var theirs = await DeskClient.SignInAsync(Desk, "Comes And Goes");
        var client = await fixture.ClientAsync(Role.Administrator);
        var path = $"/desk/people/{person.Id}";
        var closed = await client.DoneAsync(client.SubmitAsync(path, ("act", "close")), path);
        Assert.Contains("Closed", closed.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.GetAsync("/desk")).StatusCode);
        var open = await client.DoneAsync(client.SubmitAsync(path, ("act", "open")), path);
        Assert.Contains("Open, with a password only", open.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        await client.DoneAsync(client.SubmitAsync(path, ("act", "factor")), path);
        using var made = await client.SubmitAsync(path, ("act", "link"));
        var link = new Uri((await DeskClient.ReadAsync(made)).QuerySelector("code.key")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync(link.PathAndQuery)).StatusCode);
        foreach (var act in new[] { "account.disabled", "account.enabled", "account.second-factor-cleared", "account.link-made" })
        {
            Assert.Equal("Only Administrator", Assert.Single(await Bench.AuditAsync("Comes And Goes", act)).PersonName);
        }
    }

    [Fact]
    public async Task Edit_NobodyOrNoAct_IsNotThere()
    {
        var client = await fixture.ClientAsync(Role.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/desk/people/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/desk/people/no-number")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/desk/people/{Guid.NewGuid()}", "/desk/account", ("act", "close"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/desk/people/{fixture.PersonOf(Role.Publisher).Id}", "/desk/account", ("act", "promote"))).StatusCode);
    }

    [Fact]
    public async Task Edit_LastAdministrator_StaysOneAndTheTicksAreKept()
    {
        var client = await fixture.ClientAsync(Role.Administrator);
        var path = $"/desk/people/{fixture.PersonOf(Role.Administrator).Id}";
        await using var alone = await OnlyAdministrator.OfAsync(Desk, fixture.PersonOf(Role.Administrator));
        var page = await client.PostAsync(path, path, ("act", "roles"), ("roles", "Auditor"), ("roles", "Publisher")).RefusedAsync();
        Assert.Equal("This is the last administrator. Make somebody else one first.", Assert.Single(page.Issues()));
        Assert.Equal(["Auditor", "Publisher"], Ticked(page).Order());
        var closed = await client.SubmitAsync(path, ("act", "close")).RefusedAsync();
        Assert.Equal("This is the last administrator. Make somebody else one first.", Assert.Single(closed.Issues()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
    }

    private static IEnumerable<string> Ticked(IHtmlDocument page) => page.QuerySelectorAll("[name=roles][checked]").Select(box => box.GetAttribute("value")!);

    /// <summary>While this lives every other administrator is closed: other tests make some of their own.</summary>
    private sealed class OnlyAdministrator(DeskSite desk, Person administrator, IReadOnlyList<Guid> closed) : IAsyncDisposable
    {
        public static async Task<OnlyAdministrator> OfAsync(DeskSite desk, Person administrator)
        {
            var others = (await desk.Get<People>().ListAsync(CancellationToken.None))
                .Where(account => account.Id != administrator.Id && account.DisabledUtc is null && account.ToPerson().Is(Role.Administrator)).Select(account => account.Id).ToList();
            foreach (var other in others)
            {
                Assert.Empty(await desk.Get<People>().DisableAsync(administrator, other, CancellationToken.None));
            }

            return new OnlyAdministrator(desk, administrator, others);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var id in closed)
            {
                await desk.Get<People>().EnableAsync(administrator, id, CancellationToken.None);
            }
        }
    }
}
