using KilkennyInfo.Accounts;
using KilkennyInfo.Testing;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>A passkey from the browser’s own authenticator, made at the desk and used there instead of a password.</summary>
[Collection(DeskRun.Name)]
public sealed class PasskeyTests(DeskBrowser desk)
{
    private const string Name = "Eochair Rúnda";

    [Fact]
    public async Task Passkey_AddedAtTheDesk_SignsInWithoutPassword()
    {
        var person = await desk.SitDownAsync(Name, Role.Publisher);
        await AddAuthenticatorAsync(person.Page);
        await AddPasskeyAsync(person);
        await SignOutAsync(person);

        await person.GoAsync("/desk/sign-in?lang=en&return=/desk/account/passkeys");
        await person.PressAsync(person.Button("desk.sign-in.passkey"));
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true })).ToBeVisibleAsync();
        Assert.EndsWith("/desk/account/passkeys", person.Page.Url, StringComparison.Ordinal);

        await person.PressAsync(person.Main.Locator(".rows").GetByRole(AriaRole.Link));
        await person.FillAsync(person.Field("desk.password.current"), DeskSite.Password);
        await person.PressAsync(person.Button("desk.passkeys.remove"));
        await person.ReadsAsync("desk.passkeys.removed");
        await SignOutAsync(person);
        await person.GoAsync("/desk/sign-in?lang=en");
        await person.PressAsync(person.Button("desk.sign-in.passkey"));
        await person.ReadsAsync(person.Page.GetByRole(AriaRole.Alert), "desk.passkey.refused");
        desk.AssertQuiet();
    }

    private static async Task AddPasskeyAsync(Hands person)
    {
        await person.PressAsync(person.Page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }));
        await person.PressAsync(person.Link("desk.passkeys.title"));
        await person.FillAsync(person.Field("desk.passkeys.name"), "work laptop");
        await person.FillAsync(person.Field("desk.password.current"), DeskSite.Password);
        await person.PressAsync(person.Button("desk.passkeys.add"));
        await person.ReadsAsync("desk.passkeys.added");
        await Assertions.Expect(person.Main.Locator(".rows > li")).ToContainTextAsync("work laptop");
    }

    private static async Task SignOutAsync(Hands person)
    {
        await person.PressAsync(person.Button("desk.sign-out"));
        await Assertions.Expect(person.Button("desk.sign-in.button")).ToBeVisibleAsync();
    }

    /// <summary>What a laptop with a fingerprint reader has; the finger is on it.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
