using System.Text.RegularExpressions;
using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Pages.Desk;
using KilkennyInfo.Testing;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>
/// One person at the desk: what they press, type and read there. Things are found by the words that stand on them. How something is
/// pressed and typed is said by the two kinds of hands.
/// </summary>
public abstract partial class Hands(IPage page, Strings words)
{
    public IPage Page => page;

    public Strings Words => words;

    public ILocator Main => Page.Locator("main");

    public abstract Task PressAsync(ILocator what);

    public abstract Task ChooseAsync(ILocator box);

    /// <summary>Puts a value in the place of whatever a field has.</summary>
    public abstract Task FillAsync(ILocator field, string value);

    /// <summary>Changes some words in the middle of a text.</summary>
    public abstract Task ReplaceAsync(ILocator area, string words, string by);

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new() { Name = Words[key], Exact = true });

    public ILocator Link(string key) => Page.GetByRole(AriaRole.Link, new() { Name = Words[key], Exact = true });

    public ILocator Field(string key) => Page.GetByLabel(Words[key], new() { Exact = true });

    /// <summary>A gate in the list of a page’s open edition.</summary>
    public ILocator Gate(string gate) =>
        Main.Locator(".gates > li").Filter(new() { Has = Page.Locator("strong", new() { HasTextString = Words[$"desk.gate.{gate}"] }) });

    /// <summary>The page says this, whatever values stand in it.</summary>
    public Task ReadsAsync(string key) => ReadsAsync(Main, key);

    public Task ReadsAsync(ILocator where, string key) => Assertions.Expect(where).ToContainTextAsync(Constant(key));

    public Task ReadsNotAsync(string key) => Assertions.Expect(Main).Not.ToContainTextAsync(Constant(key));

    public async Task SignInAsync(string name)
    {
        await GoAsync("/desk/sign-in?lang=en");
        await FillAsync(Field("desk.sign-in.email"), DeskSite.EmailOf(name));
        await FillAsync(Field("desk.sign-in.password"), DeskSite.Password);
        await PressAsync(Button("desk.sign-in.button"));
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>An administrator makes a one-time link, and whoever it is for takes it up.</summary>
    public async Task InviteAsync(Hands invited, string name, params Role[] roles)
    {
        await GoAsync("/desk/people");
        await PressAsync(Link("desk.people.invite"));
        await FillAsync(Field("desk.person.name"), name);
        await FillAsync(Field("desk.person.email"), DeskSite.EmailOf(name));
        await ChooseAsync(Field("desk.language.en"));
        foreach (var role in roles)
        {
            await ChooseAsync(Field($"desk.role.{DeskPage.RoleKey(role)}"));
        }

        await PressAsync(Button("desk.people.invite"));
        await ReadsAsync("desk.people.link.once");
        await invited.JoinAsync(await Main.Locator("code.key").InnerTextAsync(), name);
    }

    private async Task JoinAsync(string link, string name)
    {
        await GoAsync(link);
        await FillAsync(Field("desk.password.new"), DeskSite.Password);
        await PressAsync(Button("desk.join.button"));
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>The longest piece of a wording that has no value in it.</summary>
    private string Constant(string key) =>
        Words.Has(key) ? Place().Split(Words[key]).MaxBy(piece => piece.Length)!.Trim() : throw new ArgumentException($"The desk has no words “{key}”.", nameof(key));

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}

/// <summary>Somebody with a mouse.</summary>
public sealed class MouseHands(IPage page, Strings words) : Hands(page, words)
{
    private const int LoadingMilliseconds = 3000;

    public override async Task PressAsync(ILocator what)
    {
        // A page that is still loading may yet scroll to the part that its address names, away under the mouse. One that has loaded
        // before anybody asks does not always say so again, so nobody waits for long.
        try
        {
            await Page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = LoadingMilliseconds });
        }
        catch (TimeoutException)
        {
        }

        await what.ClickAsync();
    }

    public override Task ChooseAsync(ILocator box) => box.CheckAsync();

    public override Task FillAsync(ILocator field, string value) => field.FillAsync(value);

    public override async Task ReplaceAsync(ILocator area, string words, string by)
    {
        var text = await area.InputValueAsync();
        Assert.Contains(words, text, StringComparison.Ordinal);
        await area.FillAsync(text.Replace(words, by, StringComparison.Ordinal));
    }
}
