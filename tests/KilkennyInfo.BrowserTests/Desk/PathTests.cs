using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>From edit to publication for people whose browser runs no scripts, and for people who use no mouse.</summary>
[Collection(DeskRun.Name)]
public sealed class PathTests(DeskBrowser desk)
{
    [Fact]
    public async Task Path_ScriptsOff_LeadsFromEditToReaders()
    {
        var people = await SitDownAsync("Gan Script", scripts: false, (page, words) => new MouseHands(page, words));
        var story = new DeskStory(desk, "language-rights", "Your language rights");
        await AssertKeptByButtonAsync(people.English, "/desk/pages/language-rights/edit");
        await WalkAsync(story, people, ("section 9 of", "section 10 of"), ("alt 9 d", "alt 10 d"));
        Assert.Equal((true, true), (await SaysAsync("/en/language-rights", "section 10 of"), await SaysAsync("/ga/cearta-teanga", "alt 10 d")));
        desk.AssertQuiet();
    }

    [Fact]
    public async Task Path_KeyboardOnly_LeadsFromEditToReadersWithFocusAlwaysSeen()
    {
        var people = await SitDownAsync("Gan Luch", scripts: true, (page, words) => new KeyboardHands(page, words));
        var story = new DeskStory(desk, "home", "Your rights as our customer");
        await WalkAsync(story, people, ("or 999.", "or 112."), ("ar 999.", "ar 112."));
        Assert.Equal((true, true), (await SaysAsync("/en", "or 112."), await SaysAsync("/ga", "ar 112.")));
        people.All.ToList().ForEach(hands => ((KeyboardHands)hands).AssertFocusWasAlwaysSeen());
        desk.AssertQuiet();
    }

    private static async Task WalkAsync(DeskStory story, Staff people, (string Words, string By) english, (string Words, string By) irish)
    {
        await story.EditAsync(people.English, Language.English, english.Words, english.By);
        await story.AssertOutOfStepAsync(people.English, Language.Irish);
        await story.MendAsync(people.Irish, irish.Words, irish.By);
        await story.SendAsync(people.English);
        await story.SignAsync(people.Reviser, "irish");
        await story.SignAsync(people.PlainReader, "plain-language");
        await story.SignAsync(people.AccessReader, "accessibility");
        await story.SignAsync(people.Publisher, "approval");
        await story.PublishAsync(people.Publisher);
    }

    /// <summary>Without scripts nothing is kept by itself; there is a button for it, and for throwing away what was kept.</summary>
    private static async Task AssertKeptByButtonAsync(Hands editor, string path)
    {
        var summary = editor.Page.Locator("#f-en-summary");
        await editor.GoAsync(path);
        var before = await summary.InputValueAsync();
        await editor.FillAsync(summary, "Half a sen");
        await editor.PressAsync(editor.Button("desk.edit.keep"));
        await editor.ReadsAsync("desk.edit.keep.done");
        await Assertions.Expect(summary).ToHaveValueAsync("Half a sen");

        // By key: the page scrolls to its preview when that has come, perhaps just as a mouse presses.
        await editor.Button("desk.edit.drop").PressAsync("Enter");
        await editor.ReadsAsync("desk.edit.dropped");
        await Assertions.Expect(summary).ToHaveValueAsync(before);
    }

    private async Task<Staff> SitDownAsync(string family, bool scripts, Func<IPage, Strings, Hands> handsOf)
    {
        async Task<Hands> OneAsync(string name, Role role)
        {
            await desk.Desk.AddAsync($"{name} {family}", role);
            var hands = handsOf(await desk.OpenAsync(scripts), desk.Words);
            await hands.SignInAsync($"{name} {family}");
            return hands;
        }

        return new Staff(
            await OneAsync("Ena", Role.EnglishEditor), await OneAsync("Tadhg", Role.IrishEditor), await OneAsync("Gráinne", Role.IrishReviser),
            await OneAsync("Síle", Role.PlainLanguageReviewer), await OneAsync("Áine", Role.AccessibilityReviewer), await OneAsync("Pól", Role.Publisher));
    }

    private async Task<bool> SaysAsync(string path, string words) =>
        (await desk.Desk.Site.Client.GetStringAsync(path)).Contains(words, StringComparison.Ordinal);

    private sealed record Staff(Hands English, Hands Irish, Hands Reviser, Hands PlainReader, Hands AccessReader, Hands Publisher)
    {
        public IEnumerable<Hands> All => [English, Irish, Reviser, PlainReader, AccessReader, Publisher];
    }
}
