using System.Net;
using AngleSharp.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

[Collection(DeskPagesGroup.Name)]
public sealed class SignInTests(DeskPagesFixture fixture)
{
    private DeskSite Desk => fixture.Desk;

    [Fact]
    public async Task Get_PublicPageWithASession_DoesNotLookAtIt()
    {
        await using var desk = await DeskSite.StartAsync(new Dictionary<string, string> { ["Site:RequireSecondFactor"] = "false" });
        await desk.AddAsync("Reads The Site", Role.Publisher);
        using var client = await DeskClient.SignInAsync(desk, "Reads The Site");
        var before = await SeenAsync(desk);
        desk.Clock.Ahead = TimeSpan.FromMinutes(5);
        await client.GetAsync("/en");
        Assert.Equal(before, await SeenAsync(desk));
        await client.GetAsync("/desk");
        Assert.NotEqual(before, await SeenAsync(desk));
    }

    private static async Task<DateTime> SeenAsync(DeskSite desk)
    {
        await using var db = desk.Get<SiteDatabase>().OpenForReading();
        return (await db.Set<DeskSession>().SingleAsync()).LastSeenUtc;
    }

    [Fact]
    public async Task Post_RightPassword_LeadsWhereThePersonWantedToGo()
    {
        await Desk.AddAsync("Wants Somewhere", Role.Administrator);
        using var client = new DeskClient(Desk.Site);
        var refused = await client.GetAsync("/desk/people");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        var answer = await client.SubmitAsync(refused.Headers.Location!.PathAndQuery, ("email", DeskSite.EmailOf("Wants Somewhere")), ("password", DeskSite.Password));
        Assert.Equal("/desk/people", answer.Headers.Location!.OriginalString);
        Assert.Equal("People", (await client.PageAsync("/desk/people")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/desk")]
    [InlineData("/desk/\\evil.example")]
    [InlineData("/deskevil")]
    [InlineData("/en/search")]
    public async Task Post_ReturnToElsewhere_LeadsToTheDesk(string wanted)
    {
        using var client = new DeskClient(Desk.Site);
        var answer = await client.SubmitAsync("/desk/sign-in?return=" + Uri.EscapeDataString(wanted), ("email", DeskSite.EmailOf("Only Publisher")), ("password", DeskSite.Password));
        Assert.Equal("/desk", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Post_WrongPasswordOrUnknownPerson_AreAnsweredAlikeAndKeepTheAddress()
    {
        using var client = new DeskClient(Desk.Site);
        var wrong = await client.SubmitAsync("/desk/sign-in?lang=en", ("email", DeskSite.EmailOf("Only Auditor")), ("password", "not the password"));
        var unknown = await client.SubmitAsync("/desk/sign-in?lang=en", ("email", "nobody.at.all@example.ie"), ("password", "not the password"));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (wrong.StatusCode, unknown.StatusCode));
        var (first, second) = (await DeskClient.ReadAsync(wrong), await DeskClient.ReadAsync(unknown));
        Assert.Equal(first.QuerySelector(".issues")!.TextContent, second.QuerySelector(".issues")!.TextContent);
        Assert.Equal(DeskSite.EmailOf("Only Auditor"), first.QuerySelector("#f-email")!.GetAttribute("value"));
        Assert.Equal("", first.QuerySelector("#f-password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_FiveWrongPasswords_LockTheAccountEvenForTheRightOne()
    {
        await Desk.AddAsync("Locked Out", Role.Publisher);
        using var client = new DeskClient(Desk.Site);
        for (var count = 0; count < 5; count++)
        {
            await client.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Locked Out")), ("password", "wrong wrong wrong"));
        }

        var answer = await client.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Locked Out")), ("password", DeskSite.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SecondFactor_SetUp_IsAskedForAndEachCodeWorksOnce()
    {
        await Desk.AddAsync("Two Factors", Role.Publisher);
        using var first = await DeskClient.SignInAsync(Desk, "Two Factors");
        var page = await first.PageAsync("/desk/account/second-factor");
        var key = page.QuerySelector("code.key")!.TextContent;
        var done = await first.SubmitAsync(page, "/desk/account/second-factor", ("code", Authenticator.CodeFor(key)), ("current", DeskSite.Password));
        var codes = (await DeskClient.ReadAsync(done)).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        using var second = new DeskClient(Desk.Site);
        var half = await second.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Two Factors")), ("password", DeskSite.Password));
        Assert.Equal("/desk/sign-in/code", half.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await second.GetAsync("/desk")).StatusCode);
        var code = Authenticator.CodeFor(key, stepsAhead: 1);
        Assert.Equal(HttpStatusCode.BadRequest, (await second.SubmitAsync("/desk/sign-in/code", ("code", "000000"))).StatusCode);
        Assert.Equal("/desk", (await second.SubmitAsync("/desk/sign-in/code", ("code", code))).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/desk")).StatusCode);

        // The same code a second time, within its time.
        using var third = new DeskClient(Desk.Site);
        await third.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Two Factors")), ("password", DeskSite.Password));
        Assert.Equal(HttpStatusCode.BadRequest, (await third.SubmitAsync("/desk/sign-in/code", ("code", code))).StatusCode);

        // A recovery code, typed carelessly: once.
        Assert.Equal("/desk", (await third.SubmitAsync("/desk/sign-in/recovery", ("code", " " + codes[0].ToLowerInvariant().Replace("-", " ")))).Headers.Location!.OriginalString);
        using var fourth = new DeskClient(Desk.Site);
        await fourth.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Two Factors")), ("password", DeskSite.Password));
        Assert.Equal(HttpStatusCode.BadRequest, (await fourth.SubmitAsync("/desk/sign-in/recovery", ("code", codes[0]))).StatusCode);

        // Nobody is shown the key again.
        Assert.Null((await second.PageAsync("/desk/account/second-factor")).QuerySelector("code.key"));
    }

    [Fact]
    public async Task Secrets_AtRest_AreNowhereInTheDatabase()
    {
        await Desk.AddAsync("Keeps Secrets", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Keeps Secrets");
        var page = await client.PageAsync("/desk/account/second-factor");
        var key = page.QuerySelector("code.key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var done = await client.SubmitAsync(page, "/desk/account/second-factor", ("code", Authenticator.CodeFor(key)), ("current", DeskSite.Password));
        var codes = (await DeskClient.ReadAsync(done)).QuerySelectorAll(".codes code").Select(code => code.TextContent);
        var administrator = new Person(Guid.NewGuid(), "A", new HashSet<Role> { Role.Administrator });
        var (token, _) = await Desk.Get<People>().InviteAsync(administrator, new NewPerson("Invited Secret", "invited.secret@example.ie"), Language.Irish, new HashSet<Role>(), byMail: false, CancellationToken.None);
        var dump = await TestDatabase.DumpAsync(Desk.Get<KilkennyInfo.Data.SiteDatabase>());
        Assert.All(codes.Append(key).Append(token!).Append(DeskSite.Password), secret => Assert.DoesNotContain(secret, dump, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Keeps Secrets", dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_EndedElsewhere_IsOverAtTheNextRequest()
    {
        await Desk.AddAsync("Two Browsers", Role.Publisher);
        using var here = await DeskClient.SignInAsync(Desk, "Two Browsers");
        using var there = await DeskClient.SignInAsync(Desk, "Two Browsers");
        var page = await here.PageAsync("/desk/account");
        var other = page.QuerySelectorAll("form[action='/desk/account/sessions'] button").Single();
        using var ended = await here.PostAsync("/desk/account/sessions", "/desk/account", ("session", other.GetAttribute("value")!));
        Assert.Equal("/desk/account", ended.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionAndTheOldCookieIsDead()
    {
        await Desk.AddAsync("Goes Home", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Goes Home");
        var cookie = client.Cookies.GetAllCookies()["desk"]!.Value;
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostAsync("/desk/sign-out", "/desk/account")).StatusCode);
        using var thief = new DeskClient(Desk.Site);
        thief.Cookies.Add(Desk.Site.Address, new Cookie("desk", cookie));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Disabled_Person_IsOutAtTheNextRequestAndCannotComeBack()
    {
        var person = await Desk.AddAsync("Has Left", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Has Left");
        var administrator = new Person(Guid.NewGuid(), "A", new HashSet<Role> { Role.Administrator });
        Assert.Empty(await Desk.Get<People>().DisableAsync(administrator, person.Id, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/desk")).StatusCode);
        using var again = new DeskClient(Desk.Site);
        var answer = await again.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Has Left")), ("password", DeskSite.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutTheFormsTokenOrFromAnotherSite_IsRefused()
    {
        using var client = await DeskClient.SignInAsync(Desk, "Only Publisher");
        using var bare = new HttpRequestMessage(HttpMethod.Post, "/desk/sign-out") { Content = new FormUrlEncodedContent([]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(bare)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/desk/sign-out") { Content = new FormUrlEncodedContent([]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk")).StatusCode);
    }

    [Theory]
    [InlineData("ga", "Logáil isteach sa deasc")]
    [InlineData("en", "Sign in to the desk")]
    public async Task SignIn_InEitherLanguage_SaysSoAndStaysInIt(string language, string title)
    {
        using var client = new DeskClient(Desk.Site);
        await client.PageAsync("/desk/sign-in?lang=" + language);
        var page = await client.PageAsync("/desk/sign-in");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }
}
