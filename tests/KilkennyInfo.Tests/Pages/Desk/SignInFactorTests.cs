using System.Net;
using AngleSharp.Html.Dom;
using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>The second factor holds: no password, link or code of before stands in for it, and guessing ends.</summary>
[Collection(DeskPagesGroup.Name)]
public sealed class SignInFactorTests(DeskPagesFixture fixture)
{
    private static readonly Person Administrator = new(Guid.NewGuid(), "A", new HashSet<Role> { Role.Administrator });

    private DeskSite Desk => fixture.Desk;

    private string Origin => Desk.Site.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Passkey_Alone_IsAskedForAfterTheRightPassword()
    {
        var (_, passkey, _) = await WithPasskeyAsync("Passkey Only");
        using var client = new DeskClient(Desk.Site);
        var answer = await PasswordAsync(client, "Passkey Only", lang: "en");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("sign in with your passkey", (await DeskClient.ReadAsync(answer)).QuerySelector(".issues")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/desk")).StatusCode);
        Assert.Equal("/desk", (await PasskeyAsync(client, passkey)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task ResetLink_ForAnAccountWithAPasskey_StartsNoSession()
    {
        var (person, _, _) = await WithPasskeyAsync("Passkey And Link");
        var token = await Desk.Get<People>().NewLinkAsync(Administrator, person.Id, CancellationToken.None);
        using var client = new DeskClient(Desk.Site);
        var answer = await client.SubmitAsync($"/desk/join?token={token}&lang=en", ("password", DeskSite.Password + "!"));
        Assert.Equal("/desk/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Contains("Sign in with your passkey", (await client.PageAsync("/desk/sign-in")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task WeakSession_OfAnAccountWithAPasskey_SetsUpNothing()
    {
        var (person, _, client) = await WithPasskeyAsync("Weak Before");
        Assert.True(Assert.Single(await Desk.Get<DeskSessions>().ListAsync(person.Id, CancellationToken.None)).HasSecondFactor);

        // As if it had begun at the very moment in which the passkey was added.
        await Desk.Get<SiteDatabase>().WriteAsync(db => db.Set<DeskSession>().Where(session => session.AccountId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.HasSecondFactor, false)), CancellationToken.None);
        var page = await client.PageAsync("/desk/account/second-factor");
        var answer = await ConfirmAsync(client, page, stepsAhead: 0);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False((await AccountAsync(person.Id)).TwoFactorEnabled);
    }

    [Fact]
    public async Task Passkey_AddedOrRemoved_AsksForThePassword()
    {
        var (person, _, client) = await WithPasskeyAsync("Asks Again");
        using var second = new SoftPasskey();
        Assert.Equal(HttpStatusCode.BadRequest, (await AddPasskeyAsync(client, second, "not the password")).StatusCode);
        var remove = Assert.Single((await client.PageAsync("/desk/account/passkeys")).QuerySelectorAll("main .rows a")).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync(remove, ("current", "not the password"))).StatusCode);
        Assert.Contains(person.Id, await Desk.Get<People>().WithPasskeysAsync(CancellationToken.None));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(remove, ("current", DeskSite.Password))).StatusCode);
        Assert.DoesNotContain(person.Id, await Desk.Get<People>().WithPasskeysAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Passkey_WhileThePasswordIsLocked_LetsItsOwnerIn()
    {
        var (_, passkey, _) = await WithPasskeyAsync("Locked By Others");
        using var client = new DeskClient(Desk.Site);
        for (var count = 0; count < 6; count++)
        {
            await PasswordAsync(client, "Locked By Others", "wrong wrong wrong");
        }

        Assert.Equal("/desk", (await PasskeyAsync(client, passkey)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task Passwords_ManyAtOnce_LockTheAccount()
    {
        var person = await Desk.AddAsync("Guessed At Once", Role.Publisher);
        var answers = await AtOnceAsync(8, () => Task.FromResult(new DeskClient(Desk.Site)), "/desk/sign-in", ("email", DeskSite.EmailOf("Guessed At Once")), ("password", "wrong wrong wrong"));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer));
        var account = await AccountAsync(person.Id);
        Assert.Equal(5, account.AccessFailedCount);
        Assert.NotNull(account.LockoutEnd);
        using var client = new DeskClient(Desk.Site);
        Assert.Equal(HttpStatusCode.BadRequest, (await PasswordAsync(client, "Guessed At Once")).StatusCode);
    }

    [Fact]
    public async Task Codes_ManyAtOnce_LockTheAccount()
    {
        await WithAuthenticatorAsync("Codes At Once");
        var answers = await AtOnceAsync(8, () => HalfwayAsync("Codes At Once"), "/desk/sign-in/code", ("code", "12345"));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer));
        Assert.Equal(5, (await AccountAsync("Codes At Once")).AccessFailedCount);
    }

    [Fact]
    public async Task OwnPages_ManyWrongPasswordsAtOnce_LockTheAccount()
    {
        await Desk.AddAsync("Own At Once", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Own At Once");
        var page = await client.PageAsync("/desk/account/password");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => client.SubmitAsync(page, "/desk/account/password", ("current", "wrong wrong wrong"), ("password", "x")))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.Equal(5, (await AccountAsync("Own At Once")).AccessFailedCount);
    }

    [Fact]
    public async Task Code_SentManyTimesAtOnce_LetsOneIn()
    {
        var (_, key, _) = await WithAuthenticatorAsync("Same Code");
        var answers = await AtOnceAsync(4, () => HalfwayAsync("Same Code"), "/desk/sign-in/code", ("code", Authenticator.CodeFor(key, stepsAhead: 1)));
        Assert.Equal(1, answers.Count(answer => answer is HttpStatusCode.Redirect));
    }

    [Fact]
    public async Task Code_OlderThanOneThatWasTaken_IsRefused()
    {
        var (_, key, _) = await WithAuthenticatorAsync("Older Code");
        var (sooner, later) = (Authenticator.CodeFor(key, stepsAhead: 1), Authenticator.CodeFor(key, stepsAhead: 2));
        using var first = await HalfwayAsync("Older Code");
        using var second = await HalfwayAsync("Older Code");
        Assert.Equal(HttpStatusCode.Redirect, (await first.SubmitAsync("/desk/sign-in/code", ("code", later))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await second.SubmitAsync("/desk/sign-in/code", ("code", sooner))).StatusCode);
    }

    [Fact]
    public async Task Code_ThatSetUpTheAuthenticator_IsRefusedLater()
    {
        await Desk.AddAsync("Set Up Code", Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, "Set Up Code");
        var page = await client.PageAsync("/desk/account/second-factor");
        var code = Authenticator.CodeFor(page.QuerySelector("code.key")!.TextContent, stepsAhead: 1);
        Assert.Equal(HttpStatusCode.OK, (await client.SubmitAsync(page, "/desk/account/second-factor", ("code", code), ("current", DeskSite.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync("/desk/account/second-factor/change", ("code", code), ("current", DeskSite.Password))).StatusCode);
        using var half = await HalfwayAsync("Set Up Code");
        Assert.Equal(HttpStatusCode.BadRequest, (await half.SubmitAsync("/desk/sign-in/code", ("code", code))).StatusCode);
    }

    [Fact]
    public async Task RecoveryCodes_EachOfThem_WorksOnce()
    {
        var (_, _, codes) = await WithAuthenticatorAsync("Recovers Often");
        foreach (var code in codes.Take(3))
        {
            using var client = await HalfwayAsync("Recovers Often");
            Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync("/desk/sign-in/recovery", ("code", code))).StatusCode);
        }

        var answers = await AtOnceAsync(3, () => HalfwayAsync("Recovers Often"), "/desk/sign-in/recovery", ("code", codes[3]));
        Assert.Equal(1, answers.Count(answer => answer is HttpStatusCode.Redirect));
    }

    [Fact]
    public async Task LostPhone_WithRecoveryCodes_NeedsNobodyElse()
    {
        var (_, oldKey, codes) = await WithAuthenticatorAsync("Lost Phone");
        using var client = await HalfwayAsync("Lost Phone");
        await client.SubmitAsync("/desk/sign-in/recovery", ("code", codes[0]));
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SubmitAsync("/desk/account/second-factor/change", ("code", codes[0]), ("current", DeskSite.Password))).StatusCode);
        var given = await client.SubmitAsync("/desk/account/second-factor/change", ("code", codes[1].ToLowerInvariant()), ("current", DeskSite.Password));
        Assert.Equal("/desk/account/second-factor", given.Headers.Location!.OriginalString);
        var page = await client.PageAsync("/desk/account/second-factor");
        Assert.NotEqual(oldKey, page.QuerySelector("code.key")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await ConfirmAsync(client, page, stepsAhead: 0)).StatusCode);
        Assert.True((await AccountAsync("Lost Phone")).TwoFactorEnabled);
    }

    [Fact]
    public async Task ResetLink_NotUsed_EndsWithAChangeOfPassword()
    {
        var person = await Desk.AddAsync("Found Password", Role.Publisher);
        var token = await Desk.Get<People>().NewLinkAsync(Administrator, person.Id, CancellationToken.None);
        using var client = await DeskClient.SignInAsync(Desk, "Found Password");
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync("/desk/account/password", ("current", DeskSite.Password), ("password", DeskSite.Password + "!"))).StatusCode);
        Assert.Null(await Desk.Get<Joining>().FindAsync(token, LinkPurpose.NewPassword, CancellationToken.None));
    }

    [Fact]
    public async Task Post_UnknownOrLocked_IsStoredLikeAKnownOne()
    {
        await Desk.AddAsync("Well Known", Role.Publisher);
        using var client = new DeskClient(Desk.Site);
        for (var count = 0; count < 5; count++)
        {
            await PasswordAsync(client, "Well Known", "wrong wrong wrong");
        }

        var before = await VainAsync();
        await PasswordAsync(client, "Well Known", "wrong wrong wrong");
        Assert.True(await VainAsync() > before);
        before = await VainAsync();
        await PasswordAsync(client, "Not Known At All", "wrong wrong wrong");
        Assert.True(await VainAsync() > before);
    }

    /// <summary>Somebody who signed in with the password, added a passkey and has no authenticator.</summary>
    private async Task<(Person Person, SoftPasskey Passkey, DeskClient Client)> WithPasskeyAsync(string name)
    {
        var person = await Desk.AddAsync(name, Role.Publisher);
        var client = await DeskClient.SignInAsync(Desk, name);
        var passkey = new SoftPasskey();
        var added = await AddPasskeyAsync(client, passkey, DeskSite.Password);
        Assert.Equal("/desk/account/passkeys", added.Headers.Location?.OriginalString);
        return (person, passkey, client);
    }

    private async Task<HttpResponseMessage> AddPasskeyAsync(DeskClient client, SoftPasskey passkey, string password)
    {
        var options = await client.PostAsync("/desk/account/passkeys/options", "/desk/account/passkeys");
        var credential = passkey.Create(await options.Content.ReadAsStringAsync(), Origin);
        return await SendAsync(client, "/desk/account/passkeys", "/desk/account/passkeys", ("credential", credential), ("current", password));
    }

    private async Task<HttpResponseMessage> PasskeyAsync(DeskClient client, SoftPasskey passkey)
    {
        var options = await client.PostAsync("/desk/sign-in/passkey-options", "/desk/sign-in");
        return await SendAsync(client, "/desk/sign-in/passkey", "/desk/sign-in", ("credential", passkey.Ask(await options.Content.ReadAsStringAsync(), Origin)));
    }

    /// <summary>As a browser does it: the framework holds what the passkey says of the site against what the browser says.</summary>
    private async Task<HttpResponseMessage> SendAsync(DeskClient client, string path, string tokenFrom, params (string Name, string Value)[] fields)
    {
        var token = (await client.PageAsync(tokenFrom)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Headers = { { "Origin", Origin } },
            Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        return await client.SendAsync(request);
    }

    /// <summary>Somebody with an authenticator, whose first code is used up.</summary>
    private async Task<(Person Person, string Key, IReadOnlyList<string> Codes)> WithAuthenticatorAsync(string name)
    {
        var person = await Desk.AddAsync(name, Role.Publisher);
        using var client = await DeskClient.SignInAsync(Desk, name);
        var page = await client.PageAsync("/desk/account/second-factor");
        var done = await DeskClient.ReadAsync(await ConfirmAsync(client, page, stepsAhead: 0));
        return (person, page.QuerySelector("code.key")!.TextContent, [.. done.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    private static Task<HttpResponseMessage> ConfirmAsync(DeskClient client, IHtmlDocument page, int stepsAhead) => client.SubmitAsync(
        page, "/desk/account/second-factor", ("code", Authenticator.CodeFor(page.QuerySelector("code.key")!.TextContent, stepsAhead)), ("current", DeskSite.Password));

    /// <summary>A browser in which the right password was given and the code is owed.</summary>
    private async Task<DeskClient> HalfwayAsync(string name)
    {
        var client = new DeskClient(Desk.Site);
        Assert.Equal("/desk/sign-in/code", (await PasswordAsync(client, name)).Headers.Location!.OriginalString);
        return client;
    }

    private static Task<HttpResponseMessage> PasswordAsync(DeskClient client, string name, string password = DeskSite.Password, string lang = "ga") =>
        client.SubmitAsync("/desk/sign-in?lang=" + lang, ("email", DeskSite.EmailOf(name)), ("password", password));

    private static async Task<IReadOnlyList<HttpStatusCode>> AtOnceAsync(int count, Func<Task<DeskClient>> clientAsync, string path, params (string Name, string Value)[] fields)
    {
        var ready = new List<(DeskClient Client, IHtmlDocument Page)>();
        for (var number = 0; number < count; number++)
        {
            var client = await clientAsync();
            ready.Add((client, await client.PageAsync(path)));
        }

        var answers = await Task.WhenAll(ready.Select(one => Task.Run(() => one.Client.SubmitAsync(one.Page, path, fields))));
        ready.ForEach(one => one.Client.Dispose());
        return [.. answers.Select(answer => answer.StatusCode)];
    }

    private async Task<Account> AccountAsync(string name) => (await Desk.Get<People>().ListAsync(CancellationToken.None)).Single(account => account.Name == name);

    private Task<Account> AccountAsync(Guid id) => Desk.Get<People>().FindAsync(id, CancellationToken.None);

    private async Task<long> VainAsync()
    {
        await using var db = Desk.Get<SiteDatabase>().OpenForReading();
        return await db.Set<VainTry>().SumAsync(tries => tries.Count);
    }
}
