using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial.Links;
using KilkennyInfo.Languages;
using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Search;
using KilkennyInfo.Testing;
using KilkennyInfo.Webhooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>What a desk has besides pages: people in every state, letters, images, links, programs that are told of things, searches.</summary>
internal sealed class ScreensThings(DeskSite desk, ScreensWork work)
{
    public const string Image = "home-page.png";

    /// <summary>Nothing listens there, so that what is sent to it waits for another try.</summary>
    public const string HookHost = "localhost:9";

    private static readonly CancellationToken Never = CancellationToken.None;

    public string JoinToken { get; private set; } = "";

    public Guid Hook { get; private set; }

    /// <summary>Somebody who is asked for a code after the password.</summary>
    public const string WithCode = "Máire Ní Chonaill";

    public async Task FillAsync(byte[] picture)
    {
        await InviteAsync();
        await DisableAsync();
        await AskForCodesAsync();
        var image = new TypedImage(new("Príomhleathanach an tsuímh", "The home page of the site"), false, new("Mar a bhí sé", "As it was"), new("", ""), false);
        ScreensWork.Need((await desk.Get<ImageEditing>().UploadAsync(work.Of(Role.Publisher), Image, picture, image, Never)).Save.Issues);
        await AddHookAsync();
        await SearchAsync();
        await CheckLinksAsync();
    }

    private async Task InviteAsync()
    {
        var (token, issues) = await desk.Get<People>().InviteAsync(
            work.Of(Role.Administrator), new NewPerson("Síle Ní Bhriain", "sile@example.ie"), Language.Irish, new HashSet<Role> { Role.IrishEditor }, byMail: true, Never);
        ScreensWork.Need(issues);
        JoinToken = token!;
    }

    private async Task DisableAsync()
    {
        var gone = await desk.AddAsync("Who Has Left", Role.EnglishEditor);
        ScreensWork.Need(await desk.Get<People>().DisableAsync(work.Of(Role.Administrator), gone.Id, Never));
    }

    private async Task AskForCodesAsync()
    {
        var person = await desk.AddAsync(WithCode, Role.Publisher);
        await using var scope = desk.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByIdAsync($"{person.Id}"))!;
        await users.ResetAuthenticatorKeyAsync(account);
        await users.SetTwoFactorEnabledAsync(account, true);
    }

    /// <summary>Pages only list them: none of these could sign anybody in, so whoever has one has to be signed in before.</summary>
    public async Task AddPasskeysAsync()
    {
        await using var scope = desk.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var person in LanguageExtensions.Both.Select(language => work.Everything[language]))
        {
            var account = (await users.FindByIdAsync($"{person.Id}"))!;
            var passkey = new UserPasskeyInfo(person.Id.ToByteArray(), [1], desk.Clock.GetUtcNow(), 0, null, true, false, false, [1], [1]) { Name = "Fón" };
            await users.AddOrUpdatePasskeyAsync(account, passkey);
            foreach (var session in await desk.Get<DeskSessions>().ListAsync(person.Id, Never))
            {
                await desk.Get<DeskSessions>().ConfirmSecondFactorAsync(session.Id, Never);
            }
        }
    }

    private async Task AddHookAsync()
    {
        var (made, issues) = await desk.Get<WebhookRegister>().AddAsync(work.Of(Role.Administrator), $"http://{HookHost}/news", WebhookEvents.Published | WebhookEvents.TakenOff, Never);
        ScreensWork.Need(issues);
        Hook = made!.Id;
        ScreensWork.Need(await desk.Get<WebhookRegister>().TestAsync(work.Of(Role.Administrator), Hook, new PageNews(ScreensWork.InReview, new("teagmhail", "contact-us"), 1), Never));
    }

    private async Task SearchAsync()
    {
        var log = desk.Get<QueryLog>();
        log.Count(Language.English, "skip hire", foundSomething: false);
        log.Count(Language.English, "parking fine", foundSomething: true);
        log.Count(Language.Irish, "ceadúnas madra", foundSomething: false);
        await log.WriteAsync(Never);
    }

    private async Task CheckLinksAsync()
    {
        var (records, links) = (desk.Get<LinkRecords>(), await desk.Get<SiteLinks>().OutsideAsync(Never));
        LinkFinding[] findings = [new(LinkResult.Ok, 200), new(LinkResult.NotFound, 404), new(LinkResult.Moved, 200, Target: "https://www.example.ie/new"), new(LinkResult.Refused, 403)];
        foreach (var (address, finding) in links.Select(link => link.Address).Order(StringComparer.Ordinal).Zip(findings))
        {
            await records.TakeNextAsync([address], Never);
            await records.StoreAsync(address, finding, Never);
        }
    }
}
