using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>Somebody signs in on a computer on which somebody else is signed in.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class SignInOverTests(DeskPagesFixture fixture)
{
    private static readonly Person Administrator = new(Guid.NewGuid(), "A", new HashSet<Role> { Role.Administrator });

    private DeskSite Desk => fixture.Desk;

    [Fact]
    public async Task SignIn_WithAFormFromBefore_IsTheNewPersonAndEndsTheOldSession()
    {
        var anna = await Desk.AddAsync("Anna Before", Role.Publisher);
        await Desk.AddAsync("Bea After", Role.EnglishEditor);
        using var client = new DeskClient(Desk.Site);
        var left = await client.PageAsync("/desk/sign-in");
        await client.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Anna Before")), ("password", DeskSite.Password));
        var cookie = client.Cookies.GetAllCookies()["desk"]!.Value;
        var answer = await client.SubmitAsync(left, "/desk/sign-in", ("email", DeskSite.EmailOf("Bea After")), ("password", DeskSite.Password));
        Assert.Equal("/desk", answer.Headers.Location!.OriginalString);
        await AssertIsAsync(client, "Bea After");
        Assert.Empty(await Desk.Get<DeskSessions>().ListAsync(anna.Id, CancellationToken.None));
        using var thief = new DeskClient(Desk.Site);
        thief.Cookies.Add(Desk.Site.Address, new Cookie("desk", cookie));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_LeavesTheOldSessionAlone()
    {
        await Desk.AddAsync("Anna Stays", Role.Publisher);
        using var client = new DeskClient(Desk.Site);
        var left = await client.PageAsync("/desk/sign-in");
        await client.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Anna Stays")), ("password", DeskSite.Password));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync(left, "/desk/sign-in", ("email", "nobody@example.ie"), ("password", "wrong"))).StatusCode);
        await AssertIsAsync(client, "Anna Stays");
        Assert.Equal("/desk", (await client.GetAsync("/desk/sign-in")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Join_InALiveSession_IsTheNewPerson()
    {
        var anna = await Desk.AddAsync("Anna Invites", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Anna Invites");
        var (token, _) = await Desk.Get<People>().InviteAsync(Administrator, new NewPerson("Bea Joins", "bea.joins@example.ie"), Language.English, new HashSet<Role> { Role.EnglishEditor }, byMail: false, CancellationToken.None);
        Assert.Equal("/desk", (await client.SubmitAsync($"/desk/join?token={token}", ("password", DeskSite.Password))).Headers.Location!.OriginalString);
        await AssertIsAsync(client, "Bea Joins");
        Assert.Empty(await Desk.Get<DeskSessions>().ListAsync(anna.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Code_InALiveSession_IsTheNewPersonWithASecondFactor()
    {
        var anna = await Desk.AddAsync("Anna Between", Role.Publisher);
        var bea = await Desk.AddAsync("Bea With Code", Role.Publisher);
        using var first = await DeskClient.SignInAsync(Desk, "Bea With Code");
        var page = await first.PageAsync("/desk/account/second-factor");
        var key = page.QuerySelector("code.key")!.TextContent;
        await first.SubmitAsync(page, "/desk/account/second-factor", ("code", Authenticator.CodeFor(key)), ("current", DeskSite.Password));

        using var client = new DeskClient(Desk.Site);
        var left = await client.PageAsync("/desk/sign-in");
        await client.SubmitAsync(left, "/desk/sign-in", ("email", DeskSite.EmailOf("Bea With Code")), ("password", DeskSite.Password));
        var code = await client.PageAsync("/desk/sign-in/code");
        await client.SubmitAsync(left, "/desk/sign-in", ("email", DeskSite.EmailOf("Anna Between")), ("password", DeskSite.Password));
        await AssertIsAsync(client, "Anna Between");
        Assert.Equal("/desk", (await client.SubmitAsync(code, "/desk/sign-in/code", ("code", Authenticator.CodeFor(key, stepsAhead: 1)))).Headers.Location!.OriginalString);
        await AssertIsAsync(client, "Bea With Code");
        Assert.Empty(await Desk.Get<DeskSessions>().ListAsync(anna.Id, CancellationToken.None));
        Assert.All(await Desk.Get<DeskSessions>().ListAsync(bea.Id, CancellationToken.None), session => Assert.True(session.HasSecondFactor));
    }

    private static async Task AssertIsAsync(DeskClient client, string name) =>
        Assert.Contains(DeskSite.EmailOf(name), (await client.PageAsync("/desk/account")).Body!.TextContent, StringComparison.Ordinal);
}
