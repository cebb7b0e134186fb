using System.Net;
using KilkennyInfo.Accounts;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>What somebody does with their own account: password, second factor, recovery codes, passkeys, absence, sessions.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class OwnPagesTests(DeskPagesFixture fixture)
{
    private const string Own = "/desk/account";

    private DeskSite Desk => fixture.Desk;

    private Workbench Bench => fixture.Bench;

    [Fact]
    public async Task Account_ShowsWhoOneIsAndThisDevice()
    {
        var page = await (await fixture.ClientAsync(DeskPagesFixture.Writer)).PageAsync(Own);
        Assert.Contains(DeskSite.EmailOf(DeskPagesFixture.Writer), page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This is the one you are using", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong wrong wrong", "another fine long password", "current", "This is not your password. After five wrong tries your account is locked for 15 minutes.")]
    [InlineData(DeskSite.Password, "short", "password", "The password is too short. Use at least 12 characters.")]
    [InlineData(DeskSite.Password, "choosy person choosy person", "password", "Somebody could guess this password. Use words that have nothing to do with you, the Council or each other.")]
    public async Task Password_WrongOrWeak_IsRefusedAndShowsNoneAgain(string current, string next, string field, string sentence)
    {
        var name = $"Choosy Person {next.Length}";
        await Desk.AddAsync(name, Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, name);
        var page = await client.SubmitAsync(Own + "/password", ("current", current), ("password", next)).RefusedAsync();
        Assert.Equal(sentence, Assert.Single(page.Issues()));
        Assert.Equal("#f-" + field, page.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal(("", ""), (page.QuerySelector("#f-current")!.GetAttribute("value"), page.QuerySelector("#f-password")!.GetAttribute("value")));
        using var still = await DeskClient.SignInAsync(Desk, name);
    }

    [Fact]
    public async Task Password_New_EndsOtherSessionsAndWorksFromNowOn()
    {
        const string Next = "eleven patient herons wait";
        await Desk.AddAsync("Changes Password", Role.Publisher);
        using var here = await DeskClient.SignInAsync(Desk, "Changes Password");
        using var there = await DeskClient.SignInAsync(Desk, "Changes Password");
        var page = await here.DoneAsync(here.SubmitAsync(Own + "/password", ("current", DeskSite.Password), ("password", Next)), Own);
        Assert.Equal("Your password has been changed. You are signed out everywhere else.", page.News());
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/desk")).StatusCode);
        using var old = new DeskClient(Desk.Site);
        Assert.Equal(HttpStatusCode.BadRequest, (await old.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Changes Password")), ("password", DeskSite.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await old.SubmitAsync("/desk/sign-in", ("email", DeskSite.EmailOf("Changes Password")), ("password", Next))).StatusCode);
        Assert.Single(await Bench.AuditAsync("Changes Password", "account.password-changed"));
    }

    [Fact]
    public async Task SecondFactor_WrongCodeOrPassword_TurnsNothingOnAndRightOnesDo()
    {
        const string Factor = Own + "/second-factor";
        await Desk.AddAsync("Sets Up Factor", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Sets Up Factor");
        var form = await client.PageAsync(Factor);
        var key = form.QuerySelector("code.key")!.TextContent;
        Assert.NotNull(form.QuerySelector(".qr svg"));
        var code = await client.SubmitAsync(form, Factor, ("code", "000000"), ("current", DeskSite.Password)).RefusedAsync();
        Assert.Equal("#f-code", code.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Equal(key, code.QuerySelector("code.key")!.TextContent);
        var password = await client.SubmitAsync(form, Factor, ("code", Authenticator.CodeFor(key)), ("current", "wrong wrong wrong")).RefusedAsync();
        Assert.Equal("#f-current", password.QuerySelector(".issues a")!.GetAttribute("href"));
        Assert.Empty(await Bench.AuditAsync("Sets Up Factor", "account.second-factor"));

        using var done = await client.SubmitAsync(form, Factor, ("code", Authenticator.CodeFor(key)), ("current", DeskSite.Password));
        var codes = (await DeskClient.ReadAsync(done)).QuerySelectorAll(".codes code").Select(line => line.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Contains("10", (await client.PageAsync(Factor)).MainText(), StringComparison.Ordinal);

        // New recovery codes for the right password only; the old ones are over.
        var wrong = await client.SubmitAsync(Own + "/recovery-codes", ("current", "wrong wrong wrong")).RefusedAsync();
        Assert.Equal("#f-current", wrong.QuerySelector(".issues a")!.GetAttribute("href"));
        using var again = await client.SubmitAsync(Own + "/recovery-codes", ("current", DeskSite.Password));
        var fresh = (await DeskClient.ReadAsync(again)).QuerySelectorAll(".codes code").Select(line => line.TextContent).ToList();
        Assert.Equal(10, fresh.Count);
        Assert.Empty(fresh.Intersect(codes));
        Assert.Single(await Bench.AuditAsync("Sets Up Factor", "account.recovery-codes"));

        // Given up with a code of it, and then a new key is shown.
        var kept = await client.SubmitAsync(Factor + "/change", ("code", "000000"), ("current", DeskSite.Password)).RefusedAsync();
        Assert.Equal("#f-code", kept.QuerySelector(".issues a")!.GetAttribute("href"));
        using var given = await client.SubmitAsync(Factor + "/change", ("code", Authenticator.CodeFor(key, stepsAhead: 1)), ("current", DeskSite.Password));
        Assert.Equal(Factor, given.Headers.Location!.OriginalString);
        Assert.NotEqual(key, (await client.PageAsync(Factor)).QuerySelector("code.key")!.TextContent);
        Assert.Single(await Bench.AuditAsync("Sets Up Factor", "account.second-factor-given-up"));
    }

    [Fact]
    public async Task Passkeys_WhatIsNone_IsRefused()
    {
        var client = await fixture.ClientAsync(DeskPagesFixture.Writer);
        foreach (var credential in new[] { "", "nonsense", "{}" })
        {
            var page = await client.PostAsync(Own + "/passkeys", Own, ("credential", credential), ("name", "Laptop")).RefusedAsync();
            Assert.StartsWith("The browser did not make a passkey that we can use.", Assert.Single(page.Issues()), StringComparison.Ordinal);
        }

        // The same when somebody signs in with it.
        using var stranger = new DeskClient(Desk.Site);
        foreach (var credential in new[] { "", "nonsense", "{}" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await stranger.PostAsync("/desk/sign-in/passkey", "/desk/sign-in", ("credential", credential))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Own + "/passkeys/options")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(Own + "/passkeys/remove", Own, ("id", "no*base64"))).StatusCode);
        using var options = await client.PostAsync(Own + "/passkeys/options", Own);
        Assert.Equal("application/json", options.Content.Headers.ContentType!.MediaType);
        Assert.Contains("challenge", await options.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Asked for, and answered with nonsense all the same.
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Own + "/passkeys", Own, ("credential", "nonsense"))).StatusCode);
    }

    [Fact]
    public async Task Away_WithADayAndACover_IsSaidAndTakenBack()
    {
        await fixture.AddAsync("Goes On Leave", Role.Publisher);
        var client = await fixture.ClientAsync("Goes On Leave");
        const string Away = Own + "/away";
        var cover = $"{fixture.PersonOf(DeskPagesFixture.OtherPublisher).Id}";
        Assert.DoesNotContain("Goes On Leave", (await client.PageAsync(Away)).QuerySelectorAll("#f-cover option").Select(option => option.TextContent));
        foreach (var (until, who, sentence) in new[]
        {
            ("soon", cover, "Enter a date as day, month and year."),
            ("2020-01-01", cover, "This day has passed. Enter a day to come."),
            (Bench.Today(5), "", "Choose a colleague who takes your tasks."),
        })
        {
            var refused = await client.SubmitAsync(Away, ("until", until), ("cover", who)).RefusedAsync();
            Assert.Equal(sentence, Assert.Single(refused.Issues()));
            Assert.Equal((until, who), (refused.QuerySelector("#f-until")!.GetAttribute("value"), refused.Value("cover")));
        }

        Assert.Empty(await Bench.AuditAsync("Goes On Leave", "account.away"));
        var page = await client.DoneAsync(client.SubmitAsync(Away, ("until", Bench.Today(5)), ("cover", cover)), Own);
        Assert.Equal("Your colleagues see that you are away.", page.News());
        Assert.Contains("You have said that you are away.", page.MainText(), StringComparison.Ordinal);
        var back = await client.DoneAsync(client.SubmitAsync(Away, ("until", "")), Own);
        Assert.Equal("Welcome back. Your tasks come to you again.", back.News());
        Assert.Single(await Bench.AuditAsync("Goes On Leave", "account.back"));
    }

    [Fact]
    public async Task Language_NoneOrAPathElsewhere_StaysAtTheDesk()
    {
        await Desk.AddAsync("Picks Language", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Picks Language");
        using var answer = await client.PostAsync(Own + "/language", Own, ("language", "fr"), ("return", "https://evil.example/"));
        Assert.Equal("/desk", answer.Headers.Location!.OriginalString);
        Assert.Equal("en", (await client.PageAsync("/desk")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Session_OfSomebodyElse_CannotBeEnded()
    {
        await Desk.AddAsync("Stays Signed In", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Stays Signed In");
        using var second = await DeskClient.SignInAsync(Desk, "Stays Signed In");
        var id = (await client.PageAsync(Own)).QuerySelector("button[name=session]")!.GetAttribute("value")!;
        var other = await fixture.ClientAsync(Role.Publisher);
        await other.PostAsync(Own + "/sessions", Own, ("session", id));
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/desk")).StatusCode);
    }
}
